/// Text that is fit for a terminal: no control sequences, no reordering, and of a known width.
package enum DisplayText {
  /// The text on one line; what would steer a terminal or reorder the line shows as `U+202E` or the like.
  package static func safe(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: { isHarmful($0) || $0.value == 0x2028 || $0.value == 0x2029 }) else {
      return text
    }
    return ScalarText.replacing(text) { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
      default: isHarmful(scalar) ? "<\(name(scalar))>" : nil
      }
    }
  }

  /// Control characters, bidirectional controls, and characters that nobody sees.
  package static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Columns that the text takes on a terminal.
  package static func width(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width($1) }
  }

  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x0300...0x036F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The text in lines of at most `width` columns, broken between words; a longer word is cut.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    let most = max(20, width)
    let text = singleSpaced(text)
    var lines: [String] = []
    // The current line: a part of the text, and the columns that it takes.
    var start = text.startIndex
    var end = start
    var used = 0
    var index = start
    while index < text.endIndex {
      let wordEnd = text.utf8[index...].firstIndex(of: 0x20) ?? text.endIndex
      var size = self.width(text[index..<wordEnd])
      if used > 0, used + 1 + size > most {
        lines.append(String(text[start..<end]))
        (start, used) = (index, 0)
      }
      while used == 0, size > most {
        let head = text[start..<wordEnd].prefix(most / 2)
        lines.append(String(head))
        start = head.endIndex
        // A character is as wide by itself as among others.
        size -= self.width(head)
      }
      used += (used > 0 ? 1 : 0) + size
      end = wordEnd
      index = end < text.endIndex ? text.utf8.index(after: end) : end
    }
    if used > 0 || lines.isEmpty { lines.append(String(text[start..<end])) }
    return lines
  }

  /// The text with one space between its words and none around them.
  private static func singleSpaced(_ text: String) -> String {
    var before: UInt8 = 0x20
    let isSingle = text.utf8.allSatisfy { byte in
      defer { before = byte }
      return byte != 0x20 || before != 0x20
    }
    if isSingle, before != 0x20 { return text }
    return text.utf8.split(separator: 0x20).map { String(Substring($0)) }.joined(separator: " ")
  }
}

extension DisplayText {
  /// The lines, each safe and ended.
  package static func lines(_ lines: [String]) -> String { lines.map { safe($0) + "\n" }.joined() }
}
