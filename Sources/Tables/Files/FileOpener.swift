import Glibc

/// Opens what the user named, so that all readers see a source of known size.
enum FileOpener {
  static func open(_ context: ReadContext) throws(TableError) -> ByteSource {
    if context.path == "-" { return try drain(STDIN_FILENO, context) }
    // Not to be held up by a pipe that nobody writes to before it is known to be one.
    let descriptor = Glibc.open(context.path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      let missing = errno == ENOENT || errno == ENOTDIR
      throw context.error(
        missing ? .notFound : .notReadable,
        missing ? "there is no such file" : "it cannot be opened (\(String(cString: strerror(errno))))",
        remedy: missing ? "check the path" : "")
    }
    var status = stat()
    fstat(descriptor, &status)
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      let source = ByteSource(descriptor: descriptor, context: context)
      if source.count > context.limits[.fileBytes] { throw context.refusal(.fileBytes) }
      return source
    case S_IFDIR:
      close(descriptor)
      throw context.error(.isFolder, "it is a folder", remedy: "name the tracker's file in it")
    default:
      defer { close(descriptor) }
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
      return try drain(descriptor, context)
    }
  }

  /// Reads a pipe to its end.
  private static func drain(_ descriptor: Int32, _ context: ReadContext) throws(TableError) -> ByteSource {
    var spool = Spool(context: context)
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { room.deallocate() }
    while true {
      let got = read(descriptor, room.baseAddress, room.count)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { throw context.error(.notReadable, "it cannot be read (\(String(cString: strerror(errno))))") }
      if got == 0 { return spool.source() }
      try spool.append(UnsafeRawBufferPointer(rebasing: room[..<got]))
    }
  }
}
