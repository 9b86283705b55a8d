import Dates
import RuleSets
package import Tables
import Texts
import Trackers

extension Checker {
  /// How the action was read that `run` turned to, with what the rules on actions made of it: all of them, or those
  /// that are named by index. Of the rules `raised` on groups it has those that the action counts for.
  package func explanation(
    of action: ActionFacts, in chunk: Chunk, rules wanted: [Int]? = nil, raised: [RaisedOnGroup] = []
  ) -> ActionExplanation? {
    guard let row = action.row else { return nil }
    let rules = wanted ?? scope.ruleSet.rules.indices.filter { scope.ruleSet.rules[$0].subject == .action }
    return ActionExplanation(
      row: action.number, ref: writer.ref(action), title: writer.title(action), theme: Wording.kept(action.theme),
      kind: action.kind, kindReason: kindReason(action), location: writer.location(ofColumn: nil, row, chunk),
      period: scope.period, reporting: action.reporting, reportingSource: action.reportingSource,
      cells: CellExplainer(self, action, row, chunk).cells, ratings: ratings(action),
      expected: action.expected.map { scope.ruleSet.statuses[$0].title },
      rules: rules.map { explanation(ofRule: $0, on: action) }, groups: counting(action, among: raised))
  }

  /// Why a rule is raised on the action, or on the theme, the lead or the tracker, that `run` turned to, or is not.
  package func explanation(ofRule index: Int, on action: ActionFacts) -> RuleExplanation {
    let rule = evaluator.rules[index]
    let explainer = ConditionExplainer(evaluator, writer, action)
    let trace = trace(ofRule: index, on: action)
    let changes = explainer.changes(trace.shown, of: trace.whole.condition)
    let absence = action.row == nil ? absence(ofRule: index) : absence(ofRule: index, on: action.part)
    let verdict: RuleExplanation.Verdict =
      if rule.level == .off { .off } else if absence != nil { .notAsked } else if trace.whole.truth == .yes {
        .raised
      } else { changes.ways.first?.count == 1 ? .nearly : .notRaised }
    let holding = verdict == .raised ? evaluator.holdingCase(of: rule, action) : nil
    return RuleExplanation(
      rule: index, id: rule.id, title: rule.title, level: holding?.level ?? rule.level, verdict: verdict,
      absence: absence, fields: fields(ofRule: rule), condition: explainer.part(trace.shown),
      holdingCase: holding.map { explainer.part(evaluator.trace(of: $0.condition, action)) },
      changes: verdict == .notAsked ? [] : changes.ways, nearness: changes.nearness)
  }

  /// What the rule's condition comes to: as it decides, and as far as it is shown. What keeps an error from resting on
  /// a doubtful date is shown where it does.
  private func trace(ofRule index: Int, on action: ActionFacts) -> (whole: ConditionTrace, shown: ConditionTrace) {
    let rule = evaluator.rules[index]
    // One that is off is never raised: what it would come to is told all the same.
    if rule.level == .off {
      let own = evaluator.trace(of: rule.condition, action)
      return (own, own)
    }
    let whole = evaluator.trace(of: evaluator.conditions[index], action)
    guard evaluator.guards?.guardedRules.contains(rule.id) == true, let guarding = whole.parts.last,
      guarding.truth == .yes
    else {
      return (whole, whole)
    }
    return (whole, whole.parts[0])
  }

  private func fields(ofRule rule: Rule) -> [String] {
    var rests: Set<Field> = []
    rule.eachTest { test in
      for fact in [test.fact, test.test.comparedFact].compactMap(\.self) {
        rests.formUnion(evaluator.facts.all[fact].signature.rests)
      }
    }
    return scope.ruleSet.fields.filter(rests.contains).map(scope.ruleSet.id(of:))
  }

  private func ratings(_ action: ActionFacts) -> [RatingSpan] {
    guard let due = action.dates.due.duePoint else { return [] }
    return (0..<scope.bands.count).map { band in
      let status = scope.ruleSet.statuses[scope.bands.status(ofBand: band)]
      let days = scope.bands.reportingDays(due: due, band: band)
      return RatingSpan(status: status.id, title: status.title, first: days.first, last: days.last)
    }
  }

  private func kindReason(_ action: ActionFacts) -> String {
    switch action.kind {
    case .main: "its ref ends in 0"
    case .assurance:
      action.titleNote.isAssurance
        ? "its title begins as those of assurance actions do" : "its status, or the last one before, says so"
    case .sub: "neither its ref, its title nor its status says otherwise"
    }
  }
}
