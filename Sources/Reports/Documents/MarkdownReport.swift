import Checks
import Dates
import RuleSets
import Tables
import Trackers

/// The report for a committee paper or a pull request: a summary, then a table for each theme.
package struct MarkdownReport {
  private let report: Report
  private var lines: [String] = []

  /// The report, in UTF-8.
  package static func bytes(_ report: Report) -> [UInt8] {
    var page = MarkdownReport(report)
    page.writeHead()
    page.writeTable(TextReport.unreadTitle, report.unread)
    page.writeSummary()
    page.writeFindings()
    page.writeWaived()
    page.writeUnchecked()
    return Array((page.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(_ report: Report) { self.report = report }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

  private mutating func writeHead() {
    let asOf = report.reportingDate.map { ", reporting date \($0.iso)" } ?? ""
    let path = report.tracker.path == "-" ? "standard input" : report.tracker.path
    lines += [
      "# Tracker check, \(escaped(report.periodName))", "",
      "\(escaped(path)), period \(escaped(report.tracker.periodPlace.words))\(asOf), "
        + "rule set \(escaped(report.ruleSet.name)), slipgauge \(escaped(report.toolVersion)).",
      "",
      "**\(SummaryLine.of(report))**", "",
    ]
    if let sentence = report.awaitedSentence { lines += [escaped(sentence), ""] }
    for notice in report.changeNotices { lines += [escaped(notice), ""] }
  }

  // MARK: Counts

  private mutating func writeSummary() {
    let themes = ThemeFindings.of(report.findings)
    guard !report.findings.isEmpty else { return }
    lines += ["| Theme | Errors | Warnings | Notes |", "| --- | ---: | ---: | ---: |"]
    let unread = report.unread
    if !unread.isEmpty { lines.append(row([TextReport.unreadTitle] + counts(unread))) }
    for theme in themes { lines.append(row([name(theme.theme)] + counts(theme.findings))) }
    let loose = report.findings.filter { $0.isOfTracker && !report.isUnread($0) }
    if !loose.isEmpty { lines.append(row([MarkdownReport.wholeTracker] + counts(loose))) }
    lines.append(row(["**All**"] + counts(report.findings)) + "\n")
  }

  private static let wholeTracker = "The tracker as a whole"

  private func counts(_ findings: [Finding]) -> [String] {
    SummaryLine.levels.map { level in String(findings.count { $0.level == level }) }
  }

  private func name(_ theme: String) -> String { theme.isEmpty ? "(no theme)" : escaped(theme) }

  // MARK: Findings

  private mutating func writeFindings() {
    for theme in ThemeFindings.of(report.findings) { writeTable(name(theme.theme), theme.findings) }
    writeTable(MarkdownReport.wholeTracker, report.findings.filter { $0.isOfTracker && !report.isUnread($0) })
    let counted = report.summary.counts.values.reduce(0, +)
    if counted > report.findings.count {
      lines += ["\(counted - report.findings.count) findings are counted but not listed.", ""]
    }
  }

  private mutating func writeTable(_ heading: String, _ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    lines += [
      "## \(heading)", "", "| Level | Action | Cell | Finding | What to do |", "| --- | --- | --- | --- | --- |",
    ]
    let sorted = findings.enumerated().sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }
    for (_, finding) in sorted {
      let level = finding.level == .error ? "**error**" : finding.level.rawValue
      lines.append(
        row([
          level, escaped(finding.actionName ?? ""), escaped(finding.address ?? ""),
          "\(escaped(finding.message)) (\(finding.ruleID))", escaped(finding.remedy),
        ]))
    }
    lines.append("")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  // MARK: The rest

  private mutating func writeWaived() {
    guard !report.waived.isEmpty || !report.waiverNotices.isEmpty else { return }
    lines += ["## Waivers", ""]
    for notice in report.waiverNotices { lines.append("- \(escaped(notice))") }
    if !report.waiverNotices.isEmpty { lines.append("") }
    guard !report.waived.isEmpty else { return }
    lines += [
      "<details>", "<summary>\(SummaryLine.count(report.waived.count, "finding")) waived</summary>", "",
      "| Level | Action | Finding | Reason | By | Until |", "| --- | --- | --- | --- | --- | --- |",
    ]
    for waived in report.waived {
      let finding = waived.finding
      lines.append(
        row([
          finding.level.rawValue, escaped(finding.actionName ?? ""),
          "\(escaped(finding.message)) (\(finding.ruleID))", escaped(waived.reason), escaped(waived.by),
          waived.until.iso,
        ]))
    }
    lines += ["", "</details>", ""]
  }

  private mutating func writeUnchecked() {
    var items = report.tracker.skipped.map { "Sheet “\(escaped($0.name))”: \(escaped($0.reason))." }
    items += report.tracker.notices.map { escaped($0.sentence) }
    for (reason, rules) in report.skippedRules {
      items.append("\(SummaryLine.count(rules.count, "rule")), \(escaped(reason)): \(rules.joined(separator: ", ")).")
    }
    guard !items.isEmpty else { return }
    lines += ["## What was not checked", ""] + items.map { "- " + $0 }
  }
}
