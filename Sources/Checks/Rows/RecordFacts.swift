/// The facts across rows that need no second look at the row.
package enum RecordFact: UInt8, Sendable {
  case refStandsEarlier, mainActionMissing, hasUnfinishedSubs, isPasted, pointsToNews
}

/// Those of them that hold for a row.
struct RecordFacts: Sendable {
  /// A bit for each.
  private(set) var rawValue: UInt8 = 0

  /// How many there are.
  static let bits = 5

  /// Adds a fact where it holds.
  mutating func insert(_ fact: RecordFact, if holds: Bool) { rawValue |= (holds ? 1 : 0) << fact.rawValue }

  /// Whether the fact holds for the row.
  func contains(_ fact: RecordFact) -> Bool { rawValue >> fact.rawValue & 1 == 1 }
}
