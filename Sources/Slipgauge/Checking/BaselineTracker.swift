import Documents
import Reports
import RuleSets
import Texts

/// What an earlier report has of a tracker.
struct BaselineTracker: Sendable {
  /// The tracker's path as it was named then.
  let path: String
  /// What it lists.
  let findings: [BaselineFinding]
  /// By rule: on how many actions it was raised that no finding tells of, since the report lists so many of each only.
  let unlisted: [String: Int]

  /// Reads what a JSON report says of a tracker; nil where the node is no such report.
  init?(_ report: JSONNode) {
    guard let path = report["tracker"]?["path"]?.text, let items = report["findings"]?.items else { return nil }
    self.path = path
    findings = items.compactMap(BaselineFinding.init)
    guard findings.count == items.count else { return nil }
    unlisted = BaselineTracker.isCut(report, findings.count) ? BaselineTracker.unlisted(report, findings) : [:]
  }

  /// Whether the report counts more findings than it lists.
  private static func isCut(_ report: JSONNode, _ listed: Int) -> Bool {
    let counts = SummaryLine.levels.compactMap { report["summary"]?[$0.rawValue]?.wholeNumber }
    return counts.reduce(0, +) > listed
  }

  /// By rule, how many actions are left when those of all findings, also of accepted ones, are taken away.
  private static func unlisted(_ report: JSONNode, _ findings: [BaselineFinding]) -> [String: Int] {
    var left: [String: Int] = [:]
    for rule in report["rules"]?.items ?? [] {
      if let id = rule["id"]?.text, let raised = rule["raised"]?.wholeNumber { left[id] = raised }
    }
    let accepted = (report["waived"]?.items ?? []).compactMap { $0["finding"].flatMap(BaselineFinding.init) }
    for finding in findings + accepted { left[finding.rule, default: 0] -= finding.keys.count + finding.unnamed }
    return left.filter { $0.value > 0 }
  }

  /// What is to be said of a report at `path` that does not list all that was found; nil where it does.
  func notice(_ path: String) -> String? {
    if unlisted.isEmpty { return nil }
    let rules = unlisted.sorted { $0.key < $1.key }.map { "\($0.value) of \($0.key)" }
    return "\(path) does not list all that was found then (\(listed(rules))): as many are taken to have stood, and "
      + "which of them have gone is not known. To compare all, write it again with a larger --max-findings."
  }
}
