import Checks
import Dates
import Ledger
import Reports
import RuleSets
import Texts

/// A night's changes in the words of reports.
struct NightChanges: Sendable {
  private let diff: HistoryDiff
  private let ruleSet: RuleSet
  private let comparison: NightComparison?
  /// Whether a finding is told of.
  private var isTold: @Sendable (SeenFinding) -> Bool = { _ in true }
  /// Of more findings of a rule than this, one line tells.
  private static let mostAlone = 10
  /// So many refs a line names.
  private static let mostNamed = 40

  /// What became of findings, and of actions.
  init(_ diff: HistoryDiff, _ comparison: NightComparison?, _ ruleSet: RuleSet) {
    self.diff = diff
    self.comparison = comparison
    self.ruleSet = ruleSet
  }

  /// What the report leads with.
  func summary(since last: Day?, notices: [String], trend: Trend) -> ReportChanges {
    ReportChanges(
      since: last.map { Wording.day($0, ruleSet.dateWords) } ?? "the first night", lists: items, notices: notices,
      trend: trend.points, ratings: trend.ratings)
  }

  /// The same of some actions, for a report that tells of these alone: what is gone or renumbered is told whole, as no
  /// row says whose it is, and numbers of the whole tracker are left out.
  func summary(of report: Report, like whole: ReportChanges) -> ReportChanges {
    let refs = Set(report.actions.map { normalised($0.ref) })
    let selection = report.selection
    var some = self
    some.isTold = { finding in
      guard selection?.holds(finding.level) ?? true else { return false }
      let own = (finding.members + [finding.ref]).map { normalised($0) }.filter { !$0.isEmpty }
      return own.isEmpty || own.contains(where: refs.contains)
    }
    return ReportChanges(since: whole.since, lists: some.items, notices: whole.notices)
  }

  private func items(_ kind: ReportChanges.Kind) -> [ReportChanges.Item] {
    switch kind {
    case .gone: gone
    case .renumbered: renumbered
    case .new: folded(entries([.new, .waiverLapsed]), most: NightChanges.mostAlone)
    case .changed: folded(entries([.changed]), most: NightChanges.mostAlone)
    case .resolved: folded(entries([.resolved]), most: NightChanges.mostAlone)
    case .leftBehind: byRule(entries([.leftBehind]))
    case .notChecked: byRule(entries([.notChecked]))
    case .waived: entries([.waived]).map(item)
    case .standing: entries([.standing]).filter { !$0.finding.isWaived }.map(item)
    }
  }

  private func entries(_ words: Set<NightWord>) -> [HistoryDiff.Entry] {
    diff.entries.filter { words.contains($0.word) && !$0.isOld && isTold($0.finding) }
  }

  // MARK: Findings

  private func item(_ entry: HistoryDiff.Entry) -> ReportChanges.Item {
    let finding = entry.finding
    return ReportChanges.Item(
      ref: finding.ref, ruleID: finding.rule, level: finding.level,
      message: entry.isPart ? "\(title(of: finding))." : finding.message, note: note(entry),
      nights: entry.nights, refs: finding.members)
  }

  private func title(of finding: SeenFinding) -> String {
    ruleSet.rules.first { $0.id == finding.rule }?.title ?? finding.message
  }

  /// One line for each rule of which there are more findings than `most`, in the place of its first.
  private func folded(_ entries: [HistoryDiff.Entry], most: Int) -> [ReportChanges.Item] {
    let byRule = Dictionary(grouping: entries) { $0.finding.rule }
    var told: Set<String> = []
    return entries.compactMap { entry in
      let all = byRule[entry.finding.rule] ?? []
      guard all.count > max(1, most) else { return item(entry) }
      return told.insert(entry.finding.rule).inserted ? line(all) : nil
    }
  }

  /// One line for each rule, however many findings of it there are: nothing is to be done about them now.
  private func byRule(_ entries: [HistoryDiff.Entry]) -> [ReportChanges.Item] {
    let all = Dictionary(grouping: entries) { $0.finding.rule }
    var told: Set<String> = []
    return entries.compactMap { entry in
      guard told.insert(entry.finding.rule).inserted else { return nil }
      return line(all[entry.finding.rule] ?? [], isShort: true)
    }
  }

  private func line(_ entries: [HistoryDiff.Entry], isShort: Bool = false) -> ReportChanges.Item {
    let first = entries[0].finding
    let refs = entries.flatMap { names($0.finding) }
    let title = title(of: first)
    let list = refs.isEmpty ? "the tracker as a whole" : listed(refs, most: NightChanges.mostNamed)
    return ReportChanges.Item(
      ref: "", ruleID: first.rule, level: entries.map(\.finding.level).min() ?? first.level,
      message: isShort ? "\(title): \(list)." : "\(title), on \(refs.count) actions: \(list).",
      note: Set(entries.map(\.cause)).count == 1 ? cause(entries[0]) : nil, nights: entries.map(\.nights).max(),
      refs: refs, count: entries.count)
  }

