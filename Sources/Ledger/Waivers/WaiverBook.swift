package import Checks
package import Dates
package import Reports

/// Holds findings against waivers, one finding after the other.
package struct WaiverBook: Sendable {
  /// What a waiver makes of a finding.
  package enum Verdict: Sendable {
    case open(Finding)
    case waived(Report.WaivedFinding)
  }

  let waivers: [Waiver]
  let today: Day
  /// Waivers by what they are for, by index.
  private let places: [Waiver.Key: [Int]]
  var isMatched: [Bool]
  /// Waivers of actions that one finding on the tracker as a whole names among others.
  var isPart: [Bool]

  package init(_ file: WaiverFile, today: Day) {
    waivers = file.sorted
    self.today = today
    places = Dictionary(grouping: waivers.indices) { [waivers] in waivers[$0].key }
    isMatched = Array(repeating: false, count: waivers.count)
    isPart = isMatched
  }

  /// Whether there is nothing to hold findings against.
  package var isEmpty: Bool { waivers.isEmpty }

  /// Says whether the finding is waived; where a waiver no longer fits, the message says so.
  package mutating func judge(_ finding: Finding) -> Verdict {
    let verdict = verdict(on: finding)
    for ref in finding.refs {
      for index in places[Waiver.Key(rule: finding.ruleID, ref: ref)] ?? [] {
        if case .open = verdict { isPart[index] = true } else { isMatched[index] = true }
      }
    }
    return verdict
  }

  private mutating func verdict(on finding: Finding) -> Verdict {
    let candidates = candidates(for: finding)
    if candidates.isEmpty { return .open(finding) }
    for index in candidates { isMatched[index] = true }
    let inForce = candidates.filter { waivers[$0].hasReason && waivers[$0].until >= today }
    if inForce.isEmpty { return .open(finding) }
    let evidence = finding.evidenceFingerprint
    let fitting = inForce.filter { (waivers[$0].evidence ?? evidence) == evidence }
    // The one that holds longest, should several fit.
    if let best = fitting.max(by: { waivers[$0].until < waivers[$1].until }) {
      let waiver = waivers[best]
      return .waived(Report.WaivedFinding(finding, reason: waiver.reason, by: waiver.by, until: waiver.until))
    }
    let waiver = waivers[inForce[0]]
    let name = finding.ref.isEmpty ? "" : " of \(finding.ref)"
    return .open(finding.adding("The waiver\(name) by \(waiver.by) no longer fits: the evidence changed."))
  }

  /// By ref, or title where there is none. Of rows that have neither, the evidence alone tells one from the other.
  private func candidates(for finding: Finding) -> [Int] {
    let name = finding.ref.isEmpty ? finding.title : finding.ref
    if !name.isEmpty { return places[Waiver.Key(rule: finding.ruleID, ref: name)] ?? [] }
    let nameless = (places[Waiver.Key(rule: finding.ruleID, ref: "")] ?? []).filter { waivers[$0].evidence != nil }
    let evidence = finding.evidenceFingerprint
    // There is one finding of the rule on the tracker as a whole: a waiver of another evidence was for it, too.
    return finding.refs.isEmpty ? nameless.filter { waivers[$0].evidence == evidence } : nameless
  }
}
