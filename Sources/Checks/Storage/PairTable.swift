/// Different pairs of masks, numbered as they come.
///
/// Unchecked: one thread adds to it, and others read it afterwards.
final class PairTable: @unchecked Sendable {
  /// What a row raises, and what other rows have yet to decide.
  struct Pair: Equatable, Sendable {
    var raised = RuleMask()
    var pending = RuleMask()
  }

  private(set) var pairs: [Pair] = []
  /// Open addressing: the number of a pair and 1 more, or 0.
  private var slots: UnsafeMutablePointer<UInt16>
  private var mask = 511

  /// So many pairs a table takes.
  static let most = Int(UInt16.max)

  init() {
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
  }

  deinit { slots.deallocate() }

  /// The pair's number, the next one where it is new.
  func number(of pair: Pair) -> UInt16 {
    let place = place(of: pair)
    return slots[place] > 0 ? slots[place] - 1 : add(pair, at: place)
  }

  /// The slot of the pair, or the empty one where it would stand.
  @inline(__always)
  private func place(of pair: Pair) -> Int {
    var place = PairTable.mixed(pair) & mask
    while slots[place] > 0, pairs[Int(slots[place]) - 1] != pair { place = (place + 1) & mask }
    return place
  }

  private static func mixed(_ pair: Pair) -> Int {
    let hash = pair.raised.hash &+ pair.pending.hash &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 40)
  }

  private func add(_ pair: Pair, at place: Int) -> UInt16 {
    precondition(pairs.count < PairTable.most, "a full table is left in time")
    pairs.append(pair)
    slots[place] = UInt16(pairs.count)
    if pairs.count * 2 > mask { grow() }
    return UInt16(pairs.count - 1)
  }

  private func grow() {
    slots.deallocate()
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for (number, pair) in pairs.enumerated() { slots[place(of: pair)] = UInt16(number + 1) }
  }
}
