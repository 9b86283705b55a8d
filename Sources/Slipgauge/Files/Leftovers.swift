import Glibc

/// What killed runs have left half written.
package enum Leftovers {
  /// How the names of temporary files begin; six letters and digits follow.
  package static let prefix = ".slipgauge-"

  /// A day: so old a file is of no run, on a file system that knows no locks.
  private static let longestRun = 86_400

  /// Removes from a folder (with a slash behind, or empty) the temporary files whose run is over, unless `isKept`.
  static func sweep(_ folder: String, except isKept: (Int32) -> Bool) {
    guard let entries = opendir(folder.isEmpty ? "." : folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let isOurs = withUnsafeBytes(of: entry.pointee.d_name) { isTemporary($0.prefix { $0 != 0 }) }
      guard isOurs else { continue }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      remove(folder + name, except: isKept)
    }
  }

  /// Whether the name is that of a temporary file, and of nothing that somebody has named.
  private static func isTemporary(_ name: Slice<UnsafeRawBufferPointer>) -> Bool {
    let prefix = Leftovers.prefix.utf8
    return name.count == prefix.count + 6 && name.starts(with: prefix)
      && name.suffix(6).allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      }
  }

  private static func remove(_ path: String, except isKept: (Int32) -> Bool) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    // A link that was to be renamed; whoever makes one makes it again.
    if status.st_mode & S_IFMT == S_IFLNK { unlink(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { return }
    let file = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    if isKept(file) { return }
    if flock(file, LOCK_EX | LOCK_NB) == 0 {
      unlink(path)
    } else if errno != EWOULDBLOCK, time(nil) - status.st_mtim.tv_sec > longestRun {
      unlink(path)
    }
  }
}
