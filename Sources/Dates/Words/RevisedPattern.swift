import Texts

/// How a due cell says that its date was moved: `{due} (was {original})`, or `{due} (extended)`.
package struct RevisedPattern: Hashable, Sendable {
  /// The pattern as written.
  package let text: String
  /// The words between the two dates, or behind the only one.
  private let words: [[UInt8]]
  /// What stands before each of the words, and behind the last, without spaces.
  private let signs: [[UInt8]]
  /// What stands behind the second date, without spaces.
  private let tail: [UInt8]
  private let isDueFirst: Bool
  private let hasOriginal: Bool

  /// The words between the dates, as a phrase.
  package var phrase: String { words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }

  /// Nil where the text is no pattern: it begins with `{due}`, or with `{original}` where `{due}` follows, and some
  /// word stands behind that; signs at most stand behind the second.
  package init?(_ text: String) {
    let (due, original) = ("{due}", "{original}")
    isDueFirst = text.hasPrefix(due)
    guard isDueFirst || text.hasPrefix(original) else { return nil }
    var middle = text.dropFirst((isDueFirst ? due : original).count)
    var rest: Substring = ""
    if let place = middle.firstRange(of: isDueFirst ? original : due) {
      rest = middle[place.upperBound...]
      middle = middle[..<place.lowerBound]
      hasOriginal = true
    } else {
      hasOriginal = false
    }
    guard hasOriginal || isDueFirst, !middle.contains("{"), !rest.contains("{"), normalised(String(rest)).isEmpty else {
      return nil
    }
    (words, signs) = RevisedPattern.parts(of: String(middle))
    tail = rest.utf8.filter { $0 != 0x20 }
    guard !words.isEmpty else { return nil }
    self.text = text
  }

  private static func parts(of text: String) -> (words: [[UInt8]], signs: [[UInt8]]) {
    text.withBytes { bytes in
      let normal = NormalisedText(bytes, vocabulary: Vocabulary())
      var (words, signs): ([[UInt8]], [[UInt8]]) = ([], [])
      var end = 0
      for index in 0..<normal.count {
        words.append(Array(normal.word(index)))
        signs.append(bytes[end..<Int(normal.words[index].sourceStart)].buffer.filter { $0 != 0x20 })
        end = Int(normal.words[index].sourceEnd)
      }
      signs.append(bytes[end..<bytes.count].buffer.filter { $0 != 0x20 })
      return (words, signs)
    }
  }

  /// Where the two dates stand in a cell's bytes; nil where the cell is not of this form, as far as signs and words go.
  func split(_ text: NormalisedText, _ source: Bytes) -> (due: Range<Int>, original: Range<Int>?)? {
    guard let first = text.words.indices.first(where: { stands(at: $0, text, source) }) else { return nil }
    let head = 0..<skipSigns(signs[0], before: Int(text.words[first].sourceStart), source)
    let last = first + words.count - 1
    guard let start = skipSigns(signs[words.count], behind: Int(text.words[last].sourceEnd), source) else { return nil }
    if head.isEmpty { return nil }
    guard hasOriginal else { return start == source.count ? (head, nil) : nil }
    let end = skipSigns(tail, before: source.count, source)
    // A sign alone may stand before the words, for a date that is none any more, but not behind them.
    guard last + 1 < text.count, start < end, hasSigns(tail, before: source.count, source) else { return nil }
    return isDueFirst ? (head, start..<end) : (start..<end, head)
  }

  private func stands(at first: Int, _ text: NormalisedText, _ source: Bytes) -> Bool {
    guard first + words.count <= text.count else { return false }
    for (offset, word) in words.enumerated() {
      guard text.word(first + offset).elementsEqual(word) else { return false }
      guard offset > 0 else { continue }
      let gap = Int(text.words[first + offset - 1].sourceEnd)..<Int(text.words[first + offset].sourceStart)
      guard source[gap].buffer.lazy.filter({ $0 != 0x20 }).elementsEqual(signs[offset]) else { return false }
    }
    return hasSigns(signs[0], before: Int(text.words[first].sourceStart), source)
      && skipSigns(signs[words.count], behind: Int(text.words[first + words.count - 1].sourceEnd), source) != nil
  }

  private func hasSigns(_ signs: [UInt8], before end: Int, _ source: Bytes) -> Bool {
    var place = end
    for sign in signs.reversed() {
      while place > 0, source[place - 1] == 0x20 { place -= 1 }
      guard place > 0, source[place - 1] == sign else { return false }
      place -= 1
    }
    return true
  }

  /// The place before the signs, which stand there, and the spaces around them.
  private func skipSigns(_ signs: [UInt8], before end: Int, _ source: Bytes) -> Int {
    var place = end
    for _ in signs {
      while place > 0, source[place - 1] == 0x20 { place -= 1 }
      place = max(0, place - 1)
    }
    while place > 0, source[place - 1] == 0x20 { place -= 1 }
    return place
  }

  /// The place behind the signs and the spaces around them; nil where they do not stand there.
  private func skipSigns(_ signs: [UInt8], behind start: Int, _ source: Bytes) -> Int? {
    var place = start
    func skipSpaces() { while place < source.count, source[place] == 0x20 { place += 1 } }
    for sign in signs {
      skipSpaces()
      guard place < source.count, source[place] == sign else { return nil }
      place += 1
    }
    skipSpaces()
    return place
  }
}
