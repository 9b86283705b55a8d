/// The words that a rule set gives a meaning to, numbered from 1.
///
/// Reading a text looks each word up once; whatever is asked of the text afterwards compares numbers.
package struct Vocabulary: Sendable {
  /// Open addressing; an empty slot has the symbol 0.
  private var slots: [Slot]
  /// A bit for each of the hashes' lowest bits: most words of a text are in no rule, and this is how they are passed.
  private var filter = Array(repeating: UInt64(0), count: Vocabulary.filterSize)
  /// The words in a row, and by symbol where each ends.
  private var text: [UInt8] = []
  private var ends: [Int32] = [0]

  fileprivate static let filterSize = 1024
  /// Enough slots for the words of a usual rule set.
  private static let usualSlots = 2048

  fileprivate struct Slot: Sendable {
    var hash: UInt64 = 0
    /// The word's first sixteen bytes, zeros behind its end.
    var head: (UInt64, UInt64) = (0, 0)
    var length: UInt32 = 0
    var symbol: UInt32 = 0
  }

  package init() { slots = [Slot()] }

  /// How many words, plus one: symbols are below it.
  package var symbolCount: Int { ends.count }

  /// The word's number, which is given to it now if it has none; `word` is normalised already.
  package mutating func intern(_ word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { intern($0) }
  }

  private mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let head = Vocabulary.head(word)
    let hash = Vocabulary.hash(word, head)
    let known = withView { $0.lookup(hash: hash, head, word) }
    if known != 0 { return known }
    if ends.count * 2 > slots.count { grow() }
    let symbol = UInt32(ends.count)
    text.append(contentsOf: word)
    ends.append(Int32(truncatingIfNeeded: text.count))
    place(Slot(hash: hash, head: head, length: UInt32(truncatingIfNeeded: word.count), symbol: symbol))
    filter[VocabularyView.place(in: hash)] |= VocabularyView.bit(in: hash)
    return symbol
  }

  /// The word's number without adding it, or 0.
  package func symbol(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { word in
      let head = Vocabulary.head(word)
      return withView { $0.lookup(hash: Vocabulary.hash(word, head), head, word) }
    }
  }

  /// The word's hash, as `Word.hash` gives it.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ head: (UInt64, UInt64)) -> UInt64 {
    word.count <= Word.mostShort ? Word.hash(short: head, count: word.count) : Word.hash(word)
  }

  package func word(_ symbol: UInt32) -> String {
    let index = Int(symbol)
    guard index > 0, index < ends.count else { return "" }
    return String(decoding: text[Int(ends[index - 1])..<Int(ends[index])], as: UTF8.self)
  }

  /// Calls `body` with a view that is looked up in without a count of who holds it.
  func withView<Result>(_ body: (borrowing VocabularyView) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      filter.withUnsafeBufferPointer { filter in
        text.withUnsafeBufferPointer { text in
          ends.withUnsafeBufferPointer { ends in
            body(VocabularyView(slots: slots, filter: filter, text: text, ends: ends))
          }
        }
      }
    }
  }

  fileprivate static func head(_ word: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    var head: (UInt64, UInt64) = (0, 0)
    for index in 0..<min(8, word.count) { head.0 |= UInt64(word[index]) << UInt64(index * 8) }
    if word.count > 8 {
      for index in 8..<min(16, word.count) { head.1 |= UInt64(word[index]) << UInt64(index * 8 - 64) }
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
    slots = Array(repeating: Slot(), count: max(Vocabulary.usualSlots, old.count * 2))
    for slot in old where slot.symbol != 0 { place(slot) }
  }
}

/// A vocabulary's tables, for the time of a read.
struct VocabularyView: ~Copyable {
  private let slots: UnsafeBufferPointer<Vocabulary.Slot>
  private let filter: UnsafeBufferPointer<UInt64>
  private let text: UnsafeBufferPointer<UInt8>
  private let ends: UnsafeBufferPointer<Int32>

  fileprivate init(
    slots: UnsafeBufferPointer<Vocabulary.Slot>, filter: UnsafeBufferPointer<UInt64>,
    text: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int32>
  ) {
    self.slots = slots
    self.filter = filter
    self.text = text
    self.ends = ends
  }

  /// The number of a word of at most sixteen bytes, which are `halves`, or 0 where the rule set never mentions it.
  @inline(__always)
  func lookup(hash: UInt64, short halves: (UInt64, UInt64), _ count: Int) -> UInt32 {
    filter[VocabularyView.place(in: hash)] & VocabularyView.bit(in: hash) == 0 ? 0 : find(hash, halves, count)
  }

  @inline(never)
  private func find(_ hash: UInt64, _ halves: (UInt64, UInt64), _ count: Int) -> UInt32 {
    let mask = slots.count - 1
    let length = UInt32(truncatingIfNeeded: count)
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      // One branch: what stands in the filter mostly stands here.
      let difference = (slot.head.0 ^ halves.0) | (slot.head.1 ^ halves.1) | UInt64(slot.length ^ length)
      if difference == 0 || slot.symbol == 0 { return slot.symbol }
      place = (place + 1) & mask
    }
  }

  /// The number of a word of any length, or 0.
  func lookup(hash: UInt64, _ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    lookup(hash: hash, Vocabulary.head(word), word)
  }

  /// The number of a word that nothing needs to stand behind, or 0; `head` is its first sixteen bytes.
  fileprivate func lookup(hash: UInt64, _ head: (UInt64, UInt64), _ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if filter[VocabularyView.place(in: hash)] & VocabularyView.bit(in: hash) == 0 { return 0 }
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.symbol == 0 { return 0 }
      if slot.hash == hash, Int(slot.length) == word.count, slot.head == head, word.count <= 16 || isText(slot, word) {
        return slot.symbol
      }
      place = (place + 1) & mask
    }
  }

  /// Whether the slot's word is this one, to its end.
  private func isText(_ slot: Vocabulary.Slot, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(ends[Int(slot.symbol) - 1])
    return text[start..<start + word.count].elementsEqual(word)
  }

  @inline(__always)
  static func place(in hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & (Vocabulary.filterSize - 1) }

  @inline(__always)
  static func bit(in hash: UInt64) -> UInt64 { 1 &<< (hash & 63) }
}
