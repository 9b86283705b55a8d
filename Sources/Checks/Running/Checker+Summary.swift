import RuleSets
import Tables
import Trackers

extension Checker {
  /// What the check came to, besides its findings.
  func summary(_ pieces: [Piece], _ tally: Tally, selected: Int?) -> CheckSummary {
    var counts: [Rule.Level: Int] = [:]
    for (level, count) in tally.counts { counts[level, default: 0] += count }
    var written = tally.kept
    for (key, kept) in tally.collapsed {
      counts[kept.first.level, default: 0] += 1
      written[key.rule] += kept.count
    }
    // Those beyond the limit were counted, not written. Rules that are not told may be decided for others' sake.
    for (rule, raised) in tally.raised.enumerated() where evaluator.rules[rule].isTold {
      counts[evaluator.rules[rule].level, default: 0] += raised - written[rule]
    }
    var actions: [RuleMask: Int] = [:]
    for piece in pieces { actions[unasked.masks[piece.part], default: 0] += piece.records.count }
    func asked(_ rule: Int) -> Int {
      switch evaluator.rules[rule].subject {
      case .action: actions.reduce(0) { $1.key.contains(rule) ? $0 : $0 + $1.value }
      case .earlierAction: tally.earlierActions
      default: tally.asked[rule] ?? 0
      }
    }
    let rules = scope.ruleSet.rules.enumerated().compactMap { index, rule -> CheckSummary.RuleCount? in
      guard rule.isTold, rule.subject.occasion == occasion else { return nil }
      let skipped = absence(ofRule: index)
      return CheckSummary.RuleCount(
        id: rule.id, evaluated: skipped == nil ? asked(index) : 0, raised: tally.raised[index], skipped: skipped,
        isOfReading: rule.isOfReading, subject: rule.subject)
    }
    return CheckSummary(
      actions: actions.values.reduce(0, +), selected: selected, unselectedGroups: tally.unselectedGroups,
      period: scope.period, reporting: scope.reporting, counts: counts, rules: rules, unevaluated: unevaluated)
  }

  /// The rules that some sheet's rows were not asked, by the column that they rest on.
  private var unevaluated: [UnevaluatedRules] {
    unasked.columns.map { column in
      UnevaluatedRules(
        column: scope.ruleSet.id(of: column.field),
        sheets: column.parts.count == tracker.parts.count
          ? [] : column.parts.map { tracker.parts[$0].sheet.name ?? tracker.file.path },
        rules: column.rules.map { scope.ruleSet.rules[$0].id })
    }
  }
}
