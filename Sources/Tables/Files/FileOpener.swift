import Documents
import Glibc

/// Opens what the user named, so that all readers see a source of known size.
enum FileOpener {
  /// `opened` gets to know which file it is, before anything of it is read.
  static func open(_ context: ReadContext, opened: (FileIdentity) -> Void) throws(TableError) -> TableSource {
    if context.path == "-" || RegularFile.isStandardInput(context.path) {
      if let identity = FileIdentity(regular: STDIN_FILENO) { opened(identity) }
      return try drain(STDIN_FILENO, context)
    }
    let descriptor: Int32
    do throws(RegularFile.Obstacle) {
      descriptor = try RegularFile.open(context.path)
    } catch {
      throw refusal(error, context)
    }
    if let identity = FileIdentity(descriptor: descriptor) { opened(identity) }
    let source = TableSource(ByteSource(descriptor: descriptor), context)
    if source.count > context.limits[.fileBytes] { throw context.refusal(.fileBytes) }
    return source
  }

  private static func refusal(_ obstacle: RegularFile.Obstacle, _ context: ReadContext) -> TableError {
    switch obstacle {
    case .missing: context.error(.notFound, "there is no such file", remedy: "check the path")
    case .folder: context.error(.isFolder, "it is a folder", remedy: "name the \(context.purpose.noun)'s file in it")
    case .other(let kind):
      context.error(
        .notReadable, "it is \(kind), no regular file",
        remedy: "hand it over on standard input: - in its place, and < before its name")
    case .system(let number):
      context.error(.notReadable, "it cannot be opened (\(String(cString: strerror(number))))")
    }
  }

  /// Reads standard input to its end.
  private static func drain(_ descriptor: Int32, _ context: ReadContext) throws(TableError) -> TableSource {
    // A file has an end; what a pipe or a device brings may have none.
    let isFile = FileIdentity(regular: descriptor) != nil
    var spool = Spool(context: context, limit: isFile ? .fileBytes : .stdinBytes)
    var isExamined = false
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let got = read(descriptor, buffer.baseAddress, buffer.count)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { throw context.error(.notReadable, "it cannot be read (\(String(cString: strerror(errno))))") }
      if got == 0 { return spool.source() }
      try spool.append(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
      if !isExamined, let head = spool.head(of: FileContent.headSize) {
        isExamined = true
        if let error = FileContent.refusal(ofHead: head, context) { throw error }
      }
    }
  }
}
