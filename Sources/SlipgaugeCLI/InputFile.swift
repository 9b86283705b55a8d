import Glibc

/// Reads small files whole.
package enum InputFile {
  /// The file's bytes; nil where it cannot be read. Of a file longer than `most`, `most` + 1 bytes.
  package static func bytes(_ path: String, most: Int) -> [UInt8]? {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= most {
      let got = read(descriptor, &room, min(room.count, most + 1 - bytes.count))
      if got < 0, errno == EINTR { continue }
      if got < 0 { return nil }
      if got == 0 { break }
      bytes.append(contentsOf: room[..<got])
    }
    return bytes
  }

  /// What tells the file from every other; nil where there is none.
  package static func identity(_ path: String) -> FileIdentity? {
    var status = stat()
    return stat(path, &status) == 0 ? FileIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino)) : nil
  }
}

/// Device and inode: the same for all names of a file.
package struct FileIdentity: Hashable, Sendable {
  let device: UInt
  let inode: UInt
}
