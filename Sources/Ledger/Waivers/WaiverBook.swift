package import Checks
package import Dates

/// Holds findings against waivers, one finding after the other.
package struct WaiverBook: Sendable {
  /// What a waiver makes of a finding.
  package enum Verdict: Sendable {
    case open(Finding)
    case waived(WaivedFinding)
  }

  /// In the order of the file when it is sorted.
  let waivers: [Waiver]
  /// The day on which they have to hold.
  let today: Day
  /// By what they are for.
  private let groups: [Waiver.Key: WaiverGroup]
  /// By rule: those that name no action, with evidence.
  private let nameless: [String: WaiverGroup]
  /// By each of the actions that they accept one finding for.
  private let groupsOfRefs: [Waiver.Key: WaiverGroup]
  /// Whose waivers `isMatched` has already.
  private var matchedGroups: Set<MatchedGroup> = []
  /// By waiver: whether it is of some finding, whatever the evidence.
  var isMatched: [Bool]
  /// Waivers of actions that one finding on the tracker as a whole names among others.
  var isPart: [Bool]

  /// The waivers of a file as they hold on a day.
  package init(_ file: WaiverFile, today: Day) {
    let waivers = file.sorted
    self.waivers = waivers
    self.today = today
    var places: [Waiver.Key: [Int]] = [:]
    var placesOfRefs: [Waiver.Key: [Int]] = [:]
    var namelessPlaces: [String: [Int]] = [:]
    for (index, waiver) in waivers.enumerated() {
      let key = waiver.key
      places[key, default: []].append(index)
      for key in Set(waiver.keysOfRefs) { placesOfRefs[key, default: []].append(index) }
      if key.ref.isEmpty, waiver.evidence != nil { namelessPlaces[waiver.rule, default: []].append(index) }
    }
    func group(_ indices: [Int]) -> WaiverGroup { WaiverGroup(indices, of: waivers, today: today) }
    groups = places.mapValues(group)
    groupsOfRefs = placesOfRefs.mapValues(group)
    nameless = namelessPlaces.mapValues(group)
    isMatched = Array(repeating: false, count: waivers.count)
    isPart = isMatched
  }

  /// Whether there is nothing to hold findings against.
  package var isEmpty: Bool { waivers.isEmpty }

  /// Says whether the finding is waived; where a waiver no longer fits, the message says so.
  package mutating func judge(_ finding: Finding) -> Verdict {
    let verdict = verdict(on: finding)
    for ref in finding.isCollapsed ? finding.refs : [] {
      for index in groups[Waiver.Key(rule: finding.ruleID, ref: ref)]?.all ?? [] {
        if case .open = verdict { isPart[index] = true } else { isMatched[index] = true }
      }
    }
    return verdict
  }

  private mutating func verdict(on finding: Finding) -> Verdict {
    finding.isCollapsed ? verdict(onMany: finding) : verdict(onOne: finding)
  }

  /// By ref, or title where there is none, or among the actions that one finding was accepted for. Of rows that have
  /// neither ref nor title, the evidence alone tells one from the other.
  private mutating func verdict(onOne finding: Finding) -> Verdict {
    let key = Waiver.Key(rule: finding.ruleID, ref: finding.ref.isEmpty ? finding.title : finding.ref)
    let isNamed = !finding.ref.isEmpty || !finding.title.isEmpty
    let own = isNamed ? groups[key] : nameless[finding.ruleID]
    let keyAmong = Waiver.Key(rule: finding.ruleID, ref: finding.lastingName)
    let among = groupsOfRefs[keyAmong]
    if own == nil, among == nil { return .open(finding) }
    let match = WaiverMatch(finding)
    if let among { take(among.all, as: .among(keyAmong)) }
    if let own, isNamed {
      take(own.all, as: .own(key))
    } else if let own {
      take(own.always, as: .own(key))
      for fingerprint in match.fingerprints {
        take(own.byEvidence[fingerprint] ?? [], as: .evidence(key, fingerprint))
      }
    }
    // The one that holds longest, should several fit.
    let fitting = [own?.fitting(match.fingerprints, of: waivers), among?.fitting([], of: waivers)].compactMap(\.self)
    if let best = fitting.max(by: { waivers[$0].until < waivers[$1].until }) { return waived(finding, by: best) }
    guard isNamed, let other = own?.first else { return .open(finding) }
    return misfit(waivers[other], match, finding)
  }

  /// There is one such finding of a rule: a waiver of another evidence was for it, too. One of other actions is another
  /// tracker's: all those of a folder share one file.
  private mutating func verdict(onMany finding: Finding) -> Verdict {
    let keys =
      groupsOfRefs.isEmpty ? [] : Set(finding.rows.map { Waiver.Key(rule: finding.ruleID, ref: $0.lastingName) })
    let ofRefs = Set(keys.flatMap { groupsOfRefs[$0]?.all ?? [] })
    let own = (nameless[finding.ruleID]?.all ?? []).filter { waivers[$0].refs == nil }
    let candidates = own + ofRefs.sorted()
    for index in candidates { isMatched[index] = true }
    let inForce = candidates.filter { waivers[$0].hasReason && waivers[$0].until >= today }
    guard let first = inForce.first else { return .open(finding) }
    let match = WaiverMatch(finding)
    let fitting = inForce.filter { match.misfit(of: waivers[$0]) == nil }
    if let best = fitting.max(by: { waivers[$0].until < waivers[$1].until }) { return waived(finding, by: best) }
    return misfit(waivers[first], match, finding)
  }

  private func waived(_ finding: Finding, by index: Int) -> Verdict {
    let waiver = waivers[index]
    return .waived(
      WaivedFinding(
        finding, reason: waiver.reason, by: waiver.by, until: waiver.until, accepted: waiver.refs,
        acceptedOn: waiver.accepted, tracker: waiver.tracker))
  }

  private func misfit(_ waiver: Waiver, _ match: WaiverMatch, _ finding: Finding) -> Verdict {
    let name = finding.ref.isEmpty ? "" : " of \(finding.ref)"
    let misfit = match.misfit(of: waiver) ?? ""
    return .open(finding.adding("The waiver\(name) by \(waiver.by) no longer fits: \(misfit)."))
  }

  /// Waivers that one finding matches together.
  private enum MatchedGroup: Hashable {
    case own(Waiver.Key)
    case among(Waiver.Key)
    case evidence(Waiver.Key, String)
  }

  /// Takes waivers as matched, once: as many findings may have them as there are rows.
  private mutating func take(_ indices: [Int], as group: MatchedGroup) {
    guard matchedGroups.insert(group).inserted else { return }
    for index in indices { isMatched[index] = true }
  }
}
