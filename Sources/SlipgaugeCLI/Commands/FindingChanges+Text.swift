import Checks
import Reports
import RuleSets
import Slipgauge

extension FindingChanges {
  /// A line for the tracker, and one for each change.
  func lines(_ path: String) -> [String] {
    let head = "\(path): \(added.count) added, \(dropped.count) dropped, \(relevelled.count) at another level"
    return [head]
      + added.map { "  + \($0.level.rawValue) \(FindingChanges.text($0))" }
      + dropped.map { "  - \($0.level.rawValue) \(FindingChanges.text($0))" }
      + relevelled.map {
        "  ~ \($0.before.level.rawValue) → \($0.after.level.rawValue) \(FindingChanges.text($0.after))"
      }
  }

  private static func text(_ finding: Finding) -> String {
    let place = finding.location.map { " \($0.address())" } ?? ""
    return "\(finding.ruleID)\(place): \(finding.message)"
  }
}
