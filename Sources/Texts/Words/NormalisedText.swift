/// A text in normal form: lower case, every run of characters that are neither letters nor digits one space, trimmed.
///
/// The storage is kept from text to text; `words` and `bytes` are views of it, valid until the next `read` and as long
/// as somebody holds the text. `On Track- little or no slippage` → `on track little or no slippage`.
package final class NormalisedText {
  /// The words in the order of the text.
  package internal(set) var words = UnsafeBufferPointer<Word>(start: nil, count: 0)
  /// By word: the one behind it, which is `Word.none` behind the last.
  var nexts: UnsafeBufferPointer<Word> {
    UnsafeBufferPointer(start: words.baseAddress.map { $0 + 1 }, count: words.count)
  }
  /// The places of the words that a rule set may ask for: those of its vocabulary, and those with digits.
  package internal(set) var candidates = UnsafeBufferPointer<Int32>(start: nil, count: 0)

  /// Whether a digit, a stop or slash, and another digit may follow each other somewhere in the source.
  package private(set) var mayHoldNumericDate = false
  /// Whether a stop, a letter and a digit may follow each other somewhere in the source, as in a ref.
  package private(set) var mayHoldRef = false

  /// Whether a word of both letters and digits is there.
  package private(set) var holdsMixedWords = false

  private let scratch = NormalScratch()
  /// The storage that the views are of.
  private(set) var buffers: NormalBuffers
  /// How many bytes the source has.
  private(set) var sourceCount = 0
  /// How many words have bytes of their own.
  var writtenCount = 0
  /// How many bytes of the normal form are written: it is when it is first asked for, since few texts are asked for
  /// more than their words.
  var written: Int?

  package init() { buffers = scratch.buffers(for: 0) }

  /// Reads `source`; its words get their numbers from `vocabulary`.
  package convenience init(_ source: Bytes, vocabulary: borrowing Vocabulary) {
    self.init()
    read(source, vocabulary: vocabulary)
  }

  /// Whether some words have letters beyond ASCII.
  package var holdsWrittenWords: Bool { writtenCount > 0 }

  /// Whether there are no words.
  package var isEmpty: Bool { words.isEmpty }
  /// How many words there are.
  package var count: Int { words.count }

  /// The normalised bytes.
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: buffers.text, count: written ?? write())
  }

  /// The normal form as a `String`.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A hash of the whole normalised text.
  package var hash: UInt64 { words.isEmpty ? 0 : hash(ofFirst: words.count) ?? 0 }

  /// A hash of the first so many words; nil where there are fewer.
  package func hash(ofFirst count: Int) -> UInt64? {
    guard count > 0, words.count >= count else { return nil }
    return words[..<count].reduce(0) { mixed($0 ^ $1.hash) }
  }

  /// The digits of a word that is a number, as a value; nil where it is none or has more than nine digits.
  package func number(_ index: Int) -> Int? {
    let word = words[index]
    guard word.shape == .number, word.length <= 9 else { return nil }
    var value = 0
    for byte in self.word(index) { value = value * 10 + Int(byte &- 0x30) }
    return value
  }

  /// Whether the word is one letter and then digits, as the middle of a ref is (`a2`).
  package func isLetterNumber(_ index: Int) -> Bool {
    words[index].isLetterNumber
  }

  /// The text of a word, a view.
  package func word(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let word = words[index]
    if word.isWritten { return ownBytes(ofWord: index) }
    return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffers.lower)[word.sourceRange])
  }

  /// Calls `body` with the first two bytes of each word from one on, zero for one that is missing, and how many it has.
  @inline(__always)
  func eachBeginning(from first: Int, _ body: (UInt8, UInt8, Int) -> Void) {
    guard let lower = buffers.lower.baseAddress else { return }
    let words = words
    for index in first..<max(first, words.count) {
      let word = words[index]
      if word.isWritten {
        let bytes = ownBytes(ofWord: index)
        body(bytes.first ?? 0, bytes.count > 1 ? bytes[1] : 0, bytes.count)
      } else {
        // A byte can be read behind the last.
        let bytes = lower + Int(word.sourceStart)
        body(bytes[0], word.length > 1 ? bytes[1] : 0, word.length)
      }
    }
  }

  private func ownBytes(ofWord index: Int) -> UnsafeBufferPointer<UInt8> {
    let written = UnsafeBufferPointer(start: buffers.written, count: writtenCount)
    var (low, high) = (0, written.count)
    while low < high {
      let middle = (low + high) / 2
      if written[middle].word < index { low = middle + 1 } else { high = middle }
    }
    let place = written[low]
    return UnsafeBufferPointer(start: buffers.own + place.start, count: place.end - place.start)
  }

  /// Replaces what is here with the normal form of `source`.
  package func read(_ source: Bytes, vocabulary: borrowing Vocabulary) {
    buffers = scratch.buffers(for: source.count)
    sourceCount = source.count
    let masks = WordMasks(source.buffer, bytes: buffers.lower, numbers: buffers.masks)
    mayHoldNumericDate = masks.mayHoldNumericDate
    mayHoldRef = masks.mayHoldRef
    var writer = NormalWriter(source: source, masks: masks, buffers: buffers)
    vocabulary.withView { writer.run(masks, $0) }
    holdsMixedWords = writer.holdsMixedWords
    words = UnsafeBufferPointer(start: buffers.words, count: writer.wordCount)
    candidates = UnsafeBufferPointer(start: buffers.candidates, count: writer.candidateCount)
    writtenCount = writer.writtenCount
    written = nil
  }

  /// Writes the normal form; returns how many bytes it has.
  private func write() -> Int {
    var length = 0
    for index in words.indices {
      if index > 0 {
        buffers.text[length] = 0x20
        length += 1
      }
      let bytes = word(index)
      if let base = bytes.baseAddress { (buffers.text + length).update(from: base, count: bytes.count) }
      length += bytes.count
    }
    written = length
    return length
  }
}
