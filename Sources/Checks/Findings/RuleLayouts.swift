import RuleSets
import Synchronization

/// The layouts of a rule set's rules, each made when a finding of its rule is first put into words: of small trackers
/// most are never asked for.
struct RuleLayouts: Sendable {
  /// Where a layout is kept once it is made, on whichever thread that is.
  private final class Slot: Sendable {
    let layout = AtomicLazyReference<RuleLayout>()
  }

  private let slots: [Slot]
  private let ruleSet: RuleSet
  private let facts: FactTable

  /// None made yet.
  init(_ ruleSet: RuleSet, _ facts: FactTable) {
    self.ruleSet = ruleSet
    self.facts = facts
    slots = ruleSet.rules.map { _ in Slot() }
  }

  /// That of a rule.
  subscript(rule: Int) -> RuleLayout {
    let slot = slots[rule]
    return slot.layout.load() ?? slot.layout.storeIfNil(layout(ofRule: rule))
  }

  private func layout(ofRule index: Int) -> RuleLayout {
    let rule = ruleSet.rules[index]
    var seen: Set<EvidenceItem> = []
    let tested = EvidenceItem.items(of: rule.condition, ruleSet.rules, facts)
    // What a tested fact is a part of need not be shown as well.
    let wholes = tested.compactMap { item -> EvidenceItem? in
      guard case .fact(let fact) = item, let whole = facts.all[fact].whole else { return nil }
      return facts.indexById[whole].map { .fact($0) }
    }
    let quoted = EvidenceItem.items(quotedBy: rule.message, facts).filter { !wholes.contains($0) }
    return RuleLayout(index, (tested + quoted).filter { seen.insert($0).inserted }, ruleSet, facts)
  }
}
