package import Checks

/// How the actions of one ref were read, and why each rule was raised on them or was not.
package struct Explanation: Sendable {
  /// What the check of the whole tracker came to.
  package let report: Report
  /// The actions, in reading order.
  package let actions: [ActionExplanation]

  /// Explains these actions of the tracker that `report` is on.
  package init(_ report: Report, _ actions: [ActionExplanation]) {
    self.report = report
    self.actions = actions
  }

  /// How a rule that was raised on an action is told.
  enum Telling {
    /// By a finding of its own.
    case finding(Finding)
    /// By one finding for many actions.
    case together(Finding)
    /// Not at all: somebody accepted it.
    case waived(WaivedFinding)
  }

  /// How the rule is told of the action; nil where it is not raised on it.
  func telling(of rule: RuleExplanation, on action: ActionExplanation) -> Telling? {
    func isOwn(_ finding: Finding) -> Bool { finding.rule == rule.rule && finding.row == action.row }
    func isAmong(_ finding: Finding) -> Bool {
      finding.rule == rule.rule && finding.rows.contains { $0.row == action.row }
    }
    if let waived = report.waived.first(where: { isOwn($0.finding) || isAmong($0.finding) }) { return .waived(waived) }
    if let finding = report.findings.first(where: isOwn) { return .finding(finding) }
    return report.findings.first(where: isAmong).map { .together($0) }
  }
}
