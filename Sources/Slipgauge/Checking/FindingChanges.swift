public import Checks
import RuleSets

/// How the findings of two rule sets on one tracker differ.
public struct FindingChanges: Sendable {
  /// Findings that only the new rules have.
  public private(set) var added: [Finding] = []
  /// Findings that only the old rules have.
  public private(set) var dropped: [Finding] = []
  /// The same finding at another level.
  public private(set) var relevelled: [(before: Finding, after: Finding)] = []

  /// Findings are the same whose fingerprints are.
  public init(before: [Finding], after: [Finding]) {
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

  /// Whether both have the same findings at the same levels.
  public var isEmpty: Bool { added.isEmpty && dropped.isEmpty && relevelled.isEmpty }
}
