/// Which columns a rule rests on: those without which its condition cannot hold.
///
/// Of a column that is not there nothing can be said, neither that something stands in it nor that nothing does: a test
/// of it is neither yes nor no.
struct ConditionRests {
  private let rules: [Rule]
  private let facts: [FactSignature]

  /// Looks at the rules of a set, whose conditions name `facts` by index.
  init(_ rules: [Rule], _ facts: [FactSignature]) {
    self.rules = rules
    self.facts = facts
  }

  /// The fields that the rule rests on; what names its subjects is among them.
  func fields(ofRule index: Int) -> Set<Field> {
    fields(rules[index].condition, holds: true).union(rules[index].subject.rests)
  }

  /// The fields without which the condition cannot hold.
  func fields(of condition: Condition) -> Set<Field> { fields(condition, holds: true) }

  /// The fields without which the condition cannot come to yes, or to no.
  private func fields(_ condition: Condition, holds: Bool) -> Set<Field> {
    switch condition {
    case .test(let test):
      let other = test.test.comparedFact.map { facts[$0].rests } ?? []
      return facts[test.fact].rests.union(other)
    case .not(let part): return fields(part, holds: !holds)
    // Of what nothing can be said does not hold for certain.
    case .certainly(let part): return holds ? fields(part, holds: true) : []
    case .all(let parts): return holds ? each(parts, holds) : common(parts, holds)
    case .any(let parts): return holds ? common(parts, holds) : each(parts, holds)
    // A rule that is not evaluated is not raised.
    case .rule(let index): return holds ? fields(ofRule: index) : []
    // Without a column that its actions rest on, none is counted for certain.
    case .sum(let sum):
      return sum.conditions.reduce(sum.fact.map { facts[$0].rests } ?? []) { $0.union(fields(of: $1)) }
    }
  }

  /// What one of them cannot do without, all cannot.
  private func each(_ parts: [Condition], _ holds: Bool) -> Set<Field> {
    parts.reduce(into: []) { $0.formUnion(fields($1, holds: holds)) }
  }

  /// What none of them can do without.
  private func common(_ parts: [Condition], _ holds: Bool) -> Set<Field> {
    guard let first = parts.first else { return [] }
    return parts.dropFirst().reduce(fields(first, holds: holds)) { $0.intersection(fields($1, holds: holds)) }
  }
}

extension Rule.Subject {
  /// The fields without which there is no such subject.
  fileprivate var rests: Set<Field> {
    switch self {
    case .theme: [.theme]
    case .lead: [.directorLead]
    default: []
    }
  }
}
