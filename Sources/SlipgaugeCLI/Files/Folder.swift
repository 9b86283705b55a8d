import Glibc
import Slipgauge

/// Folders that files are written into.
enum Folder {
  /// The names of all that lies in a folder, sorted; nil where it cannot be read, which `errno` explains.
  static func names(in folder: String) -> [String]? {
    guard let entries = opendir(folder) else { return nil }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted()
  }

  /// Makes the folders above a file where they are missing.
  static func make(for path: String) throws(CommandFailure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o777) != 0, errno != EEXIST {
        throw CommandFailure(.output(made), "cannot be made (\(String(cString: strerror(errno))))")
      }
    }
  }
}
