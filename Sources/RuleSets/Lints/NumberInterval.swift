/// The numbers that comparisons leave.
struct NumberInterval {
  private var least: (number: Double, isIncluded: Bool)
  private var most: (number: Double, isIncluded: Bool)

  /// All numbers of a range.
  init(_ range: NumberRange) {
    least = (range.least, true)
    most = (range.most, true)
  }

  /// Whether none is left.
  var isEmpty: Bool {
    least.number > most.number || least.number == most.number && !(least.isIncluded && most.isIncluded)
  }

  /// Of whole numbers whether 0 alone is left, or is not; nil where it is one of several.
  var isZero: Bool? {
    if least.number > 0 || most.number < 0 || least.number == 0 && !least.isIncluded { return false }
    return least.number == 0 && (most.number < 1 || most.number == 1 && !most.isIncluded) ? true : nil
  }

  /// Leaves those of which the comparison holds.
  mutating func take(_ comparison: Test.Comparison, _ number: Double) {
    switch comparison {
    case .equal:
      raise(to: number, isIncluded: true)
      lower(to: number, isIncluded: true)
    case .atLeast: raise(to: number, isIncluded: true)
    case .moreThan: raise(to: number, isIncluded: false)
    case .atMost: lower(to: number, isIncluded: true)
    case .lessThan: lower(to: number, isIncluded: false)
    }
  }

  private mutating func raise(to number: Double, isIncluded: Bool) {
    if number > least.number || number == least.number && !isIncluded { least = (number, isIncluded) }
  }

  private mutating func lower(to number: Double, isIncluded: Bool) {
    if number < most.number || number == most.number && !isIncluded { most = (number, isIncluded) }
  }
}

extension Sum {
  /// Whether it can never be what it is asked to be.
  var isNever: Bool {
    var interval = NumberInterval(kind.range)
    for case .compare(let comparison, .number(let number)) in tests { interval.take(comparison, number) }
    return interval.isEmpty
  }
}

extension NumberRange {
  /// Whether the comparison holds of every number of the range.
  func isWithin(_ comparison: Test.Comparison, _ number: Double) -> Bool {
    guard self != .all, let turned = comparison.turned else { return false }
    var interval = NumberInterval(self)
    interval.take(turned, number)
    return interval.isEmpty
  }
}

extension Test.Comparison {
  /// What holds of a number where this does not; nil where that is no comparison.
  var turned: Test.Comparison? {
    switch self {
    case .equal: nil
    case .atLeast: .lessThan
    case .lessThan: .atLeast
    case .atMost: .moreThan
    case .moreThan: .atMost
    }
  }
}
