/// A text in normal form: lower case, every run of characters that are neither letters nor digits one space, trimmed.
///
/// The storage is kept from text to text; `words` and `bytes` are views of it, valid until the next `read` and as long
/// as somebody holds the text. `On Track- little or no slippage` → `on track little or no slippage`.
package final class NormalisedText {
  /// What was read last: one value, so that a text is taken in by one access.
  ///
  /// It is replaced as a whole, and never while it is read, so no access asks the runtime for leave.
  @exclusivity(unchecked) @usableFromInline private(set) var content: Content

  /// What a text was read as.
  @usableFromInline struct Content {
    /// The words in the order of the text.
    @usableFromInline var words = UnsafeBufferPointer<Word>(start: nil, count: 0)
    /// The places of the words that a rule set may ask for.
    @usableFromInline var candidates = UnsafeBufferPointer<Int32>(start: nil, count: 0)
    /// Whether a numeric date, or a ref, may stand in the source.
    var mayHold = (numericDate: false, ref: false)
    /// Whether a word of both letters and digits is there.
    var holdsMixedWords = false
    /// The storage that the views are of.
    let buffers: NormalBuffers
    /// How many bytes the source has.
    var sourceCount = 0
    /// How many words have bytes of their own.
    var writtenCount = 0
    /// How many bytes of the normal form are written: it is when it is first asked for, since few texts are asked for
    /// more than their words.
    var written: Int?
  }

  package init() { content = Content(buffers: NormalBuffers(capacity: 256)) }

  deinit { content.buffers.deallocate() }

  /// The words in the order of the text.
  @inlinable package var words: UnsafeBufferPointer<Word> { content.words }
  /// The places of the words that a rule set may ask for: those of its vocabulary, and those with digits.
  @inlinable package var candidates: UnsafeBufferPointer<Int32> { content.candidates }

  /// By word: the one behind it, which is `Word.none` behind the last.
  var nexts: UnsafeBufferPointer<Word> {
    let words = words
    return UnsafeBufferPointer(start: words.baseAddress.map { $0 + 1 }, count: words.count)
  }

  /// What may stand somewhere in the source: a digit, a stop or slash, and another digit; a stop, a letter and a digit,
  /// as in a ref.
  package var mayHold: (numericDate: Bool, ref: Bool) { content.mayHold }

  /// Whether a word of both letters and digits is there.
  package var holdsMixedWords: Bool { content.holdsMixedWords }

  /// The storage that the views are of.
  var buffers: NormalBuffers { content.buffers }
  /// How many bytes the source has.
  var sourceCount: Int { content.sourceCount }
  /// How many words have bytes of their own.
  var writtenCount: Int { content.writtenCount }

  /// Reads `source`; its words get their numbers from `vocabulary`.
  package convenience init(_ source: Bytes, vocabulary: borrowing Vocabulary) {
    self.init()
    read(source, vocabulary: vocabulary)
  }

  /// Whether some words have letters beyond ASCII.
  package var holdsWrittenWords: Bool { writtenCount > 0 }

  /// Whether there are no words.
  @inlinable package var isEmpty: Bool { words.isEmpty }
  /// How many words there are.
  @inlinable package var count: Int { words.count }

  /// The normalised bytes.
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: buffers.text, count: content.written ?? write())
  }

  /// The normal form as a `String`.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A hash of the whole normalised text.
  package var hash: UInt64 { words.isEmpty ? 0 : hash(ofFirst: words.count) ?? 0 }

  /// A hash of the first so many words; nil where there are fewer.
  package func hash(ofFirst count: Int) -> UInt64? {
    let words = words
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
    let content = content
    let word = content.words[index]
    if word.isWritten { return ownBytes(ofWord: index) }
    return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(content.buffers.lower)[word.sourceRange])
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
    let buffers = buffers
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
    let buffers = buffers(for: source.count)
    let masks = WordMasks(source.buffer, bytes: buffers.lower, numbers: buffers.masks)
    var writer = NormalWriter(source: source, masks: masks, buffers: buffers)
    vocabulary.withView { writer.run(masks, $0) }
    content = Content(
      words: UnsafeBufferPointer(start: buffers.words, count: writer.wordCount),
      candidates: UnsafeBufferPointer(start: buffers.candidates, count: writer.candidateCount),
      mayHold: (masks.mayHoldNumericDate, masks.mayHoldRef), holdsMixedWords: writer.holdsMixedWords,
      buffers: buffers, sourceCount: source.count, writtenCount: writer.writtenCount)
  }

  /// Leaves the first words and candidates alone, of which so many have bytes of their own.
  func keep(words: Int, candidates: Int, written: Int) {
    content.words = UnsafeBufferPointer(start: content.buffers.words, count: words)
    content.candidates = UnsafeBufferPointer(start: content.buffers.candidates, count: candidates)
    content.writtenCount = written
    content.written = nil
  }

  /// Buffers for a source of `count` bytes; what one huge text takes is kept as long as this is.
  @inline(__always)
  private func buffers(for count: Int) -> NormalBuffers {
    let buffers = content.buffers
    return count <= buffers.capacity ? buffers : grow(to: count)
  }

  private func grow(to count: Int) -> NormalBuffers {
    content.buffers.deallocate()
    content = Content(buffers: NormalBuffers(capacity: count + count / 2))
    return content.buffers
  }

  /// Writes the normal form; returns how many bytes it has.
  private func write() -> Int {
    let (words, buffers) = (content.words, content.buffers)
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
    content.written = length
    return length
  }
}
