import Glibc

/// Folders that files are written into.
enum Folder {
  /// Makes the folders above a file where they are missing.
  static func make(for path: String) throws(CommandFailure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o777) != 0, errno != EEXIST {
        throw CommandFailure("\(made) cannot be made (\(String(cString: strerror(errno))))")
      }
    }
  }

  /// The path from the root without detours, so that a file keeps its name whatever folder a run starts in.
  ///
  /// Links are left alone: a link that is pointed at next month's tracker stays the same tracker.
  static func absolute(_ path: String) -> String {
    var parts: [Substring] = []
    if !path.hasPrefix("/"), let here = getcwd(nil, 0) {
      defer { free(here) }
      parts = String(cString: here).split(separator: "/")
    }
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
