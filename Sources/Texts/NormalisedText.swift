/// A text in normal form: lower case, every run of characters that are neither letters nor digits one space, trimmed.
///
/// The storage is kept from text to text. `On Track- little or no slippage` → `on track little or no slippage`.
package struct NormalisedText {
  /// The normalised bytes.
  package private(set) var bytes: [UInt8] = []
  package private(set) var words: [Word] = []

  package init() {}

  /// Reads `source`; its words get their numbers from `vocabulary`.
  package init(_ source: Bytes, vocabulary: borrowing Vocabulary) {
    read(source, vocabulary: vocabulary)
  }

  package var isEmpty: Bool { words.isEmpty }
  package var count: Int { words.count }
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A hash of the whole normalised text.
  package var hash: UInt64 { bytes.withUnsafeBufferPointer(wordHash) }

  /// The digits of a word that is a number, as a value; nil where it is none or has more than nine digits.
  package func number(_ index: Int) -> Int? {
    let word = words[index]
    guard word.shape == .number, word.length <= 9 else { return nil }
    var value = 0
    for byte in bytes[word.range] { value = value * 10 + Int(byte &- 0x30) }
    return value
  }

  /// The text of a word.
  package func word(_ index: Int) -> ArraySlice<UInt8> { bytes[words[index].range] }

  /// Replaces what is here with the normal form of `source`.
  package mutating func read(_ source: Bytes, vocabulary: borrowing Vocabulary) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(source.count + 8)
    var index = 0
    while index < source.count {
      let kind = NormalisedText.kinds[Int(source[index])]
      if kind == .gap {
        index += 1
      } else if kind == .other {
        let (scalar, length) = UTF8Scalar.read(source, at: index)
        if scalar.startsWord { readWord(source, &index, vocabulary) } else { index += length }
      } else {
        readWord(source, &index, vocabulary)
      }
    }
  }

  private mutating func readWord(_ source: Bytes, _ index: inout Int, _ vocabulary: borrowing Vocabulary) {
    if !bytes.isEmpty { bytes.append(0x20) }
    let start = bytes.count
    let sourceStart = index
    var seen: UInt8 = 0  // 1 letters, 2 digits, 4 beyond ASCII
    scan: while index < source.count {
      let byte = source[index]
      switch NormalisedText.kinds[Int(byte)] {
      case .gap: break scan
      case .lower:
        bytes.append(byte)
        seen |= 1
      case .upper:
        bytes.append(byte | 0x20)
        seen |= 1
      case .digit:
        bytes.append(byte)
        seen |= 2
      case .other:
        let (scalar, length) = UTF8Scalar.read(source, at: index)
        guard scalar.startsWord else { break scan }
        index += length
        seen |= 4
        if !appendLowercase(scalar) { break scan }
        continue scan
      }
      index += 1
    }
    finishWord(from: start, source: sourceStart..<index, seen: seen, vocabulary)
  }

  private mutating func finishWord(
    from start: Int, source: Range<Int>, seen: UInt8, _ vocabulary: borrowing Vocabulary
  ) {
    let (hash, symbol) = bytes.withUnsafeBufferPointer { all in
      let word = UnsafeBufferPointer(rebasing: all[start...])
      let hash = wordHash(word)
      return (hash, vocabulary.lookup(hash: hash, word))
    }
    words.append(
      Word(
        start: Int32(start), end: Int32(bytes.count), sourceStart: Int32(source.lowerBound),
        sourceEnd: Int32(source.upperBound), hash: hash, symbol: symbol,
        shape: seen == 2 ? .number : seen & 2 != 0 ? .mixed : .letters))
  }

  /// Appends the lower-case letters of a scalar; false where its lower case ends the word (`İ` holds a combining dot).
  private mutating func appendLowercase(_ scalar: Unicode.Scalar) -> Bool {
    var stays = true
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      guard lower.isLetter || lower.isDecimalDigit else {
        stays = false
        continue
      }
      bytes.append(contentsOf: Array(String(lower).utf8))
    }
    return stays
  }

  private enum ByteKind: UInt8 { case gap, lower, upper, digit, other }

  private static let kinds: [ByteKind] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x61...0x7A: .lower
    case 0x41...0x5A: .upper
    case 0x30...0x39: .digit
    case 0x80...: .other
    default: .gap
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar belongs to words of normalised text.
  fileprivate var startsWord: Bool { isLetter || isDecimalDigit }
}

/// The normal form of a text, as a string.
package func normalised(_ text: String) -> String {
  text.withBytes { NormalisedText($0, vocabulary: Vocabulary()).string }
}
