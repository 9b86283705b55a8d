extension Condition {
  /// The condition where nothing can be said of facts that rest on any of the fields; nil where it cannot hold then.
  ///
  /// A test of such a fact is neither yes nor no, so what is left is what decides without it.
  func without(_ fields: Set<Field>, _ facts: [FactSignature], unasked: Set<Int>) -> Condition? {
    switch self {
    case .test(let test):
      let other = test.test.comparedFact.map { facts[$0].rests } ?? []
      return facts[test.fact].rests.union(other).isDisjoint(with: fields) ? self : nil
    case .rule(let index): return unasked.contains(index) ? nil : self
    case .sum(let sum): return .sum(sum.without(fields, facts, unasked: unasked))
    case .not(let part): return part.refuted(without: fields, facts, unasked: unasked)
    case .certainly(let part): return part.without(fields, facts, unasked: unasked).map { .certainly($0) }
    case .all(let parts): return Condition.each(parts) { $0.without(fields, facts, unasked: unasked) }
    case .any(let parts): return Condition.some(parts) { $0.without(fields, facts, unasked: unasked) }
    }
  }

  /// When the condition comes to no where nothing can be said of such facts; nil where it cannot.
  private func refuted(without fields: Set<Field>, _ facts: [FactSignature], unasked: Set<Int>) -> Condition? {
    switch self {
    case .test, .sum: return without(fields, facts, unasked: unasked).map { .not($0) }
    case .rule: return .not(self)
    case .not(let part): return part.without(fields, facts, unasked: unasked)
    // Of what nothing can be said does not hold for certain.
    case .certainly: return without(fields, facts, unasked: unasked).map { .not($0) } ?? .all([])
    case .all(let parts):
      return Condition.some(parts) { $0.refuted(without: fields, facts, unasked: unasked) }
    case .any(let parts):
      return Condition.each(parts) { $0.refuted(without: fields, facts, unasked: unasked) }
    }
  }

  private static func each(_ parts: [Condition], _ change: (Condition) -> Condition?) -> Condition? {
    let changed = parts.compactMap(change)
    return changed.count == parts.count ? .all(changed) : nil
  }

  private static func some(_ parts: [Condition], _ change: (Condition) -> Condition?) -> Condition? {
    let changed = parts.compactMap(change)
    return changed.isEmpty ? nil : changed.count == 1 ? changed[0] : .any(changed)
  }
}

extension RuleSet {
  /// The same set for a tracker that has no column of the fields: conditions hold by the rest of what they ask.
  ///
  /// Rules that cannot hold without one stay as they are: they are not to be asked.
  package func without(_ fields: Set<Field>, facts: [FactSignature]) -> RuleSet {
    if fields.isEmpty { return self }
    let unasked = Set(rules.indices.filter { !rules[$0].rests.isDisjoint(with: fields) })
    var set = self
    for index in rules.indices where rules[index].asksActions && !unasked.contains(index) {
      guard let condition = rules[index].condition.without(fields, facts, unasked: unasked) else { continue }
      set.rules[index].condition = condition
      set.rules[index].cases = rules[index].cases.map { $0.without(fields, facts, unasked: unasked) }
    }
    return set
  }
}

extension Rule.Case {
  /// The case as the rule's condition; one that cannot hold never does, and keeps its place among the rule's cases.
  fileprivate func without(_ fields: Set<Field>, _ facts: [FactSignature], unasked: Set<Int>) -> Rule.Case {
    var rest = self
    rest.condition = condition.without(fields, facts, unasked: unasked) ?? .never
    return rest
  }
}
