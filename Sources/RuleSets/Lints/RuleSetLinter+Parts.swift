import Dates
import Documents
import Texts

/// Overrides, bands, phrase lists and fields.
extension RuleSetLinter {
  /// Members of overrides that add to a rule, or say something of its tests alone.
  private static let adding: Set<String> = ["examples", "more-examples", "equivalent"]

  /// Tells of what overrides say just as it stood there.
  func lintOverrides(_ draft: RuleSetBuilder.RuleDraft) {
    for (place, old) in draft.replaced.enumerated() where !RuleSetLinter.adding.contains(old.name) {
      let later = draft.replaced[(place + 1)...].first { $0.name == old.name }?.part
      guard let new = later ?? draft.members[old.name], new.node.says(old.part.node) else { continue }
      note(new, "the override changes nothing: \"\(shown(draft.id))\" has this \(old.name) already")
    }
  }

  /// Tells of bands in which no whole month lies: the rating of an update without a day is never certain there.
  func lintBands() {
    guard builder.reportingDate == .period else { return }
    for status in builder.statuses {
      guard let band = status.slippage, let most = longest(band.value), most < RuleSetLinter.shortestMonth else {
        continue
      }
      note(
        band.source, band.offset, band.path,
        "the band of \"\(shown(status.id))\" is shorter than a month, the shortest reporting period: updates without a "
          + "sign-off never call for that rating surely")
    }
  }

  private static let shortestMonth = 28

  /// The most days that the band has, whatever the due date; nil where it has no end.
  private func longest(_ band: SlippageBand) -> Int? {
    var most = 0
    for due in RuleSetBuilder.dueDays {
      let days = band.reportingDays(due: due, convention: builder.addingMonths)
      guard let first = days.first, let last = days.last else { return nil }
      most = max(most, Int(last.number - first.number) + 1)
    }
    return most
  }

  /// Tells of phrase lists and fields that nothing asks for.
  func lintUnused() {
    var named: Set<Int> = []
    var lists = Set(RuleSetBuilder.updateListMembers.compactMap { builder.phraseIndex[builder.updateListName($0)] })
    for rule in rules {
      for condition in [rule.condition] + rule.cases.map(\.condition) {
        condition.addNames(facts: &named, lists: &lists)
      }
      for collapse in [rule.collapse] + rule.cases.map(\.collapse) {
        named.formUnion([collapse?.by].compactMap(\.self))
      }
      for template in rule.templates { named.formUnion(template.facts) }
    }
    for (index, list) in builder.phrases.enumerated() where !lists.contains(index) {
      guard let first = list.list.first else { continue }
      note(first.source, first.offset, first.path, "nothing uses the phrase list \"\(shown(list.name))\"")
    }
    let rests = named.reduce(into: Set<Field>()) { $0.formUnion(facts[$1].rests) }
    for (place, field) in builder.ownFields.enumerated() {
      let past = builder.factIndex[OwnFacts.pastID(field.id)]
      // Days that are shifted by a field rest on it, too.
      let isUsed = rests.contains(.own(place)) || past.map(named.contains) ?? false
      if !isUsed, !rules.contains(where: { ([$0.cell] + $0.cases.map(\.cell)).contains(field.id) }) {
        note(
          field.source, field.offset, field.path,
          "nothing uses the field \"\(shown(field.id))\": no condition, message or cell of a rule names it")
      }
    }
  }
}

extension Condition {
  /// Adds the facts and phrase lists that its tests name.
  fileprivate func addNames(facts: inout Set<Int>, lists: inout Set<Int>) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.addNames(facts: &facts, lists: &lists) }
    case .not(let part), .certainly(let part): part.addNames(facts: &facts, lists: &lists)
    case .rule: return
    case .sum(let sum):
      if let fact = sum.fact { facts.insert(fact) }
      for part in sum.conditions { part.addNames(facts: &facts, lists: &lists) }
    case .test(let test):
      facts.formUnion([test.fact, test.test.comparedFact].compactMap(\.self))
      lists.formUnion(test.test.phraseLists.map { Int($0.index) })
    }
  }
}

extension Test {
  /// The phrase lists that it looks for.
  fileprivate var phraseLists: [PhraseListID] {
    switch self {
    case .matches(let list): [list]
    case .holds(let lists): lists
    case .holdsUnlessPreceded(let list, let other, _), .holdsNear(let list, let other, _, _): [list, other]
    default: []
    }
  }
}

extension MessageTemplate {
  /// The facts that it shows.
  fileprivate var facts: [Int] { parts.compactMap { if case .fact(let fact) = $0 { fact } else { nil } } }
}

extension JSONNode {
  /// Whether it says the same as another value, wherever either stands.
  fileprivate func says(_ other: JSONNode) -> Bool {
    switch (value, other.value) {
    case (.string(let a), .string(let b)), (.number(let a), .number(let b)): return a == b
    case (.bool(let a), .bool(let b)): return a == b
    case (.null, .null): return true
    case (.array(let a), .array(let b)): return a.count == b.count && zip(a, b).allSatisfy { $0.says($1) }
    case (.object(let a), .object(let b)):
      return a.count == b.count && a.allSatisfy { member in b.value(member.name).map(member.value.says) ?? false }
    default: return false
    }
  }
}
