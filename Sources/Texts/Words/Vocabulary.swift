/// The words that a rule set gives a meaning to, each with a number from 1 on: its symbol.
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
    /// No two words have the same, as far as anybody will see.
    var hash: UInt64 = 0
    var symbol: UInt32 = 0
  }

  package init() { slots = [Slot()] }

  /// All symbols are below it.
  package var symbolCount: Int { ends.count }

  /// The word's number, which is given to it now if it has none; `word` is normalised already.
  package mutating func intern(_ word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { intern($0) }
  }

  private mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = Word.hash(word)
    let known = withView { $0.lookup(hash) }
    if known != 0 { return known }
    if ends.count * 2 > slots.count { grow() }
    // No symbol's lowest six bits are all 0: by these `PhraseTree` tells words from those that have none.
    if ends.count & 63 == 0 { ends.append(Int32(truncatingIfNeeded: text.count)) }
    let symbol = UInt32(ends.count)
    text.append(contentsOf: word)
    ends.append(Int32(truncatingIfNeeded: text.count))
    place(Slot(hash: hash, symbol: symbol))
    filter[VocabularyView.place(in: hash)] |= 1 &<< hash
    return symbol
  }

  /// The word's number without adding it, or 0.
  package func symbol(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { word in withView { $0.lookup(Word.hash(word)) } }
  }

  /// The word of that number; empty where the number is no word's.
  package func word(_ symbol: UInt32) -> String {
    let index = Int(symbol)
    guard index > 0, index < ends.count else { return "" }
    return String(decoding: text[Int(ends[index - 1])..<Int(ends[index])], as: UTF8.self)
  }

  /// Calls `body` with a view that is looked up in without reference counting.
  func withView<Result>(_ body: (borrowing VocabularyView) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      filter.withUnsafeBufferPointer { filter in body(VocabularyView(slots: slots, filter: filter)) }
    }
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

  fileprivate init(slots: UnsafeBufferPointer<Vocabulary.Slot>, filter: UnsafeBufferPointer<UInt64>) {
    self.slots = slots
    self.filter = filter
  }

  /// 1 for the hash of each word of the vocabulary, and 0 for that of most others.
  @inline(__always)
  func filtered(_ hash: UInt64) -> UInt64 { filter[VocabularyView.place(in: hash)] &>> hash & 1 }

  /// The number of a word by its hash, or 0 where the rule set never mentions it.
  @inline(__always)
  func lookup(_ hash: UInt64) -> UInt32 { filtered(hash) == 0 ? 0 : find(hash) }

  /// The same, where the filter was asked already.
  @inline(__always)
  func find(_ hash: UInt64) -> UInt32 {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      // What stands in the filter mostly stands here.
      if slot.hash == hash || slot.symbol == 0 { return slot.symbol }
      place = (place &+ 1) & mask
    }
  }

  /// Which number of the filter has the hash's bit.
  @inline(__always)
  static func place(in hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & (Vocabulary.filterSize - 1) }
}
