/// The words that a rule set gives a meaning to, numbered from 1.
///
/// Reading a text looks each word up once; whatever is asked of the text afterwards compares numbers.
package struct Vocabulary: Sendable {
  private var slots: [UInt32]
  private var hashes: [UInt64] = [0]
  private var words: [[UInt8]] = [[]]

  package init() { slots = Array(repeating: 0, count: 1024) }

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
    hashes.append(hash)
    place(symbol, hash: hash)
    return symbol
  }

  /// The word's number, or 0 where the rule set never mentions it.
  @inline(__always)
  package func lookup(hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let symbol = slots[slot]
      if symbol == 0 { return 0 }
      if hashes[Int(symbol)] == hash, words[Int(symbol)].elementsEqual(bytes) { return symbol }
      slot = (slot + 1) & mask
    }
  }

  /// The word's number without adding it, or 0.
  package func symbol(of word: String) -> UInt32 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { lookup(hash: wordHash($0), $0) }
  }

  package func word(_ symbol: UInt32) -> String { String(decoding: words[Int(symbol)], as: UTF8.self) }

  private mutating func place(_ symbol: UInt32, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = symbol
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for symbol in words.indices.dropFirst() { place(UInt32(symbol), hash: hashes[symbol]) }
  }
}
