import Glibc

/// Device and inode: the same for all names of a file.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  private let inode: UInt

  private init(_ status: stat) {
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }

  /// That of the file at `path`, links followed; nil where there is none.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// That of an open file; nil where the descriptor is closed.
  package init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// That of an open file which has a place on a disk; nil for pipes, terminals and other devices.
  package init?(regular descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }
}
