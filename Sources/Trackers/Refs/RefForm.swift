package import Texts

/// The form of an action's ref: theme letters, `.`, workstream letter and main action number, `.`, sub-action number.
package enum RefForm {
  /// Whether the text as a whole is a well-formed ref (`OC.A2.1`).
  package static func isWellFormed(_ text: Bytes) -> Bool { end(of: text, from: 0) == text.count }

  /// Where a ref that begins at `start` ends; nil where none does.
  static func end(of text: Bytes, from start: Int) -> Int? {
    var index = start
    func run(_ matches: (UInt8) -> Bool) -> Bool {
      let from = index
      while index < text.count, matches(text[index]) { index += 1 }
      return index > from
    }
    func stop() -> Bool {
      guard index < text.count, text[index] == 0x2E else { return false }
      index += 1
      return true
    }
    guard run(isLetter), stop(), index < text.count, isLetter(text[index]) else { return nil }
    index += 1
    guard run(isDigit), stop(), run(isDigit) else { return nil }
    return index
  }

  /// The places of all well-formed refs in a text, touching no further letter or digit.
  package static func mentions(in text: Bytes) -> [Range<Int>] {
    var found: [Range<Int>] = []
    while let next = firstMention(in: text, from: found.last?.upperBound ?? 0) { found.append(next) }
    return found
  }

  /// Whether some well-formed ref stands so in a text.
  package static func isMentioned(in text: Bytes) -> Bool { firstMention(in: text, from: 0) != nil }

  /// The first of them whose first stop stands at `from` or behind it.
  private static func firstMention(in text: Bytes, from: Int) -> Range<Int>? {
    var index = from
    // A ref's first stop has a letter before it, and a letter and a digit behind it.
    while let stop = text.firstIndex(of: 0x2E, from: index) {
      index = stop + 1
      guard stop > 0, stop + 2 < text.count, isLetter(text[stop - 1]), isLetter(text[stop + 1]), isDigit(text[stop + 2])
      else { continue }
      var start = stop
      while start > 0, isLetter(text[start - 1]) { start -= 1 }
      if isBoundary(start - 1, in: text), let end = end(of: text, from: start), isBoundary(end, in: text) {
        return start..<end
      }
    }
    return nil
  }

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
