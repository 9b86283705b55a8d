import Glibc

/// Paths of files.
package enum FilePath {
  /// The path from the root without detours, so that a file keeps its name whatever folder a run starts in.
  ///
  /// Links are left alone: a link that is pointed at next month's tracker stays the same tracker.
  package static func absolute(_ path: String) -> String {
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

  /// The folder of the file, with a slash behind; empty for the one that the run stands in.
  package static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
