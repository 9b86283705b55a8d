import Texts

/// Where words of refs, initials and dates begin and end.
package enum RefForm {
  /// Whether the byte is a letter of ASCII.
  static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter }
  /// Whether the byte is a digit.
  package static func isDigit(_ byte: UInt8) -> Bool { byte.isASCIIDigit }
  /// Whether no letter or digit stands at `index` (or nothing at all does).
  static func isBoundary(_ index: Int, in text: Bytes) -> Bool {
    guard text.indices.contains(index) else { return true }
    if text[index] < 0x80 { return !continuesWord(text[index]) }
    var start = index
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = UTF8Scalar.read(text, at: start).scalar
    return !(scalar.isLetter || scalar.isDecimalDigit)
  }

  /// Letters and digits, and whatever is not ASCII.
  static func continuesWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }
}
