import Glibc
import Texts

/// Characters that XML cannot hold, as workbooks write them: `_x000D_` is a carriage return.
enum EscapedText {
  /// Whether there is such an escape.
  static func isIn(_ text: Bytes) -> Bool {
    guard text.count >= 7, holdsUnderscore(text) else { return false }
    for index in 0...text.count - 7 where unit(in: text, at: index) != nil { return true }
    return false
  }

  private static func holdsUnderscore(_ text: Bytes) -> Bool {
    guard let base = text.buffer.baseAddress else { return false }
    return memchr(base, Int32(UInt8(ascii: "_")), text.count) != nil
  }

  /// The text with its escapes read, kept in the arena.
  static func read(_ text: Bytes, into arena: Arena) -> Bytes {
    arena.text(upTo: text.count) { room in
      var written = 0
      var index = 0
      while index < text.count {
        // What is written is never longer than the seven bytes of the escape.
        if let unit = unit(in: text, at: index), let scalar = Unicode.Scalar(unit) {
          for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            room[written] = byte
            written += 1
          }
          index += 7
        } else {
          room[written] = text[index]
          written += 1
          index += 1
        }
      }
      return written
    }
  }

  private static func unit(in text: Bytes, at index: Int) -> UInt16? {
    guard text[index] == UInt8(ascii: "_"), index + 7 <= text.count, text[index + 1] == UInt8(ascii: "x"),
      text[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for place in index + 2..<index + 6 {
      guard let digit = Character(Unicode.Scalar(text[place])).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
