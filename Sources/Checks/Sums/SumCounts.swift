/// How many actions of a group count for a sum, and how many more may: an action whose condition is open does one or
/// the other.
struct SumCounts: Sendable, Equatable {
  /// Those among which others are counted.
  private(set) var total = 0
  /// Those of them that count.
  private(set) var count = 0
  /// Those of them that may.
  private(set) var open = 0
  /// Actions that may be among them, and then may not count.
  private(set) var openIfOut = 0
  /// Actions that may be among them, and then may count.
  private(set) var openIfIn = 0

  /// Whether any that is or may be among them is selected.
  private(set) var isAnySelected = false

  /// Adds an action, by whether it is among those that are looked at and whether it counts.
  mutating func add(_ answers: SumAnswers, isSelected: Bool = true) {
    if answers.among != .no, isSelected { isAnySelected = true }
    switch answers.among {
    case .no: return
    case .yes:
      total += 1
      if answers.of == .yes { count += 1 } else if answers.of != .no { open += 1 }
    case .open, .pending:
      if answers.of != .yes { openIfOut += 1 }
      if answers.of != .no { openIfIn += 1 }
    }
  }

  /// Adds all of another's actions.
  mutating func add(_ other: SumCounts) {
    total += other.total
    count += other.count
    open += other.open
    openIfOut += other.openIfOut
    openIfIn += other.openIfIn
    isAnySelected = isAnySelected || other.isAnySelected
  }

  /// The same where so many more of the actions counted for certain, first those that do not, or fewer; nil where so
  /// many cannot. `mayAdd` says whether further actions may come to them.
  func changed(by difference: Int, mayAdd: Bool) -> SumCounts? {
    var changed = self
    changed.count += difference
    changed.open = min(open, max(0, total - changed.count))
    if mayAdd { changed.total = max(total, changed.count) }
    return changed.count >= 0 && changed.count <= changed.total ? changed : nil
  }

  /// How many actions count: from those that do to those that may.
  var range: ClosedRange<Double> { Double(count)...Double(count + open + openIfIn) }

  /// Which share of the others they are; nil where there is none of these for certain.
  var share: ClosedRange<Double>? {
    guard total > 0 else { return nil }
    let least = Double(count) / Double(total + openIfOut)
    return least...Double(count + open + openIfIn) / Double(total + openIfIn)
  }
}

/// What the conditions of a sum come to for an action.
struct SumAnswers: Sendable, BitwiseCopyable {
  /// Whether it is among those that are looked at.
  let among: Truth
  /// Whether it counts.
  let of: Truth
}
