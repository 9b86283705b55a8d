/// A text in normal form: lower case, every run of characters that are neither letters nor digits one space, trimmed.
///
/// The storage is kept from text to text. `On Track- little or no slippage` → `on track little or no slippage`.
package struct NormalisedText {
  /// The normalised bytes.
  package private(set) var bytes: [UInt8] = []
  package private(set) var words: [Word] = []

  /// Whether a digit, a stop or slash, and another digit follow each other somewhere in the source.
  package private(set) var mayHoldNumericDate = false
  /// Whether a stop, a letter and a digit follow each other somewhere in the source, as in a ref.
  package private(set) var mayHoldRef = false

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

  /// A hash of the first so many words with the spaces between them; nil where there are fewer.
  package func hash(ofFirst count: Int) -> UInt64? {
    guard count > 0, words.count >= count else { return nil }
    let end = Int(words[count - 1].end)
    return bytes.withUnsafeBufferPointer { wordHash(UnsafeBufferPointer(rebasing: $0[..<end])) }
  }

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
    mayHoldNumericDate = false
    mayHoldRef = false
    guard source.count > 0 else { return }
    let room = LetterMasks.sizes(for: source.count)
    let sizes = NormalWriter.sizes(for: source.count)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room.bytes + sizes.text) { bytes in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: room.numbers) { numbers in
        let masks = LetterMasks(source.buffer, bytes: .init(rebasing: bytes[..<room.bytes]), numbers: numbers)
        mayHoldNumericDate = masks.mayHoldNumericDate
        mayHoldRef = masks.mayHoldRef
        write(source, masks, to: .init(rebasing: bytes[room.bytes...]), room: sizes.words, vocabulary)
      }
    }
  }

  private mutating func write(
    _ source: Bytes, _ masks: LetterMasks, to text: UnsafeMutableBufferPointer<UInt8>, room: Int,
    _ vocabulary: borrowing Vocabulary
  ) {
    withUnsafeTemporaryAllocation(of: Word.self, capacity: room) { found in
      var writer = NormalWriter(source: source, text: text, words: found)
      vocabulary.withView { writer.run(masks, $0) }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<writer.length]))
      words.append(contentsOf: UnsafeBufferPointer(rebasing: found[..<writer.wordCount]))
    }
  }
}

/// The normal form of a text, as a string.
package func normalised(_ text: String) -> String {
  text.withBytes { NormalisedText($0, vocabulary: noVocabulary).string }
}

private let noVocabulary = Vocabulary()
