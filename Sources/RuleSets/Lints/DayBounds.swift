import Dates

/// What tests say of the order of days: which facts lie before which, as far as all of the tests hold.
struct DayBounds {
  private let facts: [FactSignature]
  private var upper: [Bound] = []
  private var lower: [Bound] = []

  /// Nothing yet; tests name facts by index.
  init(_ facts: [FactSignature]) { self.facts = facts }

  /// Where the days of a fact end, or begin.
  private struct Bound {
    let fact: Int
    let end: End
    /// Whether the fact's days lie beyond it, and not on it.
    let isStrict: Bool
  }

  /// Days that others are held against.
  private enum End {
    case day(Day)
    /// Those of a fact, by index, moved.
    case moved(fact: Int, DateShift)
  }

  /// Takes a test that holds.
  mutating func take(_ test: FactTest) {
    guard case .related(let relation, let other) = test.test else { return }
    let (own, end) = (end(test.fact), end(other))
    switch relation {
    case .before, .endsBefore:
      upper.append(Bound(fact: test.fact, end: end, isStrict: true))
      lower.append(Bound(fact: other, end: own, isStrict: true))
    case .after, .endsAfter:
      lower.append(Bound(fact: test.fact, end: end, isStrict: true))
      upper.append(Bound(fact: other, end: own, isStrict: true))
    case .sameDays:
      upper.append(Bound(fact: test.fact, end: end, isStrict: false))
      lower.append(Bound(fact: test.fact, end: end, isStrict: false))
    default: return
    }
  }

  /// Whether some fact's days would have to end before they begin.
  var isContradicted: Bool {
    upper.contains { high in lower.contains { $0.fact == high.fact && leavesNothing(between: $0, high) } }
  }

  private func leavesNothing(between low: Bound, _ high: Bound) -> Bool {
    switch (low.end, high.end) {
    case (.day(let first), .day(let last)):
      // Between two days that are both left out lies one at least.
      return first.adding(days: (low.isStrict ? 1 : 0) + (high.isStrict ? 1 : 0)) > last
    case (.moved(let one, let first), .moved(let other, let last)):
      return one == other && (low.isStrict || high.isStrict) && last.isNeverFarther(than: first)
    default: return false
    }
  }

  private func end(_ fact: Int) -> End {
    switch facts[fact].derivation {
    case .day(let day): .day(day)
    case .moved(let base, let shift): .moved(fact: base, shift)
    default: .moved(fact: fact, .none)
    }
  }
}
