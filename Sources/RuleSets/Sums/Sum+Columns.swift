extension Sum {
  /// The sum where nothing can be said of facts that rest on any of the fields: an action that only these would decide
  /// may or may not count.
  func without(_ fields: Set<Field>, _ facts: [FactSignature], unasked: Set<Int>) -> Sum {
    func without(_ counted: Counted) -> Counted {
      Counted(
        counted.condition,
        holds: counted.holds.without(fields, facts, unasked: unasked) ?? .never,
        fails: counted.fails.without(fields, facts, unasked: unasked) ?? .never)
    }
    var sum = self
    sum.of = of.map(without)
    sum.among = among.map(without)
    return sum
  }
}

extension RuleSet {
  /// The fields without whose columns a condition cannot hold.
  package func rests(of condition: Condition) -> Set<Field> { ConditionRests(rules, facts).fields(of: condition) }
}

extension Condition {
  /// Holds always.
  package static let always = Condition.all([])
  /// Holds never.
  package static let never = Condition.any([])
}
