/// The words that a rule set gives a meaning to, numbered from 1.
///
/// Reading a text looks each word up once; whatever is asked of the text afterwards compares numbers.
package struct Vocabulary: Sendable {
  /// Open addressing; a slot holds a symbol, or 0.
  private var slots: [Slot]
  private var words: [[UInt8]] = [[]]

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var symbol: UInt32 = 0
  }

  package init() { slots = Array(repeating: Slot(), count: 1024) }

  /// How many words, plus one: symbols are below it.
  package var symbolCount: Int { words.count }

  /// The word's number, which is given to it now if it has none; `word` is normalised already.
  package mutating func intern(_ word: String) -> UInt32 {
    let bytes = Array(word.utf8)
    let hash = bytes.withUnsafeBufferPointer(wordHash)
    let known = bytes.withUnsafeBufferPointer { lookup(hash: hash, $0) }
    if known != 0 { return known }
    if words.count * 4 > slots.count { grow() }
    let symbol = UInt32(words.count)
    words.append(bytes)
    place(symbol, hash: hash)
    return symbol
  }

  /// The word's number, or 0 where the rule set never mentions it.
  package func lookup(hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var place = Int(truncatingIfNeeded: hash) & mask
      while true {
        let slot = slots[place]
        if slot.symbol == 0 { return 0 }
        if slot.hash == hash, words[Int(slot.symbol)].elementsEqual(bytes) { return slot.symbol }
        place = (place + 1) & mask
      }
    }
  }

  /// The word's number without adding it, or 0.
  package func symbol(of word: String) -> UInt32 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { lookup(hash: wordHash($0), $0) }
  }

  package func word(_ symbol: UInt32) -> String { String(decoding: words[Int(symbol)], as: UTF8.self) }

  private mutating func place(_ symbol: UInt32, hash: UInt64) {
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place].symbol != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = Slot(hash: hash, symbol: symbol)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.symbol != 0 { place(slot.symbol, hash: slot.hash) }
  }
}
