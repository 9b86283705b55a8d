import CVector

/// A prefilter: tells at little cost how few words a text can share with another one, from how many it has, then from
/// how many of them the other one lacks.
///
/// No word is read. They are told apart by their length and first two bytes alone, so words may be taken for known that
/// are not, never the other way round.
package final class WordPrefilter {
  /// What a text was found to hold.
  package struct Outcome {
    /// How many words, at least and at most: bytes beyond ASCII may be many, or none.
    package fileprivate(set) var words = 0...0
    /// How many numeric dates, at most: a sign-off has one.
    package fileprivate(set) var dates = 0
    /// Whether a sign-off may stand in the text.
    package var mayBeSigned: Bool { dates > 0 }
    /// How many words sign-offs have, at most: initials, a date's three numbers, and a second hand.
    package var signedWords: Int { dates * 7 }
  }

  /// A bit for each class of words.
  private let known: UnsafeMutablePointer<UInt64>
  /// Of the text that was looked at last, sixty-four bytes to a number: which bytes belong to words, and which are
  /// beyond ASCII.
  private var words: UnsafeMutablePointer<UInt64>
  private var high: UnsafeMutablePointer<UInt64>
  private var capacity = 64
  private let short: UnsafeMutablePointer<UInt8>

  private static let numbers = 64
  /// Initials are no more words, of no more letters.
  private static let mostInitials = 3
  /// Phrases that begin a text are sought in so much of it.
  private static let head = 128

  package init() {
    known = .allocate(capacity: WordPrefilter.numbers)
    known.initialize(repeating: 0, count: WordPrefilter.numbers)
    words = .allocate(capacity: capacity)
    high = .allocate(capacity: capacity)
    short = .allocate(capacity: 64)
  }

  deinit {
    known.deallocate()
    words.deallocate()
    high.deallocate()
    short.deallocate()
  }

  /// The class of a word by its first bytes, in either case, and its length.
  @inline(__always)
  private static func key(_ first: UInt8, _ second: UInt8, _ count: Int) -> Int {
    let letters = Int(first & 0x1F) | Int(second & 0xF) << 5
    return letters | (max(1, min(count, 8)) &- 1) << 9
  }

  /// Phrases that are left out of what is compared where they begin a text.
  package struct Leading {
    private let phrases: PhraseMatcher
    private let list: PhraseListID
    /// How many words the longest of them has.
    package let mostWords: Int
    /// By class of word: whether one of the phrases may begin with it.
    private let begins: [Bool]
    private let text = NormalisedText()

    /// The phrases of a list, with a table of the classes of words that they begin with.
    package init(_ phrases: PhraseMatcher, _ list: PhraseListID, _ vocabulary: Vocabulary) {
      self.phrases = phrases
      self.list = list
      mostWords = phrases.mostWords(of: list)
      var begins = Array(repeating: false, count: WordPrefilter.numbers * 64)
      for symbol in 1..<max(1, vocabulary.symbolCount)
      where phrases.mayBegin(list, with: UInt32(truncatingIfNeeded: symbol)) {
        let word = Array(vocabulary.word(UInt32(truncatingIfNeeded: symbol)).utf8)
        begins[WordPrefilter.key(word.first ?? 0, word.count > 1 ? word[1] : 0, word.count)] = true
      }
      self.begins = begins
    }

    fileprivate func mayBegin(_ key: Int) -> Bool { begins[key] }

    /// How many words of a text such a phrase may have whose first word is of the class.
    fileprivate func words(of source: Bytes, first: Int, _ vocabulary: borrowing Vocabulary) -> Int {
      guard begins[first] else { return 0 }
      text.read(source.count > WordPrefilter.head ? source[0..<WordPrefilter.head] : source, vocabulary: vocabulary)
      // The last word may be cut, and the phrase with it.
      guard source.count <= WordPrefilter.head || text.count > mostWords + 1 else { return mostWords }
      return phrases.longest(of: list, in: text)
    }
  }

  // MARK: How many words

  /// Counts the words of a text, which the other questions are about from now on.
  package func look(at text: Bytes) -> Outcome {
    var outcome = Outcome()
    let blocks = text.count / 64
    reserve(blocks + 2)
    var seen = slipgauge_seen()
    slipgauge_classify(text.base, blocks, words, high, &seen)
    var next = blocks
    let rest = text.count - blocks * 64
    if rest > 0 {
      // The last sixty-four bytes hold the rest.
      let isShort = text.count < 64
      let skipped = UInt64(isShort ? 0 : 64 - rest)
      slipgauge_classify(isShort ? copied(text) : text.base + (text.count - 64), 1, words + next, high + next, &seen)
      words[next] &>>= skipped
      high[next] &>>= skipped
      next += 1
    }
    words[next] = 0
    high[next] = 0
    outcome.dates = Int(seen.numeric_dates)
    count(next, holdsHigh: seen.high != 0, &outcome)
    return outcome
  }

  private func count(_ blocks: Int, holdsHigh: Bool, _ outcome: inout Outcome) {
    var runs = 0
    var inside: UInt64 = 0
    for block in 0..<blocks {
      let bits = words[block]
      runs &+= (bits & ~(bits << 1 | inside)).nonzeroBitCount
      inside = bits >> 63
    }
    // Each character beyond ASCII has two bytes or more, and may part a word, or be a run of its own that is none.
    let other = holdsHigh ? (0..<blocks).reduce(0) { $0 + high[$1].nonzeroBitCount } / 2 : 0
    outcome.words = max(0, runs - other)...runs + other
  }

  private func copied(_ text: Bytes) -> UnsafePointer<UInt8> {
    short.update(repeating: 0x20, count: 64)
    short.update(from: text.base, count: text.count)
    return UnsafePointer(short)
  }

  private func reserve(_ blocks: Int) {
    guard blocks > capacity else { return }
    words.deallocate()
    high.deallocate()
    capacity = blocks * 2
    words = .allocate(capacity: capacity)
    high = .allocate(capacity: capacity)
  }

  // MARK: Which words

  /// Takes the words of a text from one on for known, and no others.
  package func know(_ text: NormalisedText, from first: Int) {
    known.update(repeating: 0, count: WordPrefilter.numbers)
    text.eachBeginning(from: first) { first, second, count in
      let key = WordPrefilter.key(first, second, count)
      known[key >> 6] |= 1 &<< UInt64(truncatingIfNeeded: key & 63)
    }
  }

  /// How many first words of the text that was looked at last may be left out of what is compared; nil where that is
  /// open, since a sign-off may stand at its beginning or in the phrase.
  package func leadingWords(
    of text: Bytes, _ leading: Leading, _ vocabulary: borrowing Vocabulary, isSigned: Bool
  ) -> Int? {
    let start = words[0].trailingZeroBitCount
    let run = (~(words[0] &>> UInt64(truncatingIfNeeded: start & 63))).trailingZeroBitCount
    // A first word that is not whole in the first block, or has letters beyond ASCII, may be any.
    guard start + run < 64, high[0] == 0 else { return isSigned ? nil : leading.mostWords }
    let key = WordPrefilter.key(text[start], run > 1 ? text[start + 1] : 0, run)
    guard isSigned else { return leading.words(of: text, first: key, vocabulary) }
    return leading.mayBegin(key) || mayBeginWithSignOff(text) ? nil : 0
  }

  /// Whether a date may stand where the text begins: as the first word, or behind initials, which are three words at
  /// most.
  private func mayBeginWithSignOff(_ text: Bytes) -> Bool {
    var starts = words[0] & ~(words[0] << 1)
    for _ in 0...WordPrefilter.mostInitials {
      // What is beyond the first block is not looked at.
      guard starts != 0 else { return text.count > 64 }
      if text[starts.trailingZeroBitCount].isASCIIDigit { return true }
      starts &= starts &- 1
    }
    return false
  }

  /// Counts the words of the text that was looked at last which are not known, up to one more than `most`; `left` words
  /// at its beginning are none of them, nor is what may be a sign-off, where one may be there.
  package func unknownWords(in text: Bytes, most: Int, leaving left: Int, isSigned: Bool) -> Int {
    var unknown = 0
    var place = 0
    eachRun((text.count + 63) / 64 + 1, { words[$0] }) { start, end in
      let count = end &- start
      // What is beyond ASCII may be many words, or none.
      if isHigh(start, end), text[start..<end].buffer.contains(where: { $0 >= 0x80 }) { return true }
      let key = WordPrefilter.key(text.base[start], count > 1 ? text.base[start &+ 1] : 0, count)
      // No branch: whether a word is known cannot be foreseen.
      let isUnknown = ~known[key >> 6] &>> UInt64(truncatingIfNeeded: key & 63) & 1
      let isCounted: UInt64 = (place >= left ? 1 : 0) & (isSigned && mayBeSignOff(text[start..<end]) ? 0 : 1)
      unknown &+= Int(truncatingIfNeeded: isUnknown & isCounted)
      place &+= 1
      return unknown <= most
    }
    return unknown
  }

  /// Whether bytes beyond ASCII may stand in a run: they are in the block where it begins or ends, or it is long.
  @inline(__always)
  private func isHigh(_ start: Int, _ end: Int) -> Bool {
    (high[start >> 6] | high[(end &- 1) >> 6]) != 0 || end &- start > 64
  }

  /// Whether a run of ASCII may be a part of a sign-off, or touch one: initials, or what has digits.
  private func mayBeSignOff(_ run: Bytes) -> Bool {
    run.count <= WordPrefilter.mostInitials || run.buffer.contains(where: \.isASCIIDigit)
  }
}
