/// The first bytes of files that are no tracker, each with the sentence that says so.
enum Signature {
  /// Whether it is a ZIP archive, full or empty.
  static func isArchive(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Whether it is a file of Microsoft's compound format.
  static func isCompound(_ head: [UInt8]) -> Bool {
    head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// Why a file that begins with `head` cannot be read; nil where it may be text.
  static func refusal(_ head: [UInt8], _ context: ReadContext) -> TableError? {
    let start = head.prefix(1024)
    if start.contains(UInt8(ascii: "%")), find("%PDF-", in: start) {
      return context.error(.pdf, "it is a PDF, not a \(context.purpose.noun)", remedy: remedy(context))
    }
    for (bytes, name) in binaries where head.starts(with: bytes) {
      return context.error(.unknownFormat, "it is \(name), not a \(context.purpose.noun)", remedy: remedy(context))
    }
    return nil
  }

  /// Why a text that begins with `head`, white space aside, cannot be a tracker.
  static func refusal(ofText head: [UInt8], _ context: ReadContext) -> TableError? {
    let start = head.prefix(256).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    for (text, name) in markups where start.starts(with: text.utf8) {
      return context.error(.unknownFormat, "it is \(name), not a \(context.purpose.noun)", remedy: remedy(context))
    }
    let sample = head.prefix(4096)
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    guard controls * 10 > sample.count else { return nil }
    return context.error(.unknownFormat, "it is neither a \(context.purpose.format) nor text", remedy: remedy(context))
  }

  private static let binaries: [([UInt8], String)] = [
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x42, 0x5A, 0x68], "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
    ([0x52, 0x61, 0x72, 0x21], "a RAR archive"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0x4D, 0x5A, 0x90], "a program"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
    (Array("PAR1".utf8), "a Parquet file"),
    (Array("{\\rtf".utf8), "a rich text document"),
  ]

  private static let markups: [(String, String)] = [
    ("<!doctype html", "a web page"), ("<html", "a web page"), ("<?xml", "an XML document"),
    ("<table", "a web page"), ("<workbook", "an XML document"),
  ]

  private static func remedy(_ context: ReadContext) -> String {
    "save the \(context.purpose.noun) as \(context.purpose.forms)"
  }

  /// Files of Microsoft's compound format: an old workbook or Word document, or a new one that a password protects.
  static func compound(_ source: TableSource, _ context: ReadContext) throws(TableError) -> TableError {
    let bytes = try source.bytes(0..<8 << 20)[...]
    if find(wide("EncryptedPackage"), in: bytes) {
      return context.error(
        .encryptedWorkbook, "the \(context.purpose.document) is encrypted with a password",
        remedy: "save it without a password")
    }
    let purpose = context.purpose
    if purpose.holdsSheets, find(wide("Workbook"), in: bytes) || find(wide("Book"), in: bytes) {
      return context.error(.legacyWorkbook, "it is a workbook in the old .xls format", remedy: purpose.convert)
    }
    if !purpose.holdsSheets, find(wide("WordDocument"), in: bytes) {
      return context.error(.legacyWorkbook, "it is a Word document in the old .doc format", remedy: purpose.convert)
    }
    return context.error(
      .unknownFormat, "it is an old Office file, not a \(purpose.noun)", remedy: remedy(context))
  }

  private static func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }

  private static func find(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool { find(Array(text.utf8), in: bytes) }

  private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= needle.count else { return false }
    return (bytes.startIndex...bytes.endIndex - needle.count).contains { bytes[$0...].starts(with: needle) }
  }
}
