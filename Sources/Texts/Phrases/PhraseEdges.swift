/// Which word leads from which place in the tree of phrases to which.
struct PhraseEdges: Sendable {
  /// Where an edge leads from, and its word.
  private var keys = SharedKeyTable<UInt64>()
  /// By number of the key: where it leads to.
  private var nexts: [Int32] = []

  /// Calls `body` with a view that is looked up in without reference counting.
  @inline(__always)
  func withView(_ body: (View) -> Void) {
    keys.withView { keys in nexts.withUnsafeBufferPointer { body(View(keys: keys, nexts: $0)) } }
  }

  /// The edges, for the time of a search.
  struct View {
    fileprivate let keys: KeyTable<UInt64>.View
    fileprivate let nexts: UnsafeBufferPointer<Int32>

    /// The place behind the word; -1 where no phrase goes on so.
    @inline(__always)
    func next(_ node: Int32, _ symbol: UInt32) -> Int32 {
      let number = keys.find(PhraseEdges.key(node, symbol))
      return number < 0 ? -1 : nexts[number]
    }
  }

  /// Every edge: the place in the tree that it leads from, the word, the place that it leads to.
  var all: [(node: Int32, symbol: UInt32, next: Int32)] {
    nexts.enumerated().map { number, next in
      let key = keys[number]
      return (Int32(truncatingIfNeeded: key >> 32), UInt32(truncatingIfNeeded: key), next)
    }
  }

  /// The place behind the word; -1 where no phrase goes on so.
  func next(_ node: Int32, _ symbol: UInt32) -> Int32 {
    let number = keys.find(PhraseEdges.key(node, symbol))
    return number < 0 ? -1 : nexts[number]
  }

  /// Adds an edge that is not there yet: from place `node` by the word of number `symbol` to place `next`.
  mutating func insert(_ node: Int32, _ symbol: UInt32, _ next: Int32) {
    keys.add(PhraseEdges.key(node, symbol))
    nexts.append(next)
  }

  private static func key(_ node: Int32, _ symbol: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(symbol)
  }
}
