/// Texts as XML holds them.
enum XMLText {
  /// The text for an element's content or a quoted attribute; what XML cannot hold is left out.
  static func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n": out.unicodeScalars.append(scalar)
      case _ where isAllowed(scalar): out.unicodeScalars.append(scalar)
      default: continue
      }
    }
    return out
  }

  /// The text for a cell or note, at most `limit` UTF-16 units long: what a workbook would take for `_x000A_`,
  /// an escape of its own, is escaped.
  static func cell(_ text: String, limit: Int = longestCell) -> String {
    escaped(protected(shortened(text, to: limit)))
  }

  /// What a cell can hold, in UTF-16 units.
  static let longestCell = 32_767

  /// The text, or its beginning with an ellipsis.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, text.utf16.count > limit else { return text }
    return beginning(of: text, limit - 1) + "…"
  }

  /// As much of the text's beginning as `limit` UTF-16 units hold.
  static func beginning(of text: String, _ limit: Int) -> String {
    var count = 0
    return String(
      text.prefix { character in
        count += character.utf16.count
        return count <= limit
      })
  }

  private static func protected(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count >= 7, text.contains("_x") else { return text }
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      out.append(byte)
      if byte == UInt8(ascii: "_"), isEscape(bytes, at: index) { out += Array("x005F_".utf8) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isEscape(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start + 6 < bytes.count, bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_") else {
      return false
    }
    return bytes[start + 2...start + 5].allSatisfy { UnicodeScalar($0).properties.isASCIIHexDigit }
  }

  /// Controls have no place in XML; those that turn text about or hide it have none in a list to be read.
  private static func isAllowed(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    case 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  /// The text that an attribute's bytes stand for.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
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
