/// Which word leads from which place in the tree of phrases to which: a table with open addressing.
struct PhraseEdges: Sendable {
  fileprivate struct Slot: Sendable {
    var key: UInt64 = .max
    var next: Int32 = -1
  }

  private var slots = Array(repeating: Slot(), count: 1024)
  private var count = 0

  /// Calls `body` with a view that is looked up in without reference counting.
  @inline(__always)
  func withView(_ body: (View) -> Void) { slots.withUnsafeBufferPointer { body(View(slots: $0)) } }

  /// The edges, for the time of a search.
  struct View {
    fileprivate let slots: UnsafeBufferPointer<Slot>

    /// The place behind the word; -1 where no phrase goes on so.
    @inline(__always)
    func next(_ node: Int32, _ symbol: UInt32) -> Int32 {
      let key = PhraseEdges.key(node, symbol)
      let mask = slots.count - 1
      var place = PhraseEdges.hash(key) & mask
      while true {
        let slot = slots[place]
        if slot.key == key || slot.next < 0 { return slot.next }
        place = (place + 1) & mask
      }
    }
  }

  /// Every edge: the place in the tree that it leads from, the word, the place that it leads to.
  var all: [(node: Int32, symbol: UInt32, next: Int32)] {
    slots.compactMap { slot in
      slot.next < 0 ? nil : (Int32(truncatingIfNeeded: slot.key >> 32), UInt32(truncatingIfNeeded: slot.key), slot.next)
    }
  }

  /// The place behind the word; -1 where no phrase goes on so.
  func next(_ node: Int32, _ symbol: UInt32) -> Int32 {
    slots.withUnsafeBufferPointer { View(slots: $0).next(node, symbol) }
  }

  /// Adds an edge that is not there yet: from place `node` by the word of number `symbol` to place `next`.
  mutating func insert(_ node: Int32, _ symbol: UInt32, _ next: Int32) {
    if count * 3 >= slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: old.count * 2)
      for slot in old where slot.next >= 0 { put(slot) }
    }
    put(Slot(key: PhraseEdges.key(node, symbol), next: next))
    count += 1
  }

  private mutating func put(_ slot: Slot) {
    var place = PhraseEdges.hash(slot.key) & (slots.count - 1)
    while slots[place].next >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private static func key(_ node: Int32, _ symbol: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(symbol)
  }

  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }
}
