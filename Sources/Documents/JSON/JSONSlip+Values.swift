import Texts

/// Values and names that other languages, or word processors, write otherwise than JSON.
extension JSONSlip {
  /// What stands where a value or a name is expected.
  struct Found {
    /// What is wrong with it, and what to write.
    let problem: String
    /// What was meant.
    let event: JSONEvents.Event
    /// The text or number that was meant, in UTF-8.
    let text: [UInt8]
    /// Where it ends.
    let end: Int
  }

  /// What begins at `start` and is meant to be a value; nil where nothing is known that it may be.
  static func value(in bytes: Bytes, at start: Int) -> Found? {
    quotedText(in: bytes, at: start) ?? number(in: bytes, at: start) ?? word(in: bytes, at: start)
  }

  /// The same of a member's name.
  static func name(in bytes: Bytes, at start: Int) -> Found? {
    quotedText(in: bytes, at: start) ?? unquotedName(in: bytes, at: start)
  }

  // MARK: Quotation marks

  /// A text in other marks than JSON's, which ends on its line; an apostrophe in curly double ones is none of them.
  private static func quotedText(in bytes: Bytes, at start: Int) -> Found? {
    guard let opening = mark(in: bytes, at: start), opening.kind != .straight else { return nil }
    var place = start + opening.length
    while place < bytes.count, bytes[place] >= 0x20 {
      if let closing = mark(in: bytes, at: place), closing.isSingle == opening.isSingle {
        let rule = "texts and names stand in straight double quotation marks (\")"
        let text = Array(bytes[start + opening.length..<place].buffer)
        return Found(
          problem: "\(rule), not in \(opening.kind.rawValue) ones", event: .string, text: text,
          end: place + closing.length)
      }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// A text that begins with the straight mark at `start` and ends with a curly one on its line: a text can end there,
  /// and not at the next straight one.
  static func halfCurlyText(in bytes: Bytes, at start: Int) -> Found? {
    if endsStraight(in: bytes, at: start) { return nil }
    var curly: (start: Int, end: Int)?
    var place = start + 1
    while place < bytes.count, bytes[place] >= 0x20 {
      if let mark = mark(in: bytes, at: place), !mark.isSingle {
        let end = place + mark.length
        if mark.kind == .straight {
          if endsText(in: bytes, at: end) { return nil }
          break
        }
        if curly == nil, endsText(in: bytes, at: end) { curly = (place, end) }
      }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard let curly else { return nil }
    let problem = "the text begins with a straight double quotation mark (\") and ends with a curly one: write \" there"
    return Found(
      problem: problem, event: .string, text: Array(bytes[start + 1..<curly.start].buffer), end: curly.end)
  }

  /// Whether no curly mark stands before the next straight one, and that is none of the text's own: nearly all texts.
  private static func endsStraight(in bytes: Bytes, at start: Int) -> Bool {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\""), from: start + 1) else { return false }
    return bytes[end - 1] != UInt8(ascii: "\\") && bytes[start + 1..<end].firstIndex(of: 0xE2, from: 0) == nil
  }

  /// Whether what comes next, but for spaces and line ends, may stand behind a text.
  private static func endsText(in bytes: Bytes, at place: Int) -> Bool {
    var place = place
    while place < bytes.count, " \t\r\n".utf8.contains(bytes[place]) { place += 1 }
    return place == bytes.count || ",:]}/#".utf8.contains(bytes[place])
  }

  /// Quotation marks, by how they are to be told.
  private enum Marks: String { case straight, single, curly }

  /// The quotation mark that stands at `place`: of the curly ones U+2018 to U+201B are single, U+201C to U+201F double.
  private static func mark(in bytes: Bytes, at place: Int) -> (kind: Marks, isSingle: Bool, length: Int)? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "\""): return (.straight, false, 1)
    case UInt8(ascii: "'"): return (.single, true, 1)
    case 0xE2 where place + 3 <= bytes.count && bytes[place + 1] == 0x80 && (0x98...0x9F).contains(bytes[place + 2]):
      return (.curly, bytes[place + 2] < 0x9C, 3)
    default: return nil
    }
  }

  // MARK: Numbers

  /// A number with a sign or zeros in front, or without a digit on one side of its point.
  private static func number(in bytes: Bytes, at start: Int) -> Found? {
    var place = start
    func digits() -> Bytes {
      let first = place
      while place < bytes.count, bytes[place] &- 0x30 < 10 { place += 1 }
      return bytes[first..<place]
    }
    let sign = place < bytes.count && "+-".utf8.contains(bytes[place]) ? bytes[place] : nil
    if sign != nil { place += 1 }
    let whole = digits()
    let hasPoint = place < bytes.count && bytes[place] == UInt8(ascii: ".")
    if hasPoint { place += 1 }
    let fraction = hasPoint ? digits() : .empty
    guard whole.count + fraction.count > 0, endsValue(in: bytes, at: place) else { return nil }
    let zeros = whole.buffer.prefix { $0 == 0x30 }.count
    let kept = Array(whole.buffer.dropFirst(min(zeros, max(0, whole.count - 1))))
    var text = sign == UInt8(ascii: "-") ? [UInt8(ascii: "-")] : []
    text += kept.isEmpty ? [0x30] : kept
    if fraction.count > 0 { text += [UInt8(ascii: ".")] + Array(fraction.buffer) }
    if bytes[start..<place].string.utf8.elementsEqual(text) { return nil }
    let (written, meant) = (shown(bytes[start..<place].string), shown(String(decoding: text, as: UTF8.self)))
    return Found(problem: "\(written) is no number of JSON: write \(meant)", event: .number, text: text, end: place)
  }

  private static func endsValue(in bytes: Bytes, at place: Int) -> Bool {
    place == bytes.count || " \t\r\n,]}/#".utf8.contains(bytes[place])
  }

  // MARK: Words

  /// What other languages call what JSON has words for; every other word is a text.
  private static let words: [(names: [String], event: JSONEvents.Event, word: String)] = [
    (["true"], .true, "true"), (["false"], .false, "false"), (["null", "none", "nil", "undefined"], .null, "null"),
  ]

  private static func word(in bytes: Bytes, at start: Int) -> Found? {
    guard let end = endOfWord(in: bytes, at: start) else { return nil }
    let written = bytes[start..<end].string
    guard let known = words.first(where: { $0.names.contains(written.lowercased()) }) else {
      return unquoted(bytes[start..<end], end, "a text stands")
    }
    if written == known.word { return nil }
    return Found(
      problem: "\(written) is no word of JSON: write \(known.word)", event: known.event, text: [], end: end)
  }

  private static func unquotedName(in bytes: Bytes, at start: Int) -> Found? {
    endOfWord(in: bytes, at: start).map { unquoted(bytes[start..<$0], $0, "a member's name stands") }
  }

  private static func unquoted(_ word: Bytes, _ end: Int, _ rule: String) -> Found {
    let problem = "\(rule) in double quotation marks: write \"\(shown(word.string))\""
    return Found(problem: problem, event: .string, text: Array(word.buffer), end: end)
  }

  /// Where the word that begins at `start` ends: letters, digits, `_`, `$`, and within it also `-` and `.`.
  private static func endOfWord(in bytes: Bytes, at start: Int) -> Int? {
    func isLetter(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
    }
    guard start < bytes.count, isLetter(bytes[start]) else { return nil }
    var place = start + 1
    while place < bytes.count, isLetter(bytes[place]) || bytes[place] &- 0x30 < 10 || "-.".utf8.contains(bytes[place]) {
      place += 1
    }
    return place
  }
}
