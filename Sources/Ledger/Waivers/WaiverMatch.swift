import Checks
import Texts

/// One finding, to be held against waivers that name it.
struct WaiverMatch {
  private let finding: Finding
  /// The rows that it stands for, by normalised name, with how often each name stands; nil where it stands for its own
  /// row alone, or for more than are known.
  private let names: [String: Int]?
  /// Those of its evidence, that of older files last.
  let fingerprints: [String]

  /// Prepares a finding to be held against waivers.
  init(_ finding: Finding) {
    self.finding = finding
    names = finding.lastingNames.map(WaiverMatch.counted)
    fingerprints = [finding.evidenceFingerprint, finding.orderedEvidenceFingerprint]
  }

  private static func counted(_ names: [String]) -> [String: Int] {
    names.reduce(into: [:]) { $0[normalised($1), default: 0] += 1 }
  }

  /// Why the waiver does not fit the finding, as a clause; nil where it does.
  func misfit(of waiver: Waiver) -> String? {
    guard let accepted = waiver.refs else {
      return waiver.evidence.map(fingerprints.contains) ?? true ? nil : "the evidence changed"
    }
    // One of the actions, by itself.
    if !finding.isCollapsed { return nil }
    guard let names, let all = finding.lastingNames else { return "it is raised on more actions than were accepted" }
    let counts = WaiverMatch.counted(accepted)
    let more = names.filter { $0.value > counts[$0.key] ?? 0 }
    if more.isEmpty { return nil }
    var told: Set<String> = []
    let new = all.filter { more[normalised($0)] != nil && told.insert(normalised($0)).inserted }
    return "\(listed(new.map { $0.isEmpty ? "an action without a ref" : Wording.short($0) }, most: 10)) "
      + (new.count == 1 ? "was" : "were") + " not accepted"
  }
}
