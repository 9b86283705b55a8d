/// Finds the words of a text in one pass over its bytes.
///
/// This is where a check spends most of its time: bounds are settled by the caller, so the loop is free of them. The
/// bytes of most words are those of the source in lower case, and stay there; only words with letters beyond ASCII are
/// written, where the normal form has them.
struct NormalWriter {
  private let source: Bytes
  private let lower: UnsafePointer<UInt8>
  private let room: NormalScratch.Room
  private(set) var wordCount = 0
  /// How many words are marked: those that the vocabulary has, and those with digits.
  private(set) var markedCount = 0
  /// How many words have bytes of their own, and how many bytes these are.
  private(set) var writtenCount = 0
  private var length = 0
  /// Whether a word has both letters and digits.
  private(set) var holdsMixedWords = false

  /// How much storage a text of `count` bytes takes at most: a letter's lower case is never longer than half as much
  /// again.
  static func sizes(for count: Int) -> (text: Int, words: Int) { (count * 2 + 32, count / 2 + 2) }

  init(source: Bytes, masks: WordMasks, room: NormalScratch.Room) {
    precondition(room.capacity >= source.count)
    self.source = source
    lower = UnsafePointer(masks.lower)
    self.room = room
  }

  mutating func run(_ masks: WordMasks, _ vocabulary: borrowing VocabularyView) {
    // What changes from word to word is kept at hand; only what is taken aside needs it in its place.
    var (wordCount, markedCount) = (0, 0)
    let (lower, fronts, words, marked) = (lower, room.fronts, room.words, room.marked)
    eachRun(masks.blocks &+ 1, { masks.words[$0] }) { start, end in
      let count = min(end &- start, Word.mostShort + 1)
      let from = lower + start
      // Zeros stand behind the word's end.
      let bytes = ByteVector.loaded(from: from) & ByteVector.loaded(from: fronts + (Word.mostShort + 1 &- count))
      let letters = bytes.isIn(0x61, count: 26).topBits
      if letters == (1 &<< UInt64(truncatingIfNeeded: count) &- 1) {
        let halves = bytes.halves
        let hash = Word.hash(short: halves, count: count)
        let symbol = vocabulary.lookup(hash: hash, short: halves, count)
        words[wordCount] = Word(
          sourceStart: Int32(truncatingIfNeeded: start), sourceEnd: Int32(truncatingIfNeeded: end), hash: hash,
          symbol: symbol, shape: .letters, isLetterNumber: false, isWritten: false)
        marked[markedCount] = Int32(truncatingIfNeeded: wordCount)
        markedCount &+= symbol != 0 ? 1 : 0
        wordCount &+= 1
      } else {
        (self.wordCount, self.markedCount) = (wordCount, markedCount)
        takeAside(start, end, vocabulary)
        (wordCount, markedCount) = (self.wordCount, self.markedCount)
      }
      return true
    }
    (self.wordCount, self.markedCount) = (wordCount, markedCount)
  }

  /// Takes a run that is long, or not of ASCII letters alone.
  @inline(never)
  private mutating func takeAside(_ start: Int, _ end: Int, _ vocabulary: borrowing VocabularyView) {
    let count = end - start
    guard count <= Word.mostShort else { return takeLong(start, end, vocabulary) }
    let bytes = shortWord(lower + start, count)
    guard bytes.topBits == 0 else { return takeExactly(start, end, vocabulary) }
    let halves = bytes.halves
    let hash = Word.hash(short: halves, count: count)
    let digits = bytes.isIn(0x30, count: 10).topBits
    let all = (1 as UInt64) &<< UInt64(truncatingIfNeeded: count) &- 1
    add(
      Word(
        sourceStart: Int32(truncatingIfNeeded: start), sourceEnd: Int32(truncatingIfNeeded: end), hash: hash,
        symbol: vocabulary.lookup(hash: hash, short: halves, count),
        shape: digits == 0 ? .letters : digits == all ? .number : .mixed,
        isLetterNumber: count > 1 && digits == all &- 1, isWritten: false))
  }

