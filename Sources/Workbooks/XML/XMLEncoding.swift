/// Makes a part's bytes UTF-8, which nearly every workbook's are.
enum XMLEncoding {
  /// The bytes without a byte order mark; UTF-16 and ISO-8859-1 are turned into UTF-8, any others stay as they are.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFE, 0xFF]) { return undeclared(decoded(bytes.dropFirst(2), high: 0)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return undeclared(decoded(bytes.dropFirst(2), high: 1)) }
    if bytes.starts(with: [0, 0x3C]) { return undeclared(decoded(bytes[...], high: 0)) }
    if bytes.starts(with: [0x3C, 0]) { return undeclared(decoded(bytes[...], high: 1)) }
    if isLatin1(bytes) {
      return undeclared(String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) })))
    }
    return bytes
  }

  /// UTF-16, whose high byte stands first or second in each pair.
  private static func decoded(_ bytes: ArraySlice<UInt8>, high: Int) -> String {
    let bytes = Array(bytes)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high])
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func isLatin1(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return false }
    return String(decoding: bytes[..<end], as: UTF8.self).uppercased().contains("ISO-8859-1")
  }

  /// The text without its declaration, which names the encoding that it no longer has.
  private static func undeclared(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return bytes }
    return Array(bytes[(end + 1)...])
  }
}
