package import Documents
import Texts

/// A file of prose, opened and recognised by its bytes.
package enum ProseFile: Sendable {
  /// Paragraphs and tables, of a Word document or a text.
  case document(ProseDocument)
  /// JSON, whose members are the business of whoever asked for it.
  case json(SourceText)

  /// Reads the summary at `path`, or on standard input for `-`.
  ///
  /// `opened` gets to know which file that is, before anything of it is read.
  package static func openSummary(
    path: String, limits: ReadLimits = ReadLimits(), opened: (FileIdentity) -> Void = { _ in }
  ) throws(TableError) -> ProseFile {
    let context = ReadContext(path: path, limits: limits, purpose: .summary)
    return try recognise(try FileOpener.open(context, opened: opened), context)
  }

  /// Reads a summary that is in memory already; `path` is what problems name.
  package static func openSummary(
    bytes: [UInt8], path: String = "-", limits: ReadLimits = ReadLimits()
  ) throws(TableError) -> ProseFile {
    let context = ReadContext(path: path, limits: limits, purpose: .summary)
    if bytes.count > limits[.fileBytes] { throw context.refusal(.fileBytes) }
    return try recognise(TableSource(ByteSource(memory: bytes), context), context)
  }

  private static func recognise(_ source: TableSource, _ context: ReadContext) throws(TableError) -> ProseFile {
    let head = try source.bytes(0..<FileContent.headSize)
    if let error = LockFile.refusal(source, head, context) { throw error }
    if head.isEmpty { throw FileContent.empty("the file is empty", context) }
    if Signature.isArchive(head) { return .document(try WordPackage.document(of: source, context)) }
    if Signature.isCompound(head) { throw try Signature.compound(source, context) }
    if let error = Signature.refusal(head, context) { throw error }
    if let error = FlatDocument.kind(ofHead: head, context)?.refusal(context) { throw error }
    return try recogniseText(source, context)
  }

  /// A text is held as a whole.
  private static func recogniseText(_ source: TableSource, _ context: ReadContext) throws(TableError) -> ProseFile {
    if source.count > context.limits[.textBytes] { throw context.refusal(.textBytes) }
    let bytes = try source.bytes(0..<source.count)
    try source.checkUnchanged()
    let text = decoded(bytes)
    let shown = text.drop { $0.isWhiteSpace }
    if shown.isEmpty { throw FileContent.empty("the file holds nothing but white space", context) }
    if JSONRecogniser.isJSON(Array(shown.prefix(FileContent.headSize))) {
      return .json(SourceText(path: context.path, bytes: text))
    }
    if let error = Signature.refusal(ofText: Array(shown.prefix(FileContent.headSize)), context) { throw error }
    var reader = ProseText(text, context)
    return .document(try reader.document())
  }

  /// The bytes as UTF-8 without a byte order mark; what is no UTF-8 is in the code page of Windows.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      let (encoding, mark) = TextEncoding.detect(Bytes(buffer))
      if encoding != .utf8 {
        var transcoder = UTF16Transcoder(isBigEndian: encoding == .utf16BigEndian)
        var out: [UInt8] = []
        transcoder.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[mark...]), to: &out)
        transcoder.finish(&out)
        return out
      }
      let text = Bytes(buffer)[mark..<buffer.count]
      if UTF8Text.firstInvalid(in: text) != nil { return WindowsText.transcode(text) }
      return mark == 0 ? bytes : Array(text.buffer)
    }
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or a line end.
  fileprivate var isWhiteSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
