/// Tells in passing how few words a text can share with another one: it counts words that the other one lacks.
///
/// Words are told apart by their length and first two bytes alone, so words may be taken for known that are not, never
/// the other way round.
package final class WordSieve {
  /// What a text was found to hold.
  package struct Outcome {
    /// Words that the other text lacks, at least; the count stops at one more than was asked for.
    package var strangers = 0
    /// Words behind the phrase that begins the text, at least and at most; nil where the text was not gone through to its end.
    package var words: ClosedRange<Int>?
    /// Whether a sign-off may stand in the text as far as it was gone through.
    package var mayBeSigned = false
  }

  /// A bit for each class of words.
  private let known: UnsafeMutablePointer<UInt64>

  /// Of the text at hand: which bytes belong to words, and which are beyond ASCII, sixty-four bytes to a number.
  private var masks: UnsafeMutablePointer<UInt64>
  private var capacity = 64
  private let short: UnsafeMutablePointer<UInt8>

  private static let parts = 64
  /// Initials are no more words, of no more letters.
  private static let mostInitials = 3
  /// So much of a long text is gone through first.
  private static let head = 128

  package init() {
    known = .allocate(capacity: WordSieve.parts)
    known.initialize(repeating: 0, count: WordSieve.parts)
    masks = .allocate(capacity: capacity)
    short = .allocate(capacity: 64)
  }

  deinit {
    known.deallocate()
    masks.deallocate()
    short.deallocate()
  }

  /// Takes the words of a text from one on for known, and no others.
  package func know(_ text: NormalisedText, from first: Int) {
    known.update(repeating: 0, count: WordSieve.parts)
    for index in first..<max(first, text.count) {
      let (first, second, count) = text.beginning(ofWord: index)
      let key = WordSieve.key(first, second, count)
      known[key >> 6] |= 1 &<< UInt64(truncatingIfNeeded: key & 63)
    }
  }

  /// The class of a word by its first bytes, in either case, and its length.
  @inline(__always)
  private static func key(_ first: UInt8, _ second: UInt8, _ count: Int) -> Int {
    let letters = Int(first & 0x1F) | Int(second & 0xF) << 5
    return letters | (max(1, min(count, 8)) &- 1) << 9
  }

  /// Counts the words of `text` that are not known, up to one more than `most`.
  ///
  /// Sign-offs are no strangers, nor is a phrase of `leading` that begins the text.
  package func sift(_ text: Bytes, most: Int, leading: Leading, _ vocabulary: borrowing Vocabulary) -> Outcome {
    if text.count > WordSieve.head {
      // Initials at its end may have their date behind it.
      let outcome = sift(
        text[0..<WordSieve.head], isWhole: false, most + WordSieve.mostInitials, leading, vocabulary)
      if outcome.strangers > most + WordSieve.mostInitials { return outcome }
    }
    return sift(text, isWhole: true, most, leading, vocabulary)
  }

  /// Phrases that are left out of what is compared where they begin a text.
  package struct Leading {
    private let phrases: PhraseMatcher
    private let list: PhraseListID
    fileprivate let mostWords: Int
    /// By class of word: whether one of the phrases may begin with it.
    private let begins: [Bool]
    private let text = NormalisedText()

    package init(_ phrases: PhraseMatcher, _ list: PhraseListID, _ vocabulary: Vocabulary) {
      self.phrases = phrases
      self.list = list
      mostWords = phrases.mostWords(of: list)
      var begins = Array(repeating: false, count: WordSieve.parts * 64)
      for symbol in 1..<max(1, vocabulary.symbolCount)
      where phrases.mayBegin(list, with: UInt32(truncatingIfNeeded: symbol)) {
        let word = Array(vocabulary.word(UInt32(truncatingIfNeeded: symbol)).utf8)
        begins[WordSieve.key(word.first ?? 0, word.count > 1 ? word[1] : 0, word.count)] = true
      }
      self.begins = begins
    }

    /// How many words of a text such a phrase may have whose first word is of the class.
    fileprivate func words(of source: Bytes, first: Int, _ vocabulary: borrowing Vocabulary) -> Int {
      guard begins[first] else { return 0 }
      text.read(source.count > WordSieve.head ? source[0..<WordSieve.head] : source, vocabulary: vocabulary)
      // The last word may be cut, and the phrase with it.
      guard source.count <= WordSieve.head || text.count > mostWords + 1 else { return mostWords }
      return phrases.longest(of: list, in: text)
    }
  }

  private func sift(
    _ text: Bytes, isWhole: Bool, _ most: Int, _ leading: Leading, _ vocabulary: borrowing Vocabulary
  ) -> Outcome {
    var outcome = Outcome()
    outcome.mayBeSigned = classify(text)
    // Initials, and what may be some.
    let shortest = outcome.mayBeSigned ? WordSieve.mostInitials : 0
    var strangers = 0
    var words = 0
    var doubtful = 0
    // How many words are left out; known when the first word is.
    var left = -1
    var start = 0
    var inside: UInt64 = 0
    // Whether the block before has bytes beyond ASCII: the first run may begin there.
    var wasHigh = false
    for block in 0...(text.count + 63) / 64 {
      let bits = masks[block * 2]
      let high = masks[block * 2 + 1]
      let before = bits << 1 | inside
      var starts = bits & ~before
      var ends = before & ~bits
      let base = block &* 64
      if inside == 0 {
        start = base &+ starts.trailingZeroBitCount
        starts &= starts &- 1
      }
      while ends != 0 {
        let end = base &+ ends.trailingZeroBitCount
        let count = end &- start
        let first = text.base[start]
        let key = WordSieve.key(first, count > 1 ? text.base[start &+ 1] : 0, count)
        let isPlain = high == 0 && !wasHigh || !text[start..<end].buffer.contains { $0 >= 0x80 }
        if left < 0 { left = leftOut(text, isPlain ? key : nil, first, count, leading, vocabulary, shortest) }
        // A run with bytes beyond ASCII may be many words, or none.
        if !isPlain {
          doubtful &+= count / 2 &+ 1
        } else {
          // No branch: whether a word is known cannot be foreseen.
          let isUnknown = ~known[key >> 6] &>> UInt64(truncatingIfNeeded: key & 63) & 1
          let isCounted: UInt64 = (words >= left ? 1 : 0) & (count > shortest && first >= 0x41 || shortest == 0 ? 1 : 0)
          strangers &+= Int(truncatingIfNeeded: isUnknown & isCounted)
          words &+= 1
          if strangers > most {
            // The head's last word may be cut.
            outcome.strangers = strangers - (isWhole || end < text.count ? 0 : 1)
            return outcome
          }
        }
        ends &= ends &- 1
        start = base &+ starts.trailingZeroBitCount
        starts &= starts &- 1
      }
      inside = bits >> 63
      wasHigh = high != 0 || wasHigh && ends == 0 && bits == .max
    }
    outcome.strangers = strangers
    // A phrase that begins the text is left out of what is compared.
    if isWhole { outcome.words = max(0, words - min(words, max(0, left)))...words + doubtful }
    return outcome
  }

  /// How many of the first words may be left out of what is compared; `key` is the first one's class, if it has one.
  private func leftOut(
    _ text: Bytes, _ key: Int?, _ first: UInt8, _ count: Int, _ leading: Leading, _ vocabulary: borrowing Vocabulary,
    _ shortest: Int
  ) -> Int {
    // Behind a sign-off nobody knows what begins the text.
    if shortest > 0, key == nil || count <= shortest || first < 0x41 { return .max }
    return key.map { leading.words(of: text, first: $0, vocabulary) } ?? leading.mostWords
  }

  /// Notes which bytes belong to words, and which are beyond ASCII, in turn; a block of zeros stands behind the last.
  /// True where a numeric date may be about.
  private func classify(_ text: Bytes) -> Bool {
    let blocks = text.count / 64
    reserve(blocks + 2)
    var mayHoldDate = false
    for block in 0..<blocks { mayHoldDate = classify(text.base + block * 64, into: block, skipping: 0) || mayHoldDate }
    var next = blocks
    let rest = text.count - blocks * 64
    if rest > 0 {
      // The last sixty-four bytes hold the rest.
      let place = text.count < 64 ? copied(text) : text.base + (text.count - 64)
      let skipped = text.count < 64 ? 0 : 64 - rest
      mayHoldDate = classify(place, into: blocks, skipping: skipped) || mayHoldDate
      next += 1
    }
    masks[next * 2] = 0
    masks[next * 2 + 1] = 0
    return mayHoldDate
  }

  @inline(__always)
  private func classify(_ place: UnsafePointer<UInt8>, into block: Int, skipping skipped: Int) -> Bool {
    let classes = WordClasses(at: place)
    masks[block * 2] = classes.words &>> UInt64(skipped)
    masks[block * 2 + 1] = ByteMasks(at: place).highBytes &>> UInt64(skipped)
    return classes.holdsInnerStops && StopClasses(at: place).betweenDigits != 0
  }

  private func copied(_ text: Bytes) -> UnsafePointer<UInt8> {
    short.update(repeating: 0x20, count: 64)
    short.update(from: text.base, count: text.count)
    return UnsafePointer(short)
  }

  private func reserve(_ blocks: Int) {
    guard blocks * 2 > capacity else { return }
    masks.deallocate()
    capacity = blocks * 4
    masks = .allocate(capacity: capacity)
  }
}
