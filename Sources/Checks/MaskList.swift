/// A set of rules for each of many rows: rows of like kind have like sets, so each set is kept once.
struct MaskList: Sendable {
  private var sets: [RuleMask] = []
  private var places: [UInt16] = []
  /// The place of the set that was asked for last, of those alike in a few bits.
  private var near: [UInt16?] = Array(repeating: nil, count: RuleMask.slots)

  init() {}

  /// Makes room for `count` rows.
  mutating func reserve(_ count: Int) { places.reserveCapacity(count) }

  var count: Int { places.count }

  /// Whether no row has any rule.
  var isEmpty: Bool { sets.allSatisfy(\.isEmpty) }

  /// Whether some row has one of the rules.
  func intersects(_ rules: RuleMask) -> Bool { sets.contains { $0.intersects(rules) } }

  subscript(row: Int) -> RuleMask {
    get { sets[Int(places[row])] }
    set { places[row] = place(of: newValue) }
  }

  mutating func append(_ set: RuleMask) { places.append(place(of: set)) }

  private mutating func place(of set: RuleMask) -> UInt16 {
    let slot = set.slot
    if let near = near[slot], sets[Int(near)] == set { return near }
    // A chunk has a few dozen different sets; they are found sooner than hashed.
    let place = sets.firstIndex(of: set) ?? sets.count
    if place == sets.count { sets.append(set) }
    precondition(place <= UInt16.max, "a chunk has fewer rows than that")
    near[slot] = UInt16(place)
    return UInt16(place)
  }
}
