package import RuleSets

/// What changed on a tracker since its last good night.
package struct HistoryDiff: Sendable {
  /// What became of a finding.
  package enum Change: String, Sendable, CaseIterable {
    /// Not there before, or there at a lesser level, or on fewer of the actions that it stands for.
    case new
    /// Accepted before; the waiver has run out, no longer fits, or is gone.
    case waiverLapsed = "waiver-lapsed"
    case waived
    case resolved
    case standing
  }

  /// Where a change came from, where the rule set changed as well.
  package enum Cause: String, Sendable {
    case data, rules
    /// Rules and data both changed, and the earlier rules are no longer known.
    case unknown
  }

  /// A finding, and what became of it.
  package struct Entry: Sendable, Hashable {
    /// As it is now; as it was, where it is resolved.
    package let finding: SeenFinding
    /// What became of it.
    package let change: Change
    /// Nights on which it was seen, this one included; for what is resolved, the nights that it stood.
    package let nights: Int
    /// The level that it had, where that has changed.
    package let levelBefore: Rule.Level?
    /// Of a finding that stands for many actions: those on which it is new.
    package var added: [String] = []
    /// Of one that is gone: how many of its actions still have a finding of the rule.
    package var left = 0
    /// Where the change came from.
    package var cause: Cause = .data
  }

  /// In the order of the findings; what is resolved stands last.
  package private(set) var entries: [Entry] = []
  /// Whether the tracker was never checked before.
  package let isFirst: Bool
  /// Whether another rule set was applied than on the last good night.
  package let rulesChanged: Bool

  /// `night` is the number of this night, counted by tracker.
  package init(before: [StandingFinding], now: [SeenFinding], night: Int, isFirst: Bool, rulesChanged: Bool) {
    self.isFirst = isFirst
    self.rulesChanged = rulesChanged
    let last = StandingFindings(before)
    var left: [SeenFinding.Key: Int] = [:]
    for finding in now {
      let old = last.origin(of: finding)
      let added = last.added(by: finding)
      if let old { left[old.finding.key, default: 0] += 1 }
      entries.append(
        Entry(
          finding: finding, change: HistoryDiff.change(of: finding, from: old?.finding, added: added),
          nights: old.map { night - $0.firstNight + 1 } ?? 1,
          levelBefore: old.flatMap { $0.finding.level == finding.level ? nil : $0.finding.level },
          added: added ?? []))
    }
    let present = Set(now.map(\.key))
    let members = MemberIndex(now)
    for old in before where !present.contains(old.finding.key) {
      let left = left[old.finding.key] ?? 0
      if members.hold(old.finding) || left > 0 && left == old.finding.members.count { continue }
      entries.append(
        Entry(
          finding: old.finding, change: .resolved, nights: max(1, night - old.firstNight), levelBefore: nil,
          left: left))
    }
  }

  private static func change(of finding: SeenFinding, from old: SeenFinding?, added: [String]?) -> Change {
    guard let old else { return finding.isWaived ? .waived : added?.isEmpty ?? false ? .standing : .new }
    if finding.isWaived { return old.isWaived ? .standing : .waived }
    if old.isWaived { return .waiverLapsed }
    return finding.level < old.level || !(added ?? []).isEmpty ? .new : .standing
  }

  /// The findings of which that became.
  package func entries(_ change: Change) -> [Entry] { entries.filter { $0.change == change } }

  /// How many findings that became of.
  package func count(_ change: Change) -> Int { entries.count { $0.change == change } }

  /// Whether anything differs from the last good night.
  package var isQuiet: Bool { entries.allSatisfy { $0.change == .standing && $0.levelBefore == nil } }

  /// Whether there is an open finding at or above `level` that was not there, or not open, before.
  package func hasNew(atLeast level: Rule.Level) -> Bool {
    entries.contains { ($0.change == .new || $0.change == .waiverLapsed) && $0.finding.level <= level }
  }

  /// Whether there is an open finding at or above `level`, new or not.
  package func hasOpen(atLeast level: Rule.Level) -> Bool {
    entries.contains { $0.change != .resolved && !$0.finding.isWaived && $0.finding.level <= level }
  }

  /// Tells apart what the changed rules brought about from what the tracker did.
  ///
  /// `underOldRules` are today's findings as the earlier rule set makes them; nil where it cannot be applied.
  package mutating func attribute(underOldRules findings: [SeenFinding]?, dataChanged: Bool) {
    guard rulesChanged else { return }
    guard dataChanged else { return setCauses { _ in .rules } }
    guard let findings else { return setCauses { _ in .unknown } }
    let old = Dictionary(findings.map { ($0.key, $0.level) }) { first, _ in first }
    setCauses { entry in
      switch entry.change {
      case .resolved: old[entry.finding.key] == nil ? .data : .rules
      case .new: old[entry.finding.key].map { $0 <= entry.finding.level } ?? false ? .data : .rules
      case .standing where entry.levelBefore != nil: old[entry.finding.key] == entry.finding.level ? .data : .rules
      case .standing, .waived, .waiverLapsed: .data
      }
    }
  }

  private mutating func setCauses(_ cause: (Entry) -> Cause) {
    for index in entries.indices {
      let isWaiving = entries[index].change == .waived || entries[index].change == .waiverLapsed
      entries[index].cause = isWaiving ? .data : cause(entries[index])
    }
  }
}
