import Documents

/// The bytes of a text report, line by line.
///
/// Nearly all that a report says is plain: its bytes are measured and copied as they stand, and only other text is
/// looked at character by character.
struct TextLines {
  /// The lines so far.
  private(set) var bytes: [UInt8] = []
  /// What is being measured; kept for its storage.
  private var scratch: [UInt8] = []

  /// Appends text as it is.
  mutating func append(_ text: String) { bytes.append(text) }

  /// Appends so many spaces.
  mutating func appendSpaces(_ count: Int) { bytes.append(contentsOf: repeatElement(0x20, count: max(0, count))) }

  /// Appends text on one line, cut to so many columns.
  mutating func append(_ text: String, cutTo width: Int) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(text)
    guard TextLines.makesPlain(&scratch) else { return append(TextLines.cut(DisplayText.safe(text), to: width)) }
    let end = TextLines.end(of: scratch, from: 0, most: width)
    if end == scratch.count { return bytes.append(contentsOf: scratch) }
    bytes.append(contentsOf: scratch[..<TextLines.end(of: scratch, from: 0, most: width - 1)])
    append("…")
  }

  /// Appends text in lines of at most `width` columns behind the indent, broken between words; lines behind a sign that
  /// begins the first one are set in by two columns more. Of a line that is begun the indent stands there already.
  mutating func append(
    _ text: String, sign: String = "", indent: Int, isBegun: Bool = false, wrappedTo width: Int
  ) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(sign)
    scratch.append(text)
    let hanging = sign.isEmpty ? 0 : 2
    if !isBegun { appendSpaces(indent) }
    if TextLines.makesPlain(&scratch) { return wrapScratch(indent: indent, hanging: hanging, to: max(20, width)) }
    let lines = DisplayText.wrapped(sign + DisplayText.safe(text), to: width)
    for (index, line) in lines.enumerated() {
      if index > 0 { appendSpaces(indent + hanging) }
      append(line)
      append("\n")
    }
  }

  private mutating func wrapScratch(indent: Int, hanging: Int, to most: Int) {
    // The columns that the current line takes, and of its words those that are yet to be copied.
    var used = 0
    var waiting = 0..<0
    var start = 0
    while start < scratch.count {
      let (end, columns) = TextLines.word(of: scratch, from: start)
      defer { start = end + 1 }
      if columns == 0 { continue }
      if used > 0, used + 1 + columns <= most {
        used += 1 + columns
        if waiting.upperBound + 1 != start {
          bytes.append(contentsOf: scratch[waiting])
          bytes.append(0x20)
          waiting = start..<start
        }
        waiting = waiting.lowerBound..<end
        continue
      }
      bytes.append(contentsOf: scratch[waiting])
      if used > 0 { breakLine(indent: indent + hanging) }
      var left = columns
      while left > most {
        let head = TextLines.end(of: scratch, from: start, most: most / 2)
        bytes.append(contentsOf: scratch[start..<head])
        breakLine(indent: indent + hanging)
        start = head
        left -= most / 2
      }
      used = left
      waiting = start..<end
    }
    bytes.append(contentsOf: scratch[waiting])
    bytes.append(0x0A)
  }

  private mutating func breakLine(indent: Int) {
    bytes.append(0x0A)
    appendSpaces(indent)
  }

  // MARK: Plain text

  /// Makes tabs and line breaks spaces; whether each scalar is a character of one column then that may stand on a
  /// terminal: ASCII, Latin letters and signs, and the quotation marks, dashes and arrows of messages.
  private static func makesPlain(_ text: inout [UInt8]) -> Bool {
    text.withUnsafeMutableBufferPointer { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        index += 1
        if byte >= 0x20, byte < 0x7F { continue }
        switch byte {
        case 0x09, 0x0A, 0x0D: text[index - 1] = 0x20
        case 0xC2:
          guard index < text.count, text[index] >= 0xA0 else { return false }
          index += 1
        case 0xC3...0xCB: index += 1
        case 0xE2:
          guard index + 1 < text.count else { return false }
          switch (text[index], text[index + 1]) {
          case (0x80, 0x90...0xA7), (0x80, 0xB0...0xBF), (0x82, 0xAC), (0x86, 0x92): index += 2
          default: return false
          }
        default: return false
        }
      }
      return true
    }
  }

  /// Where the word from `start` on ends, and how many columns it takes.
  private static func word(of text: [UInt8], from start: Int) -> (end: Int, columns: Int) {
    text.withUnsafeBufferPointer { text in
      var end = start
      var columns = 0
      while end < text.count, text[end] != 0x20 {
        if text[end] & 0xC0 != 0x80 { columns += 1 }
        end += 1
      }
      return (end, columns)
    }
  }

  /// Where the first `most` columns from `start` on end.
  private static func end(of text: [UInt8], from start: Int, most: Int) -> Int {
    var end = start
    var columns = 0
    while end < text.count {
      if text[end] & 0xC0 != 0x80 {
        if columns == most { break }
        columns += 1
      }
      end += 1
    }
    return end
  }

  private static func cut(_ text: String, to width: Int) -> String {
    guard DisplayText.width(text) > width else { return text }
    var cut = ""
    var used = 1
    for character in text {
      used += DisplayText.width(String(character))
      if used > width { break }
      cut.append(character)
    }
    return cut + "…"
  }
}

extension [UInt8] {
  /// Appends the text's bytes.
  fileprivate mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
