import Glibc
import Texts

/// The text of an `si` or `is` element as it comes: runs joined, phonetic hints left out, `_x000D_` read.
final class TextCollector {
  private var scratch = ByteScratch(capacity: 256)
  private let context: ReadContext
  private let mostBytes: Int

  init(_ context: ReadContext) {
    self.context = context
    mostBytes = context.limits[.cellBytes]
  }

  func removeAll() { scratch.removeAll() }

  func append(_ piece: Bytes, at place: @autoclosure () -> String) throws(TableError) {
    if scratch.count + piece.count > mostBytes { throw context.refusal(.cellBytes, at: place()) }
    scratch.append(piece)
  }

  /// The text so far; valid until the next change.
  var view: Bytes { scratch.view }
}

/// The texts that a workbook's cells share, and all others that they hold, with the limit on them together.
final class TextStore {
  private let arena = Arena()
  @exclusivity(unchecked) private var held = 0
  private let context: ReadContext
  private let mostBytes: Int

  init(_ context: ReadContext) {
    self.context = context
    mostBytes = context.limits[.textBytes]
  }

  /// Keeps a copy, in which `_xHHHH_` stands no longer for the character it means.
  func keep(_ text: Bytes, at place: @autoclosure () -> String) throws(TableError) -> Bytes {
    held += text.count
    if held > mostBytes { throw context.refusal(.textBytes, at: place()) }
    return EscapedText.isIn(text) ? EscapedText.read(text, into: arena) : arena.copy(of: text)
  }
}

/// Characters that XML cannot hold, as workbooks write them: `_x000D_` is a carriage return.
enum EscapedText {
  static func isIn(_ text: Bytes) -> Bool {
    guard text.count >= 7, holdsUnderscore(text) else { return false }
    for index in 0...text.count - 7 where unit(in: text, at: index) != nil { return true }
    return false
  }

  private static func holdsUnderscore(_ text: Bytes) -> Bool {
    guard let base = text.buffer.baseAddress else { return false }
    return memchr(base, Int32(UInt8(ascii: "_")), text.count) != nil
  }

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
