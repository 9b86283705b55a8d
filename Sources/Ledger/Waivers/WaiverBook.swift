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
  /// Waivers by each of the actions that they accept one finding for.
  private let placesOfRefs: [Waiver.Key: [Int]]
  var isMatched: [Bool]
  /// Waivers of actions that one finding on the tracker as a whole names among others.
  var isPart: [Bool]

  package init(_ file: WaiverFile, today: Day) {
    waivers = file.sorted
    self.today = today
    places = Dictionary(grouping: waivers.indices) { [waivers] in waivers[$0].key }
    var placesOfRefs: [Waiver.Key: [Int]] = [:]
    for (index, waiver) in waivers.enumerated() {
      for key in Set(waiver.keysOfRefs) { placesOfRefs[key, default: []].append(index) }
    }
    self.placesOfRefs = placesOfRefs
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
    let match = WaiverMatch(finding)
    // The one that holds longest, should several fit.
    let fitting = inForce.filter { match.misfit(of: waivers[$0]) == nil }
    if let best = fitting.max(by: { waivers[$0].until < waivers[$1].until }) {
      let waiver = waivers[best]
      return .waived(
        Report.WaivedFinding(
          finding, reason: waiver.reason, by: waiver.by, until: waiver.until, accepted: waiver.refs))
    }
    let waiver = waivers[inForce[0]]
    let name = finding.ref.isEmpty ? "" : " of \(finding.ref)"
    let misfit = match.misfit(of: waiver) ?? ""
    return .open(finding.adding("The waiver\(name) by \(waiver.by) no longer fits: \(misfit)."))
  }

  /// By ref, or title where there is none, or among the actions that one finding was accepted for.
  private func candidates(for finding: Finding) -> [Int] {
    if !finding.refs.isEmpty {
      // A waiver of other actions is another tracker's: all those of a folder share one file.
      let keys =
        placesOfRefs.isEmpty ? [] : Set(finding.rows.map { Waiver.Key(rule: finding.ruleID, ref: $0.lastingName) })
      let ofRefs = Set(keys.flatMap { placesOfRefs[$0] ?? [] })
      return nameless(finding).filter { waivers[$0].refs == nil } + ofRefs.sorted()
    }
    let key = Waiver.Key(rule: finding.ruleID, ref: finding.ref.isEmpty ? finding.title : finding.ref)
    let own = finding.ref.isEmpty && finding.title.isEmpty ? nameless(finding) : places[key] ?? []
    if placesOfRefs.isEmpty { return own }
    let among = placesOfRefs[Waiver.Key(rule: finding.ruleID, ref: finding.lastingName)] ?? []
    return own + among.filter { !own.contains($0) }
  }

  /// Of rows that have neither ref nor title, the evidence alone tells one from the other.
  private func nameless(_ finding: Finding) -> [Int] {
    let nameless = (places[Waiver.Key(rule: finding.ruleID, ref: "")] ?? []).filter { waivers[$0].evidence != nil }
    if !finding.refs.isEmpty { return nameless }
    // There is one finding of the rule on the tracker as a whole: a waiver of another evidence was for it, too.
    let match = WaiverMatch(finding)
    return nameless.filter { match.misfit(of: waivers[$0]) == nil }
  }
}
