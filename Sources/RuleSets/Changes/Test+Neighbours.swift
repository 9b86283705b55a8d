/// What a test is mistaken for: the operators beside its own, and the numbers beside its number.
extension Test {
  /// A test beside another, by what differs: `ends-before`, `at-least=3`.
  typealias Neighbour = (name: String, test: Test)

  /// The tests that differ in the operator or in the number alone; none where turning the test round says as much. A
  /// share is from 0 to 1.
  func neighbours(ofShare isShare: Bool = false) -> [Neighbour] {
    switch self {
    case .compare(let comparison, let operand):
      return comparison.neighbours.map { ($0.rawValue, .compare($0, operand)) }
        + operand.neighbours(ofShare: isShare).map {
          ("\(comparison.rawValue)=\($0.name)", .compare(comparison, .number($0.number)))
        }
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

  /// The operator's name and the fact, where it compares with another one.
  var comparison: (name: String, fact: Int)? {
    switch self {
    case .related(let relation, let fact): (relation.rawValue, fact)
    case .compare(let comparison, .fact(let fact)): (comparison.rawValue, fact)
    default: nil
    }
  }

  /// The same comparison with another fact; itself where it compares with none.
  func comparing(with fact: Int) -> Test {
    switch self {
    case .related(let relation, _): .related(relation, fact: fact)
    case .compare(let comparison, .fact): .compare(comparison, .fact(fact))
    default: self
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
  fileprivate func neighbours(ofShare isShare: Bool) -> [(name: String, number: Double)] {
    guard case .number(let number) = self else { return [] }
    if !isShare, let whole = Int(exactly: number) { return [whole - 1, whole + 1].map { ("\($0)", Double($0)) } }
    let others = [-1.0, 1.0].map { (number * 10 + $0) / 10 }
    return others.filter { !isShare || (0...1).contains($0) }.map { ("\($0)", $0) }
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
