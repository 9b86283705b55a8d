package import Checks
package import Dates
package import RuleSets

/// Findings that are not told one by one, as the updates that they miss are not due yet.
package struct AwaitedUpdates: Sendable {
  /// The day by which they are due.
  package let due: Day
  /// By rule: how many findings.
  package private(set) var counts: [String: Int] = [:]
  /// By rule: the refs of their actions as typed.
  package private(set) var refs: [String: [String]] = [:]
  /// The levels of the findings.
  package private(set) var levels: [Rule.Level] = []
  /// The numbers of the actions.
  private var rows: Set<Int> = []
  /// How many rows stand for themselves in findings for many.
  private var folded = 0

  /// No finding yet.
  package init(due: Day) { self.due = due }

  /// How many actions they stand on.
  package var actions: Int { rows.count + folded }

  /// Takes the finding where its rule waits for updates; whether it does.
  package mutating func take(_ finding: Finding, _ ruleSet: RuleSet) -> Bool {
    guard ruleSet.rules[finding.rule].awaitsUpdates else { return false }
    counts[finding.ruleID, default: 0] += 1
    refs[finding.ruleID, default: []] += finding.rows.isEmpty ? [finding.ref] : finding.rows.map(\.ref)
    levels.append(finding.level)
    if let row = finding.row { rows.insert(row) }
    folded += finding.rows.count
    return true
  }
}
