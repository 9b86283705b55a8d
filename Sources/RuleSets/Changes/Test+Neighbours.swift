/// What a test is mistaken for: the operators beside its own, and the numbers beside its number.
extension Test {
  /// A test beside another, by what differs: `ends-before`, `at-least=3`.
  typealias Neighbour = (name: String, test: Test)

  /// The tests that differ in the operator or in the number alone; none where turning the test round says as much.
  var neighbours: [Neighbour] {
    switch self {
    case .compare(let comparison, let operand):
      return comparison.neighbours.map { ($0.rawValue, .compare($0, operand)) }
        + operand.neighbours.map { ("\(comparison.rawValue)=\($0.name)", .compare(comparison, .number($0.number))) }
    case .related(let relation, let fact):
      return relation.neighbours.map { ($0.rawValue, .related($0, fact: fact)) }
    case .holdsUnlessPreceded(let list, let unless, let within):
      return Test.besides(within).map {
        ("within=\($0)", .holdsUnlessPreceded(list: list, unless: unless, within: $0))
      }
    case .holdsNear(let list, let near, let within, let isNear):
      return Test.besides(within).map {
        ("within=\($0)", .holdsNear(list: list, near: near, within: $0, isNear: isNear))
      }
    default: return []
    }
  }

  private static func besides(_ count: Int) -> [Int] { [count - 1, count + 1].filter { $0 > 0 } }
}

extension Test.Comparison {
  /// Those that answer alike but for numbers that are equal, or on one side.
  fileprivate var neighbours: [Test.Comparison] {
    switch self {
    case .equal: [.atLeast, .atMost]
    case .atLeast: [.moreThan]
    case .moreThan: [.atLeast]
    case .atMost: [.lessThan]
    case .lessThan: [.atMost]
    }
  }
}

extension Test.Operand {
  /// The numbers one step away: of whole ones the next, else a tenth more or less.
  fileprivate var neighbours: [(name: String, number: Double)] {
    guard case .number(let number) = self else { return [] }
    if let whole = Int(exactly: number) { return [whole - 1, whole + 1].map { ("\($0)", Double($0)) } }
    return [-1.0, 1.0].map { step in
      let other = (number * 10 + step) / 10
      return ("\(other)", other)
    }
  }
}

extension Test.Relation {
  /// Those that ask the same kind of question.
  fileprivate var neighbours: [Test.Relation] {
    switch self {
    case .before: [.after, .endsBefore]
    case .after: [.before, .endsAfter]
    case .endsBefore: [.before, .endsAfter]
    case .endsAfter: [.after, .endsBefore]
    case .same: [.differs]
    case .differs: [.same]
    case .allWorse: [.allBetter]
    case .allBetter: [.allWorse]
    case .worse, .sameDays, .includes, .contains: []
    }
  }
}
