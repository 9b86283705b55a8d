/// A text in normal form: lower case, every run of characters that are neither letters nor digits one space, trimmed.
///
/// The storage is kept from text to text; `words` and `bytes` are views of it, valid until the next `read` and as long
/// as somebody holds the text. `On Track- little or no slippage` → `on track little or no slippage`.
package final class NormalisedText {
  /// The normalised bytes.
  package private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  package private(set) var words = UnsafeBufferPointer<Word>(start: nil, count: 0)

  /// Whether a digit, a stop or slash, and another digit may follow each other somewhere in the source.
  package private(set) var mayHoldNumericDate = false
  /// Whether a stop, a letter and a digit may follow each other somewhere in the source, as in a ref.
  package private(set) var mayHoldRef = false

  /// Whether a word of both letters and digits is there.
  package private(set) var holdsMixedWords = false

  private let scratch = NormalScratch()

  package init() {}

  /// Reads `source`; its words get their numbers from `vocabulary`.
  package init(_ source: Bytes, vocabulary: borrowing Vocabulary) {
    read(source, vocabulary: vocabulary)
  }

  package var isEmpty: Bool { words.isEmpty }
  package var count: Int { words.count }
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A hash of the whole normalised text.
  package var hash: UInt64 { wordHash(bytes) }

  /// A hash of the first so many words with the spaces between them; nil where there are fewer.
  package func hash(ofFirst count: Int) -> UInt64? {
    guard count > 0, words.count >= count else { return nil }
    return wordHash(UnsafeBufferPointer(rebasing: bytes[..<Int(words[count - 1].end)]))
  }

  /// The digits of a word that is a number, as a value; nil where it is none or has more than nine digits.
  package func number(_ index: Int) -> Int? {
    let word = words[index]
    guard word.shape == .number, word.length <= 9 else { return nil }
    var value = 0
    for byte in bytes[word.range] { value = value * 10 + Int(byte &- 0x30) }
    return value
  }

  /// The text of a word, a view.
  package func word(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[words[index].range] }

  /// Replaces what is here with the normal form of `source`.
  package func read(_ source: Bytes, vocabulary: borrowing Vocabulary) {
    let room = scratch.room(for: source.count)
    let masks = LetterMasks(source.buffer, bytes: room.lower, numbers: room.masks)
    mayHoldNumericDate = masks.mayHoldNumericDate
    mayHoldRef = masks.mayHoldRef
    var writer = NormalWriter(source: source, text: room.text, words: room.words)
    vocabulary.withView { writer.run(masks, $0) }
    holdsMixedWords = writer.shapes & Word.Shape.mixed.bit != 0
    bytes = UnsafeBufferPointer(rebasing: room.text[..<writer.length])
    words = UnsafeBufferPointer(rebasing: room.words[..<writer.wordCount])
  }

  /// Calls `body` with the words and the normalised bytes; it moves those that stay to the front, and says how many.
  func rewrite(
    _ body: (UnsafeMutableBufferPointer<Word>, UnsafeMutablePointer<UInt8>) -> (words: Int, bytes: Int)
  ) {
    guard !words.isEmpty else { return }
    let room = scratch.room(for: 0)
    guard let text = room.text.baseAddress else { return }
    let left = body(UnsafeMutableBufferPointer(rebasing: room.words[..<words.count]), text)
    bytes = UnsafeBufferPointer(rebasing: room.text[..<left.bytes])
    words = UnsafeBufferPointer(rebasing: room.words[..<left.words])
  }
}

/// The normal form of a text, as a string.
package func normalised(_ text: String) -> String {
  text.withBytes { NormalisedText($0, vocabulary: noVocabulary).string }
}

private let noVocabulary = Vocabulary()
