import Glibc
import Slipgauge

/// Folders that files are written into.
enum Folder {
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
