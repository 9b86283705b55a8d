import Checks
import Dates
import RuleSets
import Tables
import Trackers
import Workbooks

/// The sheets that list findings.
extension WorkbookReport {
  /// The list of all findings, with what was entered of them before.
  func listing(_ carried: inout CarriedEntries) -> Listing {
    var items: [Listing.Item] = []
    for place in report.placesWorstFirst {
      let finding = report.findings[place]
      let level = finding.level.rawValue.capitalised
      let entry = carried.next(finding)
      items.append(item(finding, level: level, finding.remedy, WorkbookReport.tint(finding.level), entry))
    }
    for waived in report.waived {
      let waiver = "Accepted by \(waived.by) until \(waived.until.iso): \(waived.reason)"
      items.append(item(waived.finding, level: WorkbookReport.accepted, waiver, nil, carried.next(waived.finding)))
    }
    return Listing(
      name: "Slipgauge", title: "What Slipgauge found", facts: facts, columns: columns, linkColumn: linkColumn,
      items: items)
  }

  /// What was entered of findings that are not told any more; nil where nothing was.
  static func before(_ entries: [FlaggedList.Entry]) -> Listing? {
    guard !entries.isEmpty else { return nil }
    return Listing(
      name: "Done before", title: "Entered before, of findings that are not in the list any more", facts: [],
      columns: FlaggedColumn.allCases.map(\.column), linkColumn: FlaggedColumn.allCases.count,
      items: entries.map { entry in
        Listing.Item(tint: nil, texts: FlaggedColumn.allCases.map { entry[$0] }, target: nil)
      })
  }

  /// What stands in place of the level of a finding that a waiver is of.
  private static let accepted = "Accepted"

  /// Those of every report, and one for each field that the rule set declares for itself.
  private var columns: [Listing.Column] {
    let own = report.ruleSet.tracker.ownFields.indices.map { report.ruleSet.title(of: .own($0)) }
    return FlaggedColumn.allCases.map(\.column) + own.map { Listing.Column(Wording.short($0), width: 18) }
  }

  private var linkColumn: Int { FlaggedColumn.allCases.firstIndex(of: .place) ?? 0 }

  private func item(
    _ finding: Finding, level: String, _ remedy: String, _ tint: Tint?, _ entry: FlaggedList.Entry?
  ) -> Listing.Item {
    let target = target(finding.location)
    let accepted = WorkbookReport.acceptance(finding)
    let texts = FlaggedColumn.allCases.map { column -> String in
      switch column {
      case .level: level
      case .ref: finding.ref
      // A waiver knows an action without a ref by its whole title.
      case .action: finding.ref.isEmpty ? finding.title : Wording.short(finding.title, most: 110)
      case .place: place(finding, target)
      case .finding: finding.message
      case .remedy: remedy
      case .suggestion: finding.suggestion
      case .done, .comment, .by, .until: entry?[column] ?? ""
      case .directorLead: finding.directorLead
      case .updateOwner: finding.updateOwner
      case .otherLeads: finding.otherLeads
      case .theme: finding.theme
      case .rule: finding.ruleID
      case .fingerprint: finding.fingerprint
      case .evidence: accepted.evidence
      case .actions: accepted.actions
      }
    }
    return Listing.Item(tint: tint, texts: texts + finding.fields.map(\.text), target: target)
  }

  private func place(_ finding: Finding, _ target: Listing.Target?) -> String {
    if finding.place != nil { return finding.address ?? "" }
    if report.ruleSet.rules[finding.rule].subject == .claim { return "The summary" }
    guard let target, let location = finding.location else { return "The tracker" }
    if location.isWholeSheet { return target.sheet }
    return location.cell == nil ? "\(target.sheet), row \(location.row)" : "\(target.sheet)!\(target.cell.text)"
  }

  /// What a waiver of the finding holds for; neither where the names of its actions are longer than a cell.
  private static func acceptance(_ finding: Finding) -> (evidence: String, actions: String) {
    guard let names = finding.lastingNames else { return (finding.evidenceFingerprint, "") }
    let lines = names.sorted().map { String($0.map { $0.isNewline ? " " : $0 }) }.joined(separator: "\n")
    return ("", lines.utf16.count > Listing.longestText ? "" : lines)
  }

  private var facts: [(name: String, value: String, tint: Tint?)] {
    let levels: [(Rule.Level, String)] = [(.error, "Errors"), (.warning, "Warnings"), (.note, "Notes")]
    var listed: [Rule.Level: Int] = [:]
    for index in report.findings.indices { listed[report.findings[index].level, default: 0] += 1 }
    var facts: [(name: String, value: String, tint: Tint?)] = levels.map { level, name in
      let count = report.summary.counts[level] ?? 0
      let listed = listed[level] ?? 0
      let more = listed < count ? " (\(listed) of them listed)" : ""
      return (name, "\(count)\(more)\(WorkbookReport.meaning(level))", WorkbookReport.tint(level))
    }
    if !report.waived.isEmpty { facts.append(("Accepted", "\(report.waived.count) more, by a waiver", nil)) }
    let month = report.summary.period
    let name = report.ruleSet.dateWords.name(of: month)
    let leftOut = report.leftOut.map { ", \($0)" }.joined()
    let date = report.reportingDate.map { ", reporting date \($0.iso)" } ?? ""
    facts.append(
      ("Period", "\(name) (\(report.tracker.periodPlace.words))\(date); \(report.toldActions) actions\(leftOut)", nil))
    facts.append(
      ("Rules", "\(report.ruleSet.name), Slipgauge \(report.toolVersion)", nil))
    let skipped = report.tracker.skipped.map { "\($0.name) (\($0.reason))" }
    if !skipped.isEmpty { facts.append(("Not checked", skipped.joined(separator: "; "), nil)) }
    if !report.findings.isEmpty { facts.append(("Your part", WorkbookReport.howToFill, nil)) }
    return facts
  }

  /// What people do with the list.
  private static let howToFill =
    "Choose under \(FlaggedColumn.done.rawValue). \(FlaggedColumn.Choice.accepted.rawValue) needs a reason under "
    + "\(FlaggedColumn.comment.rawValue), a name and a last day: slipgauge waive --from FILE makes waivers of such rows."

  private static func meaning(_ level: Rule.Level) -> String {
    switch level {
    case .error: " · contradictions, to be mended before the tracker goes on"
    case .warning: " · in want of a word of explanation"
    case .note, .off: " · for the improvement team"
    }
  }
}
