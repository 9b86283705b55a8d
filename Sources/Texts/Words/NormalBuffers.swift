/// What a text is normalised in: each part is large enough for what a text of `capacity` bytes may need.
struct NormalBuffers {
  /// How many bytes a text may have.
  let capacity: Int
  /// The text in lower case, and its masks.
  let lower: UnsafeMutableBufferPointer<UInt8>
  /// Which bytes of the text belong to words, and which are beyond ASCII, a bit each.
  let masks: UnsafeMutableBufferPointer<UInt64>
  /// The words, with one more behind the last.
  let words: UnsafeMutablePointer<Word>
  /// Places of words.
  let candidates: UnsafeMutablePointer<Int32>
  /// The words with letters beyond ASCII, and their bytes in normal form.
  let written: UnsafeMutablePointer<WrittenWord>
  /// The bytes of `written`, end to end.
  let own: UnsafeMutablePointer<UInt8>
  /// The normal form as a whole.
  let text: UnsafeMutablePointer<UInt8>
  /// Seventeen bytes of all ones, then seventeen of zeros: from place 17 - n on they keep the first n bytes of sixteen.
  let fronts: UnsafeMutablePointer<UInt8>

  /// Buffers for texts of up to `capacity` bytes, which whoever makes them gives back.
  init(capacity: Int) {
    let masks = WordMasks.sizes(for: capacity)
    let sizes = NormalBuffers.sizes(for: capacity)
    self.capacity = capacity
    lower = .allocate(capacity: masks.bytes)
    self.masks = .allocate(capacity: masks.numbers)
    words = .allocate(capacity: sizes.words)
    candidates = .allocate(capacity: sizes.words)
    written = .allocate(capacity: sizes.words)
    own = .allocate(capacity: sizes.text)
    text = .allocate(capacity: sizes.text)
    fronts = .allocate(capacity: 34)
    fronts.initialize(repeating: 0xFF, count: 17)
    (fronts + 17).initialize(repeating: 0, count: 17)
  }

  /// Gives the buffers back.
  func deallocate() {
    lower.deallocate()
    masks.deallocate()
    words.deallocate()
    candidates.deallocate()
    written.deallocate()
    own.deallocate()
    text.deallocate()
    fronts.deallocate()
  }

  /// How much storage a text of `count` bytes takes at most: a letter's lower case is never longer than half as much
  /// again.
  private static func sizes(for count: Int) -> (text: Int, words: Int) { (count * 2 + 32, count / 2 + 2) }
}

/// Where the bytes of a word begin and end among those that were written.
struct WrittenWord {
  /// The word's place in the text.
  let word: Int
  /// Where its bytes begin in `NormalBuffers.own`.
  let start: Int
  /// Where they end.
  let end: Int

  /// The same bytes as those of the word at another place.
  func moved(to word: Int) -> WrittenWord { WrittenWord(word: word, start: start, end: end) }
}
