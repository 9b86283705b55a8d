package import Checks

/// How the actions of one ref were read, and why each rule was raised on them or was not; or why a rule was raised on
/// themes, leads or the tracker.
package struct Explanation: Sendable {
  /// What the check of the whole tracker came to.
  package let report: Report
  /// The actions, in reading order.
  package let actions: [ActionExplanation]
  /// The themes, the leads or the tracker, in reading order.
  package let groups: [GroupExplanation]

  /// Explains these actions or groups of the tracker that `report` is on.
  package init(_ report: Report, actions: [ActionExplanation] = [], groups: [GroupExplanation] = []) {
    self.report = report
    self.actions = actions
    self.groups = groups
  }

  /// How a rule that was raised on an action is told.
  enum Telling {
    /// By a finding of its own.
    case finding(Finding)
    /// By one finding for many actions.
    case together(Finding)
    /// Not at all: somebody accepted it.
    case waived(WaivedFinding)

    /// What it is told by.
    var finding: Finding {
      switch self {
      case .finding(let finding), .together(let finding): finding
      case .waived(let waived): waived.finding
      }
    }
  }

  /// How the rule is told of the action; nil where it is not raised on it.
  func telling(of rule: RuleExplanation, on action: ActionExplanation) -> Telling? {
    telling(
      isOwn: { $0.rule == rule.rule && $0.row == action.row },
      isAmong: { $0.rule == rule.rule && $0.rows.contains { $0.row == action.row } })
  }

  /// How the rule, by index, is told of the theme or the lead of that name, or of the tracker, which has none; nil
  /// where it is not raised on it.
  func telling(ofRule rule: Int, on name: String) -> Telling? {
    telling(
      isOwn: { $0.rule == rule && ($0.title == name || $0.place != nil && $0.ref == name) }, isAmong: { _ in false })
  }

  private func telling(isOwn: (Finding) -> Bool, isAmong: (Finding) -> Bool) -> Telling? {
    if let waived = report.waived.first(where: { isOwn($0.finding) || isAmong($0.finding) }) { return .waived(waived) }
    if let finding = report.findings.first(where: isOwn) { return .finding(finding) }
    return report.findings.first(where: isAmong).map { .together($0) }
  }
}
