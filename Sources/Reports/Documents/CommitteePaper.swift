import Checks
import Dates
import RuleSets
import Tables
import Texts
import Trackers

/// The report for a committee paper or a pull request: counts, ratings, then errors in full, by theme, and how often
/// what else was found.
package struct MarkdownReport {
  /// What it tells.
  let report: Report
  /// What is written so far.
  var lines: [String] = []

  /// The report, in UTF-8.
  package static func bytes(_ report: Report) -> [UInt8] {
    var page = MarkdownReport(report)
    page.writeHead()
    page.writeUnread()
    page.writeSummary()
    page.writeRatings()
    page.writeErrors()
    page.writeOthers()
    page.writeWaived()
    page.writeUnchecked()
    return Array((page.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(_ report: Report) { self.report = report }

  /// The text as it shows.
  func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

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

  /// What a theme is called.
  func name(_ theme: String) -> String { theme.isEmpty ? "(no theme)" : escaped(theme) }

  // MARK: Findings

  /// What was not read is told in full, whatever its level.
  private mutating func writeUnread() {
    let unread = report.unread
    guard !unread.isEmpty else { return }
    lines += [
      "## \(TextReport.unreadTitle)", "", "| Level | Cell | Finding | What to do |", "| --- | --- | --- | --- |",
    ]
    for finding in unread { lines.append(row([level(finding), escaped(finding.address ?? "")] + words(finding))) }
    lines.append("")
  }

  private mutating func writeErrors() {
    let errors = report.findings.filter { $0.level == .error && !report.isUnread($0) }
    guard !errors.isEmpty else { return }
    lines += ["## Errors", ""]
    for theme in ThemeFindings.of(errors) { writeErrors(name(theme.theme), theme.findings) }
    writeErrors(MarkdownReport.wholeTracker, errors.filter(\.isOfTracker))
  }

  private mutating func writeErrors(_ heading: String, _ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    let lead = escaped(report.ruleSet.title(of: .directorLead))
    lines += [
      "### \(heading)", "", "| Action | Title | \(lead) | Cell | Finding | What to do |",
      "| --- | --- | --- | --- | --- | --- |",
    ]
    for finding in findings {
      let title = finding.ref.isEmpty ? "" : Wording.short(finding.title, most: 110)
      let action = [finding.actionName ?? "", title, Wording.short(finding.directorLead), finding.address ?? ""]
      lines.append(row(action.map(escaped) + words(finding)))
    }
    lines.append("")
  }

  /// Warnings and notes, counted by rule.
  private mutating func writeOthers() {
    let others = report.findings.filter { $0.level != .error && !report.isUnread($0) }
    if !others.isEmpty {
      lines += ["## Warnings and notes", "", "| Level | What | Findings | Actions |", "| --- | --- | ---: | --- |"]
      for level in SummaryLine.levels {
        for (rule, findings) in byRule(others.filter { $0.level == level }) {
          let actions = findings.flatMap { $0.isCollapsed ? $0.refs : [$0.actionName].compactMap(\.self) }
          let title = "\(escaped(report.ruleSet.rules[rule].title)) (\(findings[0].ruleID))"
          lines.append(
            row([
              level.rawValue, title, String(findings.count), escaped(listed(actions, most: MarkdownReport.mostNamed)),
            ]))
        }
      }
      lines.append("")
    }
    let counted = report.summary.counts.values.reduce(0, +)
    if counted > report.findings.count {
      lines += ["\(counted - report.findings.count) findings are counted but not listed.", ""]
    }
  }

  /// So many actions of a rule are named.
  private static let mostNamed = 10

  /// The findings of each rule, in the order in which they come.
  private func byRule(_ findings: [Finding]) -> [(rule: Int, findings: [Finding])] {
    Dictionary(grouping: findings, by: \.rule).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func level(_ finding: Finding) -> String {
    finding.level == .error ? "**error**" : finding.level.rawValue
  }

  private func words(_ finding: Finding) -> [String] {
    ["\(escaped(finding.message)) (\(finding.ruleID))", escaped(finding.remedy)]
  }

  /// A row of a table.
  func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

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