  /// A short word, zeros behind its end.
  @inline(__always)
  private func shortWord(_ place: UnsafePointer<UInt8>, _ count: Int) -> ByteVector {
    ByteVector.loaded(from: place) & ByteVector.loaded(from: room.fronts + (Word.mostShort + 1 &- count))
  }

  private mutating func takeLong(_ start: Int, _ end: Int, _ vocabulary: borrowing VocabularyView) {
    let bytes = UnsafeBufferPointer(start: lower + start, count: end - start)
    var digits = 0
    for byte in bytes {
      if byte >= 0x80 { return takeExactly(start, end, vocabulary) }
      digits &+= (0x30...0x39).contains(byte) ? 1 : 0
    }
    add(bytes, source: start, end, letters: bytes.count - digits, digits: digits, vocabulary, isWritten: false)
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, source start: Int, _ end: Int, letters: Int, digits: Int,
    _ vocabulary: borrowing VocabularyView, isWritten: Bool
  ) {
    let hash = Word.hash(bytes)
    add(
      Word(
        sourceStart: Int32(truncatingIfNeeded: start), sourceEnd: Int32(truncatingIfNeeded: end), hash: hash,
        symbol: vocabulary.lookup(hash: hash, bytes),
        shape: digits == 0 ? .letters : letters == 0 ? .number : .mixed,
        isLetterNumber: letters == 1 && digits > 0 && (0x61...0x7A).contains(bytes[0]), isWritten: isWritten))
  }

  private mutating func add(_ word: Word) {
    room.words[wordCount] = word
    room.marked[markedCount] = Int32(truncatingIfNeeded: wordCount)
    markedCount &+= word.isMarked ? 1 : 0
    wordCount &+= 1
    if word.shape == .mixed { holdsMixedWords = true }
  }

  // MARK: Beyond ASCII

  /// Takes the words of a run of bytes, scalar by scalar.
  private mutating func takeExactly(_ start: Int, _ end: Int, _ vocabulary: borrowing VocabularyView) {
    // Mostly it is a dash or a quotation mark, of general punctuation.
    if end - start == 3, source[start] == 0xE2, source[start + 1] == 0x80 { return }
    var index = start
    while index < end {
      let (scalar, width) = UTF8Scalar.read(source, at: index)
      if scalar.isWordScalar { index = word(from: index, to: end, vocabulary) } else { index += width }
    }
  }

  /// Writes the word that begins at `start`; returns where it ends in the source.
  private mutating func word(from start: Int, to end: Int, _ vocabulary: borrowing VocabularyView) -> Int {
    let from = length
    var index = start
    var letters = 0
    var digits = 0
    scan: while index < end {
      let (scalar, width) = UTF8Scalar.read(source, at: index)
      guard scalar.isWordScalar else { break }
      index += width
      if (0x30...0x39).contains(scalar.value) { digits += 1 } else { letters += 1 }
      guard append(scalar) else { break scan }
    }
    room.written[writtenCount] = NormalScratch.WrittenWord(word: wordCount, start: from, end: length)
    writtenCount += 1
    add(
      UnsafeBufferPointer(start: room.own + from, count: length - from), source: start, index, letters: letters,
      digits: digits, vocabulary, isWritten: true)
    return index
  }

  /// Appends the lower case of a scalar; false where that ends the word (`İ` becomes `i` and a combining dot).
  private mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    if let simple = scalar.simpleLowercase {
      put(simple)
      return true
    }
    var stays = true
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if lower.isWordScalar { put(lower) } else { stays = false }
    }
    return stays
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    // A scalar's lower case is never longer than the scalar and one byte more.
    for byte in UTF8.encode(scalar).unsafelyUnwrapped {
      room.own[length] = byte
      length += 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar belongs to words of normalised text; the usual ones without a look at Unicode's tables.
  fileprivate var isWordScalar: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF, 0xAA, 0xB5, 0xBA: true
    case 0x00...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x20BF, 0xFFFD: false
    default: isLetter || isDecimalDigit
    }
  }

  /// The lower case of ASCII and Latin-1.
  fileprivate var simpleLowercase: Unicode.Scalar? {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(value + 0x20)
    case 0x30...0x39, 0x61...0x7A, 0xDF...0xFF, 0xAA, 0xB5, 0xBA: self
    default: nil
    }
  }
}
