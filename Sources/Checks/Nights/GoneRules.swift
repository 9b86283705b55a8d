import Dates
import RuleSets

/// Asks rules of what was there on the last good night.
struct GoneRules {
  private let writer: FindingWriter
  private let facts: ActionFacts
  private let period: Period

  /// The rules of the set that are in force, on a night of that period.
  init(_ ruleSet: RuleSet, _ period: Period) {
    let scope = CheckScope(ruleSet: ruleSet, period: period, periods: [period])
    writer = FindingWriter(ruleSet, Evaluator(ruleSet))
    facts = ActionFacts(scope, isRemembering: false)
    self.period = period
  }

  /// The findings of the rules on a subject, worst first; `ref` and `title` are those of the findings.
  func findings(on subject: Rule.Subject, _ view: GoneView, ref: String, title: String) -> [Finding] {
    facts.gone = view
    let ruleSet = writer.ruleSet
    let raised = ruleSet.rules.indices.filter { index in
      let rule = ruleSet.rules[index]
      return rule.subject == subject && rule.isTold && writer.evaluator.truth(ofRule: index, facts) == .yes
    }
    return raised.map { index in
      let rule = ruleSet.rules[index]
      let holdingIndex = writer.evaluator.holdingIndex(of: rule, facts)
      let holding = holdingIndex.map { rule.cases[$0] }
      return Finding(
        rule: index, ruleID: rule.id, level: holding?.level ?? rule.level, ref: Wording.kept(ref), theme: view.sheet,
        title: Wording.kept(title), directorLead: "", row: nil, period: period, location: nil,
        message: writer.message(ofRule: index, inCase: holdingIndex, facts),
        remedy: writer.remedy(ofRule: index, inCase: holdingIndex, facts),
        evidence: writer.evidence(ofRule: index, facts),
        refs: view.refs, rows: [], holdingCase: holdingIndex, fold: nil)
    }.sorted { $0.level < $1.level }
  }
}
