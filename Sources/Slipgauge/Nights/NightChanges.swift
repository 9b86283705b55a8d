import Checks
import Dates
import Ledger
import Reports
import RuleSets
import Texts

/// A night's changes in the words of reports.
enum NightChanges {
  /// What the report leads with.
  static func summary(
    _ diff: HistoryDiff, since last: Day?, words: DateWords, trend: Trend
  ) -> ReportChanges {
    let since = last.map { Wording.day($0, words) } ?? "the first night"
    return ReportChanges(
      since: since, new: items(diff, [.new, .waiverLapsed]), standing: items(diff, [.standing]),
      resolved: items(diff, [.resolved]), waived: items(diff, [.waived]), trend: trend.points,
      ratings: trend.ratings)
  }

  private static func items(_ diff: HistoryDiff, _ changes: Set<HistoryDiff.Change>) -> [ReportChanges.Item] {
    let open = diff.entries.filter { $0.change != .standing || !$0.finding.isWaived }
    return open.filter { changes.contains($0.change) }.map { entry in
      let finding = entry.finding
      return ReportChanges.Item(
        ref: finding.ref, ruleID: finding.rule, level: finding.level, message: finding.message,
        note: note(entry, rulesChanged: diff.rulesChanged), nights: entry.nights)
    }
  }

  /// `for 12 nights`, `was a warning; the rules changed`.
  private static func note(_ entry: HistoryDiff.Entry, rulesChanged: Bool) -> String? {
    var notes: [String] = []
    switch entry.change {
    case .standing: notes.append("for \(entry.nights) nights")
    case .resolved: notes.append("stood for \(entry.nights) night\(entry.nights == 1 ? "" : "s")")
    case .waiverLapsed: notes.append("its waiver no longer holds")
    case .new, .waived: break
    }
    if entry.left > 0 { notes.append("\(entry.left) of its actions still have it") }
    // Where it is new on all, its message names them.
    if !entry.added.isEmpty, entry.added.count < entry.finding.members.count {
      notes.append("new on \(listed(entry.added, most: 10))")
    }
    if let before = entry.levelBefore { notes.append("was \(before == .error ? "an" : "a") \(before.rawValue)") }
    let isChange = entry.change != .standing || entry.levelBefore != nil
    if rulesChanged, isChange {
      switch entry.cause {
      case .rules: notes.append("the rules changed")
      case .data: notes.append("the tracker changed")
      case .unknown: notes.append("the rules or the tracker changed")
      }
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}
