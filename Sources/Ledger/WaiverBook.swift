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

  private let waivers: [Waiver]
  private let today: Day
  /// Waivers by what they are for, by index.
  private let places: [Waiver.Key: [Int]]
  private var isMatched: [Bool]

  package init(_ file: WaiverFile, today: Day) {
    waivers = file.sorted
    self.today = today
    places = Dictionary(grouping: waivers.indices) { [waivers] in waivers[$0].key }
    isMatched = Array(repeating: false, count: waivers.count)
  }

  /// Whether there is nothing to hold findings against.
  package var isEmpty: Bool { waivers.isEmpty }

  /// Says whether the finding is waived; where a waiver no longer fits, the message says so.
  package mutating func judge(_ finding: Finding) -> Verdict {
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

  /// By ref, or title where there is none; waivers without a ref go by the evidence alone.
  private func candidates(for finding: Finding) -> [Int] {
    let name = finding.ref.isEmpty ? finding.title : finding.ref
    var found = name.isEmpty ? [] : places[Waiver.Key(rule: finding.ruleID, ref: name)] ?? []
    if finding.ref.isEmpty, let nameless = places[Waiver.Key(rule: finding.ruleID, ref: "")] {
      let evidence = finding.evidenceFingerprint
      found += nameless.filter { waivers[$0].evidence == evidence }
    }
    return found
  }

  /// What is to be said of the waivers themselves once every finding was judged: one sentence each.
  ///
  /// Of rules that were not evaluated nobody can tell whether a waiver still matches.
  package func notices(_ summary: CheckSummary) -> [String] {
    let evaluated = Set(summary.rules.filter { $0.skipped == nil }.map(\.id))
    return waivers.indices.compactMap { index in
      let waiver = waivers[index]
      if waiver.until < today {
        return "The waiver of \(waiver.name) ended on \(waiver.until.iso): it no longer holds."
      }
      if !waiver.hasReason { return "The waiver of \(waiver.name) gives no reason: it does not hold." }
      guard !isMatched[index], evaluated.contains(waiver.rule) else { return nil }
      return "The waiver of \(waiver.name) matches no finding: it can be taken out."
    }
  }
}
