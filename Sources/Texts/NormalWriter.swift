/// Writes the normal form of a text into storage that has room for all of it, byte by byte and in one pass.
///
/// This is where a check spends most of its time: bounds are settled by the caller, so the loop is free of them.
struct NormalWriter {
  private let source: UnsafeBufferPointer<UInt8>
  private let view: Bytes
  private let text: UnsafeMutablePointer<UInt8>
  private let words: UnsafeMutablePointer<Word>
  private(set) var length = 0
  private(set) var wordCount = 0
  private(set) var mayHoldNumericDate = false
  private(set) var mayHoldRef = false

  /// `text` has room for twice the source and sixteen bytes, `words` for a word on every other byte.
  init(source: Bytes, text: UnsafeMutableBufferPointer<UInt8>, words: UnsafeMutableBufferPointer<Word>) {
    precondition(text.count >= source.count * 2 + 16 && words.count >= source.count / 2 + 1)
    self.view = source
    self.source = source.buffer
    // Both are never empty, so they have an address.
    self.text = text.baseAddress ?? UnsafeMutablePointer(bitPattern: 1).unsafelyUnwrapped
    self.words = words.baseAddress ?? UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped
  }

  mutating func run(_ vocabulary: borrowing Vocabulary) {
    let count = source.count
    var index = 0
    while index < count {
      let byte = source[index]
      let lower = normalByte(byte)
      if lower == 0 {
        if byte == 0x2E || byte == 0x2F { lookAround(index) }
        index += 1
      } else if lower == 0xFF {
        let (scalar, length) = UTF8Scalar.read(view, at: index)
        if scalar.isWordScalar { index = word(from: index, vocabulary) } else { index += length }
      } else {
        index = word(from: index, vocabulary)
      }
    }
  }

  /// Notes what may begin at a stop or slash.
  private mutating func lookAround(_ index: Int) {
    guard index + 1 < source.count else { return }
    let next = source[index + 1]
    if isDigit(next) {
      if index > 0, isDigit(source[index - 1]) { mayHoldNumericDate = true }
    } else if index + 2 < source.count, (0x61...0x7A).contains(next | 0x20), isDigit(source[index + 2]) {
      mayHoldRef = true
    }
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Writes the word that begins at `start`; returns where it ends in the source.
  private mutating func word(from start: Int, _ vocabulary: borrowing Vocabulary) -> Int {
    if length > 0 {
      text[length] = 0x20
      length += 1
    }
    let from = length
    var index = start
    var seen: UInt8 = 0  // 1 letters, 2 digits, 4 beyond ASCII
    let count = source.count
    scan: while index < count {
      let lower = normalByte(source[index])
      if lower == 0 { break }
      if lower == 0xFF {
        let (scalar, width) = UTF8Scalar.read(view, at: index)
        guard scalar.isWordScalar else { break }
        index += width
        seen |= 4
        guard append(scalar) else { break scan }
        continue
      }
      text[length] = lower
      length += 1
      index += 1
      seen |= lower < 0x3A ? 2 : 1
    }
    finish(from: from, source: start..<index, seen: seen, vocabulary)
    return index
  }

  @inline(__always)
  private mutating func finish(from start: Int, source: Range<Int>, seen: UInt8, _ vocabulary: borrowing Vocabulary) {
    let bytes = UnsafeBufferPointer(start: UnsafePointer(text) + start, count: length - start)
    let hash = wordHash(padded: UnsafePointer(text) + start, count: length - start)
    words[wordCount] = Word(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: length),
      sourceStart: Int32(truncatingIfNeeded: source.lowerBound), sourceEnd: Int32(truncatingIfNeeded: source.upperBound),
      hash: hash, symbol: vocabulary.lookup(hash: hash, bytes),
      shape: seen == 2 ? .number : seen & 2 != 0 ? .mixed : .letters)
    wordCount += 1
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

/// The byte in lower case; 0 for what stands between words, 0xFF for bytes beyond ASCII.
@inline(__always)
private func normalByte(_ byte: UInt8) -> UInt8 {
  if byte &- 0x61 < 26 { return byte }
  if byte &- 0x41 < 26 { return byte | 0x20 }
  if byte &- 0x30 < 10 { return byte }
  return byte < 0x80 ? 0 : 0xFF
}

extension Unicode.Scalar {
  /// Whether the scalar belongs to words of normalised text; the usual ones without a look at Unicode's tables.
  fileprivate var isWordScalar: Bool {
    switch value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF, 0xAA, 0xB5, 0xBA: true
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x20BF, 0xFFFD: false
    default: isLetter || isDecimalDigit
    }
  }

  /// The lower case of Latin-1 letters.
  fileprivate var simpleLowercase: Unicode.Scalar? {
    switch value {
    case 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(value + 0x20)
    case 0xDF...0xFF, 0xAA, 0xB5, 0xBA: self
    default: nil
    }
  }
}
