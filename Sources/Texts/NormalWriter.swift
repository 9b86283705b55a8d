/// Writes the normal form of a text into storage that has room for all of it, in one pass over its words.
///
/// This is where a check spends most of its time: bounds are settled by the caller, so the loop is free of them.
struct NormalWriter {
  private let source: Bytes
  private let text: UnsafeMutablePointer<UInt8>
  private let words: UnsafeMutablePointer<Word>
  private(set) var length = 0
  private(set) var wordCount = 0
  /// The shapes of the words.
  private(set) var shapes: UInt8 = 0

  /// How much storage a text of `count` bytes takes at most: a letter's lower case is never longer than half as much
  /// again, and words are copied sixteen bytes at a time.
  static func sizes(for count: Int) -> (text: Int, words: Int) { (count * 2 + 32, count / 2 + 1) }

  init(source: Bytes, text: UnsafeMutableBufferPointer<UInt8>, words: UnsafeMutableBufferPointer<Word>) {
    let sizes = NormalWriter.sizes(for: source.count)
    precondition(text.count >= sizes.text && words.count >= sizes.words)
    self.source = source
    // Both are never empty, so they have an address.
    self.text = text.baseAddress ?? UnsafeMutablePointer(bitPattern: 1).unsafelyUnwrapped
    self.words = words.baseAddress ?? UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped
  }

  mutating func run(_ masks: LetterMasks, _ vocabulary: borrowing VocabularyView) {
    var start = -1
    var inside: UInt64 = 0
    for block in 0..<masks.blocks + 1 {
      let bits = masks.letters[block] | masks.digits[block] | masks.high[block]
      // A bit wherever a run of letters, digits and bytes beyond ASCII begins or is over.
      var edges = bits ^ (bits << 1 | inside)
      inside = bits >> 63
      while edges != 0 {
        let place = block &* 64 &+ edges.trailingZeroBitCount
        edges &= edges &- 1
        if start < 0 {
          start = place
        } else {
          take(start, place, masks, vocabulary)
          start = -1
        }
      }
    }
  }

  /// Takes a run of letters, digits and bytes beyond ASCII.
  @inline(__always)
  private mutating func take(_ start: Int, _ end: Int, _ masks: LetterMasks, _ vocabulary: borrowing VocabularyView) {
    let count = end &- start
    guard count <= 64, !masks.hasHigh || LetterMasks.bits(masks.high, start, count) == 0 else {
      return takeExactly(start, end, vocabulary)
    }
    let digits = LetterMasks.bits(masks.digits, start, count)
    let shape: Word.Shape = digits == 0 ? .letters : digits.nonzeroBitCount == count ? .number : .mixed
    separate()
    let from = UnsafeRawPointer(masks.lower + start)
    let to = UnsafeMutableRawPointer(text + length)
    var copied = 0
    repeat {
      ByteVector.loaded(from: from + copied).store(to: to + copied)
      copied &+= 16
    } while copied < count
    add(count, source: start, end, shape, vocabulary)
  }

  @inline(__always)
  private mutating func separate() {
    text[length] = 0x20
    length &+= length > 0 ? 1 : 0
  }

  /// Adds the word of `count` bytes that was written last.
  @inline(__always)
  private mutating func add(
    _ count: Int, source start: Int, _ end: Int, _ shape: Word.Shape, _ vocabulary: borrowing VocabularyView
  ) {
    let place = UnsafePointer(text) + length
    let hash = wordHash(padded: place, count: count)
    words[wordCount] = Word(
      start: Int32(truncatingIfNeeded: length), end: Int32(truncatingIfNeeded: length &+ count),
      sourceStart: Int32(truncatingIfNeeded: start), sourceEnd: Int32(truncatingIfNeeded: end),
      hash: hash, symbol: vocabulary.lookup(hash: hash, place, count), shape: shape)
    shapes |= shape.bit
    wordCount &+= 1
    length &+= count
  }

  // MARK: Beyond ASCII

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
    separate()
    let from = length
    var index = start
    var hasLetters = false
    var hasDigits = false
    scan: while index < end {
      let (scalar, width) = UTF8Scalar.read(source, at: index)
      guard scalar.isWordScalar else { break }
      index += width
      switch scalar.value {
      case 0x30...0x39: hasDigits = true
      default: hasLetters = true
      }
      guard append(scalar) else { break scan }
    }
    let count = length - from
    length = from
    add(count, source: start, index, hasDigits ? hasLetters ? .mixed : .number : .letters, vocabulary)
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
      text[length] = byte
      length += 1
    }
  }
}

extension LetterMasks {
  /// The bits of the `count` bytes from `start` on, of which there are 1 to 64.
  @inline(__always)
  fileprivate static func bits(_ masks: UnsafeMutablePointer<UInt64>, _ start: Int, _ count: Int) -> UInt64 {
    let block = start >> 6
    let offset = UInt64(truncatingIfNeeded: start & 63)
    // One zero stands behind the last; two shifts leave nothing of it where the offset is 0.
    let bits = masks[block] &>> offset | (masks[block &+ 1] &<< (63 &- offset)) &<< 1
    return bits & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- count))
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
