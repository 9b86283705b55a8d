/// A set of rules for each of many rows: rows of like kind have like sets, so each set is kept once.
struct MaskList: Sendable {
  private var sets: [RuleMask] = []
  private var places: [UInt16] = []
  private var recent = -1

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
    if recent >= 0, sets[recent] == set { return UInt16(recent) }
    // A chunk has a few dozen different sets; they are found sooner than hashed.
    recent = sets.firstIndex(of: set) ?? sets.count
    if recent == sets.count { sets.append(set) }
    precondition(recent <= UInt16.max, "a chunk has fewer rows than that")
    return UInt16(recent)
  }
}