  /// What a line calls it by: its ref, else its title; where it stands for many, theirs.
  private func names(_ finding: SeenFinding) -> [String] {
    if !finding.members.isEmpty { return finding.members }
    let name = finding.ref.isEmpty ? Wording.short(finding.title) : finding.ref
    return name.isEmpty ? [] : [name]
  }

  /// `for 12 nights`, `was a warning; the rules changed`.
  private func note(_ entry: HistoryDiff.Entry) -> String? {
    var notes: [String] = []
    switch entry.word {
    case .standing: notes.append("for \(nights(entry))")
    case .resolved, .gone, .leftBehind, .notChecked: notes.append("stood for \(nights(entry))")
    case .waiverLapsed: notes.append("its waiver no longer holds")
    case .new, .waived, .changed, .renumbered: break
    }
    if let before = entry.levelBefore {
      notes.append(
        "\(entry.isWorse ? "worse" : "less grave"): it was \(before == .error ? "an" : "a") \(before.rawValue)")
    }
    notes += entry.differences.map { "\($0.name): \(value($0.from)), now \(value($0.to))" }
    notes += cause(entry).map { [$0] } ?? []
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  private func nights(_ entry: HistoryDiff.Entry) -> String { "\(entry.nights) night\(entry.nights == 1 ? "" : "s")" }

  private func cause(_ entry: HistoryDiff.Entry) -> String? {
    guard diff.rulesChanged, entry.word != .standing else { return nil }
    return switch entry.cause {
    case .rules: "the rules changed"
    case .data: "the tracker changed"
    case .unknown: "the rules or the tracker changed"
    }
  }

  /// A value of evidence in words: labels of statuses, days; others as they are.
  private func value(_ text: String) -> String {
    if text.isEmpty { return "none" }
    let parts = text.split(separator: ",").map { part in
      if let status = ruleSet.statuses.first(where: { $0.id == part }) { return status.title }
      let days = part.split(separator: "/").compactMap { Day(iso: String($0)) }
      if days.count == 2 { return Wording.days(DayRange(days[0], days[1]), ruleSet.dateWords) }
      return days.count == 1 ? Wording.day(days[0], ruleSet.dateWords) : String(part)
    }
    return parts.joined(separator: " or ")
  }

  // MARK: Actions

  private var gone: [ReportChanges.Item] {
    let lost = entries([.gone])
    let counts = NightChanges.counts(lost)
    var told: Set<String> = []
    let sheetsAndActions = (comparison?.findings ?? []).map { finding in
      let refs = Set((finding.refs + [finding.ref]).map(normalised).filter { !$0.isEmpty })
      told.formUnion(refs)
      let count = refs.reduce(0) { $0 + (counts[$1] ?? 0) }
      return (finding, note(count, "finding", "went with it"))
    }
    let others = lost.filter { !told.contains(normalised($0.finding.ref)) }
    return NightChanges.folded(sheetsAndActions, ruleSet) + folded(others, most: NightChanges.mostAlone)
  }

  private var renumbered: [ReportChanges.Item] {
    let moved = NightChanges.counts(entries([.renumbered]))
    let items = (comparison?.moves ?? []).map { finding in
      return (finding, note(moved[normalised(finding.ref)] ?? 0, "finding", "went with it"))
    }
    return NightChanges.folded(items, ruleSet)
  }

  /// By normalised ref: how many findings.
  private static func counts(_ entries: [HistoryDiff.Entry]) -> [String: Int] {
    entries.reduce(into: [:]) { $0[normalised($1.finding.ref), default: 0] += 1 }
  }

  private func note(_ count: Int, _ noun: String, _ words: String) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s") \(words)"
  }

  private static func folded(
    _ findings: [(finding: Finding, note: String?)], _ ruleSet: RuleSet
  ) -> [ReportChanges.Item] {
    let byRule = Dictionary(grouping: findings) { $0.finding.ruleID }
    var told: Set<String> = []
    return findings.compactMap { finding, note in
      let all = byRule[finding.ruleID] ?? []
      guard all.count > mostAlone else {
        return ReportChanges.Item(
          ref: finding.ref, ruleID: finding.ruleID, level: finding.level, message: finding.message, note: note,
          refs: finding.refs, count: max(1, finding.refs.count))
      }
      guard told.insert(finding.ruleID).inserted else { return nil }
      let refs = all.map(\.finding.ref)
      return ReportChanges.Item(
        ref: "", ruleID: finding.ruleID, level: all.map(\.finding.level).min() ?? finding.level,
        message: "\(ruleSet.rules[finding.rule].title), \(refs.count) times: \(listed(refs, most: mostNamed)).",
        refs: refs, count: refs.count)
    }
  }
}
