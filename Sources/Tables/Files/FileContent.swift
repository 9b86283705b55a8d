import Documents
import Texts

/// What a file turned out to be.
struct FileContent {
  /// What it is written in.
  var format: FileFormat
  /// Where its rows are read from.
  var sheets: [any Sheet]
  /// The file's own bytes.
  var source: TableSource

  /// So many of the first bytes show what it is.
  static let headSize = 1 << 16
  /// So much of a text decides whether all of it is UTF-8; a chunk behind that is not is read by itself.
  private static let checkedForUTF8 = 8 << 20
  private static let checkedAtOnce = 1 << 16

  /// Finds out from the bytes what the file is, and opens its sheets; a sentence for each kind that is none.
  static func recognise(_ source: TableSource, _ context: ReadContext) throws(TableError) -> FileContent {
    let head = try source.bytes(0..<headSize)
    if let error = LockFile.refusal(source, head, context) { throw error }
    if head.isEmpty { throw empty("the file is empty", context) }
    if Signature.isArchive(head) { return try recogniseArchive(source, context) }
    if Signature.isCompound(head) { throw try Signature.compound(source, context) }
    if let error = Signature.refusal(head, context) { throw error }
    if let kind = FlatDocument.kind(ofHead: head, context) {
      if let error = kind.refusal(context) { throw error }
      let sheets = try FlatDocument.sheets(of: source, context)
      try source.checkUnchanged()
      return FileContent(format: .fods, sheets: sheets, source: source)
    }
    return try recogniseText(head, source, context)
  }

  private static func recogniseArchive(
    _ source: TableSource, _ context: ReadContext
  ) throws(TableError) -> FileContent {
    let archive = try context.reading { () throws(DocumentProblem) in
      try ZipArchive(source.source, terms: context.limits.workbook)
    }
    var content = FileContent(format: .ods, sheets: [], source: source)
    if let sheets = try OpenDocumentPackage.sheets(of: archive, context) {
      content.sheets = sheets
    } else {
      content.format = .xlsx
      content.sheets = try WorkbookReader.sheets(of: archive, context)
    }
    try source.checkUnchanged()
    return content
  }

  /// Why a longer file that begins with `head` is no tracker, whatever follows; nil where it may be one.
  ///
  /// So what has no end need not be read to a limit.
  static func refusal(ofHead head: [UInt8], _ context: ReadContext) -> TableError? {
    if Signature.isArchive(head) || Signature.isCompound(head) { return nil }
    if let error = Signature.refusal(head, context) { return error }
    if let kind = FlatDocument.kind(ofHead: head, context) { return kind.refusal(context) }
    let (encoding, mark) = head.withUnsafeBufferPointer { TextEncoding.detect(Bytes($0)) }
    guard encoding == .utf8 else { return nil }
    let shown = head[mark...].drop { isSpace($0) }
    if JSONRecogniser.isJSON(Array(shown)) { return nil }
    return Signature.refusal(ofText: Array(shown), context)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// The refusal of a file in which there is nothing, as the problem says.
  static func empty(_ problem: String, _ context: ReadContext) -> TableError {
    context.error(.empty, problem, remedy: "check that it was saved or exported fully")
  }

  private static func recogniseText(
    _ head: [UInt8], _ source: TableSource, _ context: ReadContext
  ) throws(TableError) -> FileContent {
    let (encoding, mark) = head.withUnsafeBufferPointer { TextEncoding.detect(Bytes($0)) }
    var text = source
    var start = mark
    var textHead = head
    if encoding != .utf8 {
      text = try transcoded(source, from: mark, isBigEndian: encoding == .utf16BigEndian, context)
      textHead = try text.bytes(0..<headSize)
      start = 0
    }
    let shown = textHead[start...].drop { isSpace($0) }
    if shown.isEmpty, textHead.count == text.count {
      throw empty("the file holds nothing but white space", context)
    }
    if JSONRecogniser.isJSON(Array(shown)) {
      let content = try JSONRecogniser.content(of: text, from: start, context)
      return FileContent(format: content.format, sheets: content.sheets, source: source)
    }
    if let error = Signature.refusal(ofText: Array(shown), context) { throw error }
    let isWindows = try !isUTF8(text, from: start)
    let sheet = try CSVSheet(text, from: start, isWindowsText: isWindows, context: context)
    return FileContent(format: sheet.delimiter == 0x09 ? .tsv : .csv, sheets: [sheet], source: source)
  }

  private static func transcoded(
    _ source: TableSource, from start: Int, isBigEndian: Bool, _ context: ReadContext
  ) throws(TableError) -> TableSource {
    var spool = Spool(context: context, beside: source.heldCount)
    var transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
    var offset = start
    while offset < source.count {
      let bytes = try source.bytes(offset..<offset + 1 << 20)
      offset += bytes.count
      var out: [UInt8] = []
      bytes.withUnsafeBytes { transcoder.append($0, to: &out) }
      if offset >= source.count { transcoder.finish(&out) }
      try spool.append(out)
    }
    return spool.source()
  }

  private static func isUTF8(_ source: TableSource, from start: Int) throws(TableError) -> Bool {
    let end = min(source.count, start + checkedForUTF8)
    var place = start
    while place < end {
      // A little at a time: the same memory serves all of it.
      let bytes = try source.bytes(place..<min(place + checkedAtOnce, end))
      if bytes.isEmpty { break }
      place += bytes.count
      guard let invalid = bytes.withUnsafeBufferPointer({ UTF8Text.firstInvalid(in: Bytes($0)) }) else { continue }
      // What a look cuts in two is not wrong; the next one begins there.
      guard place < source.count, invalid > bytes.count - 4 else { return false }
      if place < end { place -= bytes.count - invalid }
    }
    return true
  }
}
