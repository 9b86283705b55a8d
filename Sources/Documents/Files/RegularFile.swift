import Glibc

/// Files that are to be read: regular ones alone, so that no pipe and no device can hold the program up.
public enum RegularFile {
  /// Why a file is not read.
  public enum Obstacle: Error, Sendable, Hashable {
    case missing
    case folder
    /// A pipe, a socket or a device; what it is, with its article.
    case other(String)
    /// The system's error number.
    case system(Int32)

    /// A clause without a full stop, with what to do where that is plain.
    public var clause: String {
      switch self {
      case .missing: "there is no such file; check the path"
      case .folder: "it is a folder; name a file in it"
      case .other(let kind): "it is \(kind), and only regular files are read; write it to a file first"
      case .system(let number): "it cannot be read (\(String(cString: strerror(number))))"
      }
    }
  }

  /// The names by which a path, too, means standard input.
  private static let standardInputNames: Set<String> = ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]

  /// Whether `path` is another name for a standard input that is no file on a disk.
  package static func isStandardInput(_ path: String) -> Bool {
    standardInputNames.contains(path) && FileIdentity(regular: STDIN_FILENO) == nil
  }

  /// What speaks against reading the file; nil where nothing does.
  package static func obstacle(_ path: String) -> Obstacle? {
    var status = stat()
    if stat(path, &status) != 0 { return failure() }
    return kind(status.st_mode) ?? (access(path, R_OK) == 0 ? nil : .system(errno))
  }

  /// Opens a regular file to read it.
  package static func open(_ path: String) throws(Obstacle) -> Int32 {
    var status = stat()
    // Asked first: to open a device may already do something.
    guard stat(path, &status) == 0 else { throw failure() }
    if let obstacle = kind(status.st_mode) { throw obstacle }
    // Asked again, as another file may have taken its place, and without waiting for whoever writes a pipe.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure() }
    if fstat(descriptor, &status) == 0, let obstacle = kind(status.st_mode) {
      close(descriptor)
      throw obstacle
    }
    return descriptor
  }

  /// The file's bytes; of a file longer than `most`, `most` + 1 bytes. `opened` gets to know which file it is.
  package static func bytes(
    _ path: String, most: Int, opened: (FileIdentity) -> Void = { _ in }
  ) throws(Obstacle) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    if let identity = FileIdentity(descriptor: descriptor) { opened(identity) }
    return try bytes(of: descriptor, most: most)
  }

  /// What is left to read behind an open descriptor, up to `most` + 1 bytes.
  package static func bytes(of descriptor: Int32, most: Int) throws(Obstacle) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= most {
      let got = read(descriptor, &buffer, min(buffer.count, most + 1 - bytes.count))
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw .system(errno) }
      if got == 0 { break }
      bytes.append(contentsOf: buffer[..<got])
    }
    return bytes
  }

  private static func failure() -> Obstacle {
    errno == ENOENT || errno == ENOTDIR ? .missing : .system(errno)
  }

  private static func kind(_ mode: mode_t) -> Obstacle? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: .folder
    case S_IFIFO: .other("a pipe")
    case S_IFSOCK: .other("a socket")
    default: .other("a device")
    }
  }
}
