/// Finds the words of a text in one pass over its bytes.
///
/// This is where a check spends most of its time: bounds are checked by the caller, so the loop is free of them. The
/// bytes of most words are those of the source in lower case, and stay there; only words with letters beyond ASCII are
/// written, where the normal form has them.
struct NormalWriter: ~Copyable {
  private let source: Bytes
  private let lower: UnsafePointer<UInt8>
  private let buffers: NormalBuffers
  /// How many words were found.
  private(set) var wordCount = 0
  /// How many words are candidates: those that the vocabulary has, and those with digits.
  private(set) var candidateCount = 0
  /// How many words have bytes of their own, and how many bytes these are.
  private(set) var writtenCount = 0
  private var length = 0
  /// Whether a word has both letters and digits.
  private(set) var holdsMixedWords = false

  /// A writer of the words of `source`, whose masks are given, into `buffers`, which must be large enough for it.
  @inline(__always)
  init(source: Bytes, masks: WordMasks, buffers: NormalBuffers) {
    precondition(buffers.capacity >= source.count)
    self.source = source
    lower = UnsafePointer(masks.lower)
    self.buffers = buffers
  }

  /// Finds all words, gives them their numbers from the vocabulary, and ends them with `Word.none`.
  @inline(__always)
  mutating func run(_ masks: WordMasks, _ vocabulary: borrowing VocabularyView) {
    eachRun(masks.blocks &+ 1, { masks.words[$0] }) { start, end in
      if masks.holdsHighWords, isHigh(start, end) {
        takeExactly(start, end, vocabulary)
      } else {
        add(word(start, end, vocabulary))
      }
      return true
    }
    buffers.words[wordCount] = .none
  }

  /// A word of ASCII.
  @inline(__always)
  private func word(_ start: Int, _ end: Int, _ vocabulary: borrowing VocabularyView) -> Word {
    end &- start <= Word.mostShort ? shortWord(start, end, vocabulary) : longWord(start, end, vocabulary)
  }

  /// A word of at most sixteen letters and digits of ASCII.
  @inline(__always)
  private func shortWord(_ start: Int, _ end: Int, _ vocabulary: borrowing VocabularyView) -> Word {
    let count = end &- start
    // Zeros stand behind the word's end.
    let bytes =
      ByteVector.loaded(from: lower + start)
      & ByteVector.loaded(from: buffers.fronts + (Word.mostShort + 1 &- count))
    let hash = Word.hash(short: bytes.halves)
    let digits = bytes.isIn(0x30, count: 10).topBits
    let all = (1 as UInt64) &<< UInt64(truncatingIfNeeded: count) &- 1
    return Word(
      sourceStart: Int32(truncatingIfNeeded: start), sourceEnd: Int32(truncatingIfNeeded: end), hash: hash,
      symbol: vocabulary.lookup(hash), shape: Word.Shape(digits: digits, all: all),
      isLetterNumber: count > 1 && digits == all &- 1)
  }

  /// A longer one.
  private func longWord(_ start: Int, _ end: Int, _ vocabulary: borrowing VocabularyView) -> Word {
    let bytes = UnsafeBufferPointer(start: lower + start, count: end - start)
    return word(bytes, source: start, end, digits: bytes.count(where: \.isASCIIDigit), vocabulary)
  }

  // MARK: Beyond ASCII

  /// Whether letters or digits beyond ASCII stand in a run.
  private func isHigh(_ start: Int, _ end: Int) -> Bool {
    UnsafeBufferPointer(start: lower + start, count: end - start).contains { $0 >= 0x80 }
  }

  /// A word of any length.
  private func word(
    _ bytes: UnsafeBufferPointer<UInt8>, source start: Int, _ end: Int, digits: Int,
    _ vocabulary: borrowing VocabularyView, letters: Int? = nil, isWritten: Bool = false
  ) -> Word {
    let letters = letters ?? bytes.count - digits
    let hash = Word.hash(bytes)
    return Word(
      sourceStart: Int32(truncatingIfNeeded: start), sourceEnd: Int32(truncatingIfNeeded: end), hash: hash,
      symbol: vocabulary.lookup(hash), shape: digits == 0 ? .letters : letters == 0 ? .number : .mixed,
      isLetterNumber: letters == 1 && digits > 0 && (0x61...0x7A).contains(bytes[0]), isWritten: isWritten)
  }

  private mutating func add(_ word: Word) {
    buffers.words[wordCount] = word
    buffers.candidates[candidateCount] = Int32(truncatingIfNeeded: wordCount)
    candidateCount &+= word.isCandidate ? 1 : 0
    wordCount &+= 1
    if word.shape == .mixed { holdsMixedWords = true }
  }

  /// Takes the words of a run of bytes, scalar by scalar.
  private mutating func takeExactly(_ start: Int, _ end: Int, _ vocabulary: borrowing VocabularyView) {
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
    buffers.written[writtenCount] = WrittenWord(word: wordCount, start: from, end: length)
    writtenCount += 1
    add(
      word(
        UnsafeBufferPointer(start: buffers.own + from, count: length - from), source: start, index, digits: digits,
        vocabulary, letters: letters, isWritten: true))
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
      buffers.own[length] = byte
      length += 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar belongs to words of normalised text; the usual ones without a look at Unicode's tables.
  var isWordScalar: Bool {
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
