import RuleSets

/// Something that the findings of a rule carry as evidence.
enum EvidenceItem: Hashable, Sendable {
  case fact(Int)
  /// All the days of a reading, where the rule looks at more of them than its due point.
  case days(Int)
  /// The marks of a reading.
  case marks(Int)
  /// Whether another rule holds, by index among the rule set's rules.
  case rule(Int)
  /// What actions come to together.
  case sum(Sum, SumPart)

  /// A part of what they come to.
  enum SumPart: Sendable {
    /// How many actions count, and among how many.
    case count, total
    /// What they have in common.
    case value
  }

  /// All that a condition looks at: with it the condition can be decided again.
  static func items(of condition: Condition, _ rules: [Rule], _ facts: FactTable) -> [EvidenceItem] {
    switch condition {
    case .all(let parts), .any(let parts): parts.flatMap { items(of: $0, rules, facts) }
    case .not(let part), .certainly(let part): items(of: part, rules, facts)
    case .rule(let index): [.rule(index)] + items(of: rules[index].condition, rules, facts)
    case .sum(let sum):
      switch sum.kind {
      case .count: [.sum(sum, .count)]
      case .share: [.sum(sum, .count), .sum(sum, .total)]
      case .same: [.sum(sum, .value), .sum(sum, .count), .sum(sum, .total)]
      }
    case .test(let test): shown(test.fact, facts) + items(of: test.test, fact: test.fact, facts)
    }
  }

  /// A fact, or where the condition works it out, those that it is worked out from; how long something has been so is
  /// shown itself.
  private static func shown(_ fact: Int, _ facts: FactTable) -> [EvidenceItem] {
    guard let derivation = facts.all[fact].signature.derivation else { return [.fact(fact)] }
    let bases = derivation.bases.flatMap { shown($0, facts) }
    if case .running = derivation { return bases + [.fact(fact)] }
    return bases
  }

  private static func items(of test: Test, fact: Int, _ facts: FactTable) -> [EvidenceItem] {
    // A reading's own evidence is its last day.
    func days(_ fact: Int) -> [EvidenceItem] {
      if facts.all[fact].signature.type == .reading { return [.days(fact)] }
      return facts.all[fact].signature.derivation?.bases.flatMap(days) ?? []
    }
    let compared = test.comparedFact.map { shown($0, facts) } ?? []
    switch test {
    case .related(let relation, let other):
      return compared + (relation.asksAllDays.own ? days(fact) : []) + (relation.asksAllDays.other ? days(other) : [])
    case .marked: return [.marks(fact)]
    case .weekday: return days(fact)
    default: return compared
    }
  }

  /// The facts of the row that a message shows; what names the action stands in the finding itself, and what the tool
  /// guesses is no evidence.
  static func items(quotedBy message: MessageTemplate, _ facts: FactTable) -> [EvidenceItem] {
    message.parts.compactMap { part in
      guard case .fact(let fact) = part, facts.all[fact].isQuoted, !facts.all[fact].isPassing else { return nil }
      return .fact(fact)
    }
  }
}

extension EvidenceItem.SumPart {
  /// What the part of a sum is called as evidence: `count`, `share-count` and `share-total`, `same`.
  func key(of sum: Sum) -> String {
    switch self {
    case .count: sum.kind == .count ? sum.kind.rawValue : "\(sum.kind.rawValue)-count"
    case .total: "\(sum.kind.rawValue)-total"
    case .value: sum.kind.rawValue
    }
  }
}
