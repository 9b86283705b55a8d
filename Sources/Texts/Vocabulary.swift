/// The words that a rule set gives a meaning to, numbered from 1.
///
/// Reading a text looks each word up once; whatever is asked of the text afterwards compares numbers.
package struct Vocabulary: Sendable {
  /// Open addressing; an empty slot has the symbol 0.
  private var slots: [Slot]
  /// A bit for each of the hashes' lowest bits: most words of a text are in no rule, and this is how they are passed.
  private var filter = Array(repeating: UInt64(0), count: Vocabulary.filterSize)
  private var words: [[UInt8]] = [[]]

  fileprivate static let filterSize = 1024

  fileprivate struct Slot: Sendable {
    var hash: UInt64 = 0
    /// The word's first sixteen bytes, zeros behind its end.
    var head: (UInt64, UInt64) = (0, 0)
    var length: UInt32 = 0
    var symbol: UInt32 = 0
  }

  package init() { slots = Array(repeating: Slot(), count: 1024) }

  /// How many words, plus one: symbols are below it.
  package var symbolCount: Int { words.count }

  /// The word's number, which is given to it now if it has none; `word` is normalised already.
  package mutating func intern(_ word: String) -> UInt32 {
    let known = symbol(of: word)
    if known != 0 { return known }
    if words.count * 4 > slots.count { grow() }
    let bytes = Array(word.utf8)
    let hash = bytes.withUnsafeBufferPointer { Word.hash($0) }
    let symbol = UInt32(words.count)
    words.append(bytes)
    place(
      Slot(hash: hash, head: Vocabulary.head(bytes), length: UInt32(truncatingIfNeeded: bytes.count), symbol: symbol))
    filter[VocabularyView.place(in: hash)] |= VocabularyView.bit(in: hash)
    return symbol
  }

  /// The word's number without adding it, or 0.
  package func symbol(of word: String) -> UInt32 {
    var padded = Array(word.utf8)
    let count = padded.count
    padded.append(contentsOf: repeatElement(0, count: 16))
    return padded.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      let hash = Word.hash(UnsafeBufferPointer(start: base, count: count))
      return withView { $0.lookup(hash: hash, base, count) }
    }
  }

  package func word(_ symbol: UInt32) -> String { String(decoding: words[Int(symbol)], as: UTF8.self) }

  /// Calls `body` with a view that is looked up in without a count of who holds it.
  func withView<Result>(_ body: (borrowing VocabularyView) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      filter.withUnsafeBufferPointer { filter in
        words.withUnsafeBufferPointer { words in body(VocabularyView(slots: slots, filter: filter, words: words)) }
      }
    }
  }

  private static func head(_ word: [UInt8]) -> (UInt64, UInt64) {
    var head: (UInt64, UInt64) = (0, 0)
    for (index, byte) in word.prefix(16).enumerated() {
      if index < 8 {
        head.0 |= UInt64(byte) << UInt64(index * 8)
      } else {
        head.1 |= UInt64(byte) << UInt64(index * 8 - 64)
      }
    }
    return head
  }

  private mutating func place(_ slot: Slot) {
    var place = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
    while slots[place].symbol != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.symbol != 0 { place(slot) }
  }
}

/// A vocabulary's tables, for the time of a read.
struct VocabularyView: ~Copyable {
  private let slots: UnsafeBufferPointer<Vocabulary.Slot>
  private let filter: UnsafeBufferPointer<UInt64>
  private let words: UnsafeBufferPointer<[UInt8]>

  fileprivate init(
    slots: UnsafeBufferPointer<Vocabulary.Slot>, filter: UnsafeBufferPointer<UInt64>,
    words: UnsafeBufferPointer<[UInt8]>
  ) {
    self.slots = slots
    self.filter = filter
    self.words = words
  }

  /// The number of the word of `count` bytes at `word`, or 0 where the rule set never mentions it.
  ///
  /// Sixteen bytes behind the word can be read.
  @inline(__always)
  func lookup(hash: UInt64, _ word: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    filter[VocabularyView.place(in: hash)] & VocabularyView.bit(in: hash) == 0 ? 0 : find(hash, word, count)
  }

  @inline(never)
  private func find(_ hash: UInt64, _ word: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.symbol == 0 { return 0 }
      if slot.hash == hash, Int(slot.length) == count, isWord(slot, word, count) { return slot.symbol }
      place = (place + 1) & mask
    }
  }

  private func isWord(_ slot: Vocabulary.Slot, _ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let raw = UnsafeRawPointer(word)
    let first = raw.loadUnaligned(as: UInt64.self) & VocabularyView.mask(count)
    if count <= 8 { return slot.head.0 == first }
    let second = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & VocabularyView.mask(count - 8)
    guard slot.head == (first, second) else { return false }
    return count <= 16 || words[Int(slot.symbol)].elementsEqual(UnsafeBufferPointer(start: word, count: count))
  }

  /// Ones for the first `count` bytes, at most eight.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 { count >= 8 ? .max : (1 &<< UInt64(count * 8)) &- 1 }

  @inline(__always)
  static func place(in hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & (Vocabulary.filterSize - 1) }

  @inline(__always)
  static func bit(in hash: UInt64) -> UInt64 { 1 &<< (hash & 63) }
}
