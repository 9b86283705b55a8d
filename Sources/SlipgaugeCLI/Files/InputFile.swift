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

  /// Why the file cannot be read, as a clause, with what to do; nil where nothing speaks against it.
  package static func problem(_ path: String) -> String? {
    if path == "-" { return nil }
    var status = stat()
    if stat(path, &status) != 0 {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      return isMissing
        ? "there is no such file; check the path" : "it cannot be read (\(String(cString: strerror(errno))))"
    }
    if status.st_mode & S_IFMT == S_IFDIR { return "it is a folder; name a file in it" }
    return access(path, R_OK) == 0 ? nil : "it cannot be read (\(String(cString: strerror(errno))))"
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
