import Checks
import Reports
import RuleSets

/// How the findings of two rule sets on one tracker differ.
struct FindingChanges {
  private(set) var added: [Finding] = []
  private(set) var dropped: [Finding] = []
  /// The same finding at another level.
  private(set) var relevelled: [(before: Finding, after: Finding)] = []

  init(before: [Finding], after: [Finding]) {
    var open: [String: [Finding]] = [:]
    for finding in before { open[finding.fingerprint, default: []].append(finding) }
    var matched: [String: Int] = [:]
    for finding in after {
      let fingerprint = finding.fingerprint
      let place = matched[fingerprint, default: 0]
      guard let same = open[fingerprint], place < same.count else {
        added.append(finding)
        continue
      }
      let old = same[place]
      matched[fingerprint] = place + 1
      if old.level != finding.level { relevelled.append((old, finding)) }
    }
    var left = open.mapValues(\.count)
    for (fingerprint, count) in matched { left[fingerprint, default: 0] -= count }
    // The last of several alike were not matched.
    for finding in before.reversed() where left[finding.fingerprint, default: 0] > 0 {
      left[finding.fingerprint, default: 0] -= 1
      dropped.append(finding)
    }
    dropped.reverse()
  }

  var isEmpty: Bool { added.isEmpty && dropped.isEmpty && relevelled.isEmpty }

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
    let place = finding.location.map { " \(TextReport.address($0))" } ?? ""
    return "\(finding.ruleID)\(place): \(finding.message)"
  }
}
