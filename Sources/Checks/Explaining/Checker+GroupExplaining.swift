package import RuleSets
import Texts
import Trackers

extension Checker {
  /// Why the rules are raised on the theme, the lead, the tracker, the sheet, the column or the earlier action that
  /// `run` turned to, or are not: those on it that are named by index; nil where none of them is on it.
  package func explanation(
    of subject: Rule.Subject, _ facts: ActionFacts, rules wanted: [Int]
  ) -> GroupExplanation? {
    let rules = wanted.filter { scope.ruleSet.rules[$0].subject == subject }
    if rules.isEmpty { return nil }
    return GroupExplanation(
      subject: subject, name: name(of: facts), location: facts.group?.group.location ?? facts.reading?.column?.location,
      rules: rules.map { explanation(ofRule: $0, on: facts) })
  }

  /// What findings on the theme, the lead, the tracker, the sheet, the column or the earlier action are called that
  /// `run` turned to; empty for the tracker.
  package func name(of facts: ActionFacts) -> String {
    if facts.isAbsent { return writer.ref(facts).isEmpty ? writer.title(facts) : writer.ref(facts) }
    return facts.group?.group.name ?? facts.reading?.name ?? ""
  }

  /// The rules that are raised on the theme, the lead or the tracker that `run` turned to, each with what its actions
  /// are asked.
  package func raised(on subject: Rule.Subject, _ facts: ActionFacts) -> [RaisedOnGroup] {
    guard let view = facts.group else { return [] }
    return rules(on: subject).compactMap { index in
      let rule = evaluator.rules[index]
      guard evaluator.truth(ofRule: index, facts) == .yes, let sum = evaluator.toldSum(of: rule, facts) else {
        return nil
      }
      return RaisedOnGroup(
        rule: GroupRule(subject: subject, name: name(of: facts), rule: index), key: view.group.key, sum: sum,
        common: view.value(of: sum)?.common?.value)
    }
  }

  /// Those of the rules raised on groups that the action which `run` turned to counts for.
  package func counting(_ action: ActionFacts, among raised: [RaisedOnGroup]) -> [GroupRule] {
    raised.filter { isIn($0, action) && counts(action, $0) }.map(\.rule)
  }

  private func isIn(_ raised: RaisedOnGroup, _ action: ActionFacts) -> Bool {
    switch raised.rule.subject {
    case .theme: action.theme.withBytes { action.words(of: $0).string } == raised.key
    case .lead: action.words(of: action.text(.directorLead)).string == raised.key
    default: true
    }
  }

  private func counts(_ action: ActionFacts, _ raised: RaisedOnGroup) -> Bool {
    guard let part = tracker.parts.firstIndex(where: { $0 === action.part }),
      let sum = evaluator.sums.first(where: { $0.sum == raised.sum })
    else { return false }
    func holds(_ question: RowSum.Question?) -> Bool {
      guard let condition = question?.holds else { return true }
      if sums?.unasked[part].contains(condition) == true { return false }
      return evaluator.truth(of: evaluator.conditions[condition], action) == .yes
    }
    guard holds(sum.of), holds(sum.among) else { return false }
    guard let fact = raised.sum.fact else { return true }
    let value = SharedValue(evaluator.facts.value(fact, of: action), action)
    return value != nil && value == raised.common
  }
}

/// A rule that was raised on a theme, a lead or the tracker, and what tells which actions it counted.
package struct RaisedOnGroup: Sendable {
  /// The rule, and what it was raised on.
  let rule: GroupRule
  /// What tells its actions: the name in normal form.
  let key: String
  /// What its message speaks of.
  let sum: Sum
  /// The value that its actions have in common; nil where none is asked for.
  let common: SharedValue?
}
