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
    eachAbsent(rows, renumbered) { facts in
      tally.earlierActions += 1
      for rule in rules where evaluator.truth(ofRule: rule, facts) == .yes {
        findings.append(writer.finding(rule: rule, facts, chunk: nil))
        tally.raised[rule] += 1
      }
    }
    hand(findings, &tally, receive)
  }

  /// Turns to the actions that rules on earlier ones are asked of.
  func eachAbsent(_ rows: RowIndex, _ renumbered: RenumberedActions, _ body: (ActionFacts) -> Void) {
    let newest = earlier.first
    if let newest {
      let facts = ActionFacts(scope, earlier: earlier, isRemembering: !isPlain)
      facts.renumberedRefs = renumbered.refs
      absent(newest.order, of: newest, rows, facts, body)
    }
    if let ownPast {
      let facts = ActionFacts(scope.besideTracker(of: ownPast.latest), earlier: [ownPast], isRemembering: false)
      absent(ownPast.order.filter { newest?.actions[$0] == nil }, of: ownPast, rows, facts, body)
    }
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
    _ keys: [UInt64], of past: EarlierTracker, _ rows: RowIndex, _ facts: ActionFacts, _ body: (ActionFacts) -> Void
  ) {
    facts.rows = rows
    for action in keys.compactMap({ past.actions[$0] }) {
      facts.begin(absent: action)
      body(facts)
    }
  }
}
