import RuleSets

/// What the actions of a theme, of a lead or of the tracker come to together.
extension Evaluator {
  /// The sum that the messages of a rule speak of: of those that hold, the first that asks for a share, else the first.
  func toldSum(of rule: Rule, _ facts: ActionFacts) -> Sum? {
    let sums = rule.condition.sums
    let holding = sums.filter { truth(of: $0, facts) == .yes }
    let candidates = holding.isEmpty ? sums : holding
    return candidates.first { $0.kind != .count } ?? candidates.first
  }

  /// What the tests of a sum come to, which all have to hold: open where the sum may be on both sides, or is none.
  func truth(of sum: Sum, _ facts: ActionFacts) -> Truth {
    truth(of: sum, facts.group?.value(of: sum), facts)
  }

  /// The same if the sum came to that; nil: to nothing.
  func truth(of sum: Sum, _ value: SumValue?, _ facts: ActionFacts) -> Truth {
    let range = value?.range
    return sum.tests.reduce(Outlook.yes) { $0 && Outlook(truth(of: $1, range, facts)) }.truth
  }

  private func truth(of test: Test, _ value: ClosedRange<Double>?, _ facts: ActionFacts) -> Truth {
    guard case .compare(let comparison, let operand) = test, let value else { return test.isOfOrder ? .open : .no }
    guard let other = number(operand, facts) else {
      return test.comparedFact.map { truth(without: $0, facts, test) } ?? .no
    }
    return comparison.truth(value, other)
  }
}

extension Test.Comparison {
  /// How a number that is one of `range` lies to another: open where it may be either.
  func truth(_ range: ClosedRange<Double>, _ other: Double) -> Truth {
    switch self {
    case .equal: range.contains(other) ? range.lowerBound == range.upperBound ? .yes : .open : .no
    case .atLeast: range.lowerBound >= other ? .yes : range.upperBound < other ? .no : .open
    case .moreThan: range.lowerBound > other ? .yes : range.upperBound <= other ? .no : .open
    case .atMost: range.upperBound <= other ? .yes : range.lowerBound > other ? .no : .open
    case .lessThan: range.upperBound < other ? .yes : range.lowerBound >= other ? .no : .open
    }
  }
}
