package import RuleSets

/// What a rule rests on, as far as it matters for a finding that a later period does not have.
package struct RuleBasis: Sendable, Hashable {
  /// Whether it looks at the status of the period.
  package let usesStatus: Bool
  /// Whether it looks at the update of the period.
  package let usesUpdate: Bool
  /// Whether it looks at other periods or other trackers.
  package let looksBack: Bool

  package init(usesStatus: Bool = false, usesUpdate: Bool = false, looksBack: Bool = false) {
    self.usesStatus = usesStatus
    self.usesUpdate = usesUpdate
    self.looksBack = looksBack
  }

  /// Each rule of the set, by id.
  package static func all(of ruleSet: RuleSet) -> [String: RuleBasis] {
    let table = FactTable(of: ruleSet)
    let facts = table.all.map(RuleBasis.init)
    var bases: [String: RuleBasis] = [:]
    for rule in ruleSet.rules {
      let items = EvidenceItem.items(of: rule.condition, ruleSet.rules, table)
      bases[rule.id] = items.reduce(into: RuleBasis()) { basis, item in
        if case .fact(let fact) = item { basis = basis.joined(with: facts[fact]) }
      }
    }
    return bases
  }

  private init(_ fact: Fact) {
    let looksBack = fact.isOfOtherPeriod || !fact.signature.needs.subtracting([.tracker]).isEmpty
    self.init(
      usesStatus: fact.sources.contains { $0 == .numbered(.statuses) || $0 == .numbered(.statusCell) },
      usesUpdate: fact.sources.contains(where: \.isUpdate),
      looksBack: looksBack || fact.sources.contains(where: \.looksBack))
  }

  private func joined(with other: RuleBasis) -> RuleBasis {
    RuleBasis(
      usesStatus: usesStatus || other.usesStatus, usesUpdate: usesUpdate || other.usesUpdate,
      looksBack: looksBack || other.looksBack)
  }
}

extension SourceID {
  /// Whether it is the update of the period, or a part of it.
  fileprivate var isUpdate: Bool {
    switch self {
    case .update, .updateText, .copied, .numbered(.update), .numbered(.impossibleDates), .numbered(.mentions),
      .numbered(.forecast), .numbered(.statedDue):
      true
    default: false
    }
  }

  /// Whether it shows something of other periods, or of earlier trackers.
  fileprivate var looksBack: Bool {
    switch self {
    case .previousUpdate, .copied, .round, .earlierDue, .lastDue, .firstDue, .dueHistory, .earlier, .row: true
    default: false
    }
  }
}
