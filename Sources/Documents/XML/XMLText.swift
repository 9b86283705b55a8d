/// Texts as XML holds them.
package enum XMLText {
  /// The text for an element's content or a quoted attribute; what XML cannot hold is left out.
  package static func escaped(_ text: String) -> String {
    var out: [UInt8] = []
    write(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// The text on one line, as a person is to see it: what would steer a terminal shows as `U+202E` or the like.
  package static func shown(_ text: String) -> String {
    let safe = DisplayText.safe(text)
    // The two that XML has no place for, and that are harmless elsewhere.
    func isNone(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{FFFE}" || scalar == "\u{FFFF}" }
    guard safe.unicodeScalars.contains(where: isNone) else { return escaped(safe) }
    return escaped(ScalarText.replacing(safe) { isNone($0) ? "\u{FFFD}" : nil })
  }

  /// Appends the same as `escaped`. With `guardingEscapes`, what a workbook would take for `_x000A_`, an escape of its
  /// own, is escaped, too.
  package static func write(_ text: String, guardingEscapes: Bool = false, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      // What goes over as it is goes over at once.
      var start = 0
      var index = 0
      func replace(_ length: Int, by words: StaticString) {
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        words.withUTF8Buffer { out.append(contentsOf: $0) }
        index = min(bytes.count, index + length)
        start = index
      }
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x80 {
          let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
          if isAllowed(bytes[index..<min(bytes.count, index + length)]) { index += length } else { replace(length, by: "") }
          continue
        }
        switch byte {
        case UInt8(ascii: "&"): replace(1, by: "&amp;")
        case UInt8(ascii: "<"): replace(1, by: "&lt;")
        case UInt8(ascii: ">"): replace(1, by: "&gt;")
        case UInt8(ascii: "\""): replace(1, by: "&quot;")
        case UInt8(ascii: "_") where guardingEscapes && isEscape(bytes, at: index): replace(1, by: "_x005F_")
        case 0x20...0x7E, 0x09, 0x0A: index += 1
        default: replace(1, by: "")
        }
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
    }
  }

  private static func isEscape(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 6 < bytes.count, bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_") else {
      return false
    }
    return bytes[start + 2...start + 5].allSatisfy { UnicodeScalar($0).properties.isASCIIHexDigit }
  }

  /// Controls have no place in XML; those that turn text about have none in a list to be read.
  private static func isAllowed(_ character: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let start = character.startIndex
    switch character[start] {
    case 0xC2: return character.count < 2 || character[start + 1] > 0x9F
    case 0xE2:
      guard character.count == 3 else { return true }
      let last = character[start + 2]
      return switch character[start + 1] {
      case 0x80: !(0xAA...0xAE ~= last)
      case 0x81: !(0xA6...0xA9 ~= last)
      default: true
      }
    case 0xEF: return character.count < 3 || character[start + 1] != 0xBF || character[start + 2] < 0xBE
    default: return true
    }
  }

  /// The text that an attribute's bytes stand for.
  package static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var out = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      out += rest[..<start]
      guard let end = rest[start...].prefix(12).firstIndex(of: ";"),
        let scalar = scalar(rest[rest.index(after: start)..<end])
      else {
        out.append("&")
        rest = rest[rest.index(after: start)...]
        continue
      }
      out.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  private static func scalar(_ entity: Substring) -> UnicodeScalar? {
    switch entity {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      if entity.hasPrefix("#x") { return UInt32(entity.dropFirst(2), radix: 16).flatMap(UnicodeScalar.init) }
      guard entity.hasPrefix("#") else { return nil }
      return UInt32(entity.dropFirst()).flatMap(UnicodeScalar.init)
    }
  }
}
