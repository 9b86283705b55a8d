import RuleSets
import Trackers

/// Actions that are gone from the tracker.
extension Checker {
  /// What is at hand for a rule: one on actions that are gone has those of the tracker's own past, too.
  static func available(to rule: Rule, _ scope: CheckScope, _ ownPast: EarlierTracker?) -> Set<FactNeed> {
    guard rule.subject == .earlierAction, ownPast != nil else { return scope.available }
    return scope.available.union([.earlierTracker])
  }

  /// Asks rules of the actions of the newest earlier tracker, and of those of the tracker's own previous period that
  /// are not among them.
  func writeAbsent(
    _ rows: RowIndex, _ renumbered: RenumberedActions, _ tally: inout Tally, _ receive: (Finding) -> Void
  ) {
    let rules = active.filter { evaluator.rules[$0].subject == .earlierAction }
    guard !rules.isEmpty else { return }
    var findings: [Finding] = []
    let newest = earlier.first
    if let newest {
      let facts = ActionFacts(scope, earlier: earlier, isRemembering: !isPlain)
      facts.renumberedRefs = renumbered.refs
      findings += absent(newest.order, of: newest, rules, rows, facts, &tally)
    }
    if let ownPast {
      let facts = ActionFacts(scope.besideTracker(of: ownPast.latest), earlier: [ownPast], isRemembering: false)
      let others = ownPast.order.filter { newest?.actions[$0] == nil }
      findings += absent(others, of: ownPast, rules, rows, facts, &tally)
    }
    hand(findings, &tally, receive)
  }

  /// Hands on findings on no row, by level, then rule id.
  func hand(_ findings: [Finding], _ tally: inout Tally, _ receive: (Finding) -> Void) {
    let sorted = findings.enumerated().sorted { a, b in
      (a.element.level, a.element.ruleID, a.offset) < (b.element.level, b.element.ruleID, b.offset)
    }
    handOn(sorted.map(\.element), &tally, receive)
  }

  /// Hands on findings in their order, but for those that are told as one.
  func handOn(_ findings: [Finding], _ tally: inout Tally, _ receive: (Finding) -> Void) {
    let folds = foldCounts(of: findings)
    for finding in findings { tally.deliver(finding, most: mostKept, folds, receive) }
  }

  private func absent(
    _ keys: [UInt64], of past: EarlierTracker, _ rules: [Int], _ rows: RowIndex, _ facts: ActionFacts,
    _ tally: inout Tally
  ) -> [Finding] {
    tally.earlierActions += keys.count
    facts.rows = rows
    var findings: [Finding] = []
    for action in keys.compactMap({ past.actions[$0] }) {
      facts.begin(absent: action)
      for rule in rules where evaluator.truth(ofRule: rule, facts) == .yes {
        findings.append(writer.finding(rule: rule, facts, chunk: nil))
        tally.raised[rule] += 1
      }
    }
    return findings
  }
}
