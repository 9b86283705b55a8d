import Checks
import Dates
import Documents
import RuleSets
import Tables
import Trackers

/// The report in plain words: by theme and action, worst first, with a summary at the end.
package struct TextReport {
  private let report: Report
  private let style: ReportStyle
  private let paint: Paint
  private var out = TextLines()

  /// The report in that style.
  package init(_ report: Report, style: ReportStyle) {
    self.report = report
    self.style = style
    paint = Paint(isOn: style.isColoured)
    if !style.isQuiet { writeHead() }
    writeUnread()
    if !style.isQuiet {
      if let changes = report.changes { out.append("\n" + ChangesText(changes, width: style.width).text) }
      writeThemes()
      writeWaived()
      if style.isVerbose { writeRules() }
      writeNotices()
    } else if report.summary.changes?.isEmpty == true {
      // A register that holds nothing is as good as not read.
      for notice in report.changeNotices { write(notice, indent: 0, sign: "") }
    }
    if let sentence = report.awaitedSentence { write(sentence, indent: 0, sign: "") }
    out.append(summaryLine + "\n")
  }

  /// The report, in UTF-8.
  package var bytes: [UInt8] { out.bytes }

  // MARK: Head and summary

  private mutating func writeHead() {
    out.append(paint.bold(DisplayText.safe(report.checkedName)) + "\n")
    let asOf = report.reportingDate.map { " · reporting date \($0.iso)" } ?? ""
    out.append(
      paint.dim(
        DisplayText.safe(
          "\(report.checkedFormat) · \(report.periodWithPlace)\(asOf) · rule set \(report.ruleSet.name)"))
        + "\n")
  }

  private var summaryLine: String { SummaryLine.of(report, paint: paint.level) }

  // MARK: Findings

  /// What was not read is told before anything else, and always.
  private mutating func writeUnread() {
    let unread = report.unread
    if unread.isEmpty { return }
    out.append((style.isQuiet ? "" : "\n") + paint.bold(TextReport.unreadTitle) + "\n")
    for finding in unread { write(finding) }
    if style.isQuiet { out.append("\n") }
  }

  /// What stands over what was not read.
  package static let unreadTitle = "Not read, or passed over"

  /// The findings of an action, or of the tracker as a whole, by their places in the report.
  private struct Group {
    let row: Int?
    var worst: Rule.Level
    var findings: [Int]
  }

  private mutating func writeThemes() {
    var themes: [(name: String, groups: [Group])] = []
    var places: [String: Int] = [:]
    var loose: [Int] = []
    let findings = report.findings
    for index in findings.indices where !report.isUnread(findings[index]) {
      let row = findings[index].row
      guard !findings[index].isOfTracker else {
        loose.append(index)
        continue
      }
      let theme = findings[index].theme
      let place = places[theme] ?? themes.count
      if place == themes.count {
        places[theme] = place
        themes.append((theme, []))
      }
      let last = themes[place].groups.count - 1
      if last >= 0, let row, themes[place].groups[last].row == row {
        themes[place].groups[last].findings.append(index)
        themes[place].groups[last].worst = min(themes[place].groups[last].worst, findings[index].level)
      } else {
        themes[place].groups.append(Group(row: row, worst: findings[index].level, findings: [index]))
      }
    }
    for (name, groups) in themes {
      out.append("\n" + paint.bold(name.isEmpty ? "(no theme)" : DisplayText.safe(name)) + "\n")
      for level in Rule.Level.allCases { for group in groups where group.worst == level { write(group) } }
    }
    if !loose.isEmpty {
      out.append("\n" + paint.bold(report.wholeTitle) + "\n")
      for index in loose { write(report.findings[index]) }
    }
  }

  private mutating func write(_ group: Group) {
    guard let index = group.findings.first else { return }
    let first = report.findings[index]
    let name = first.ref.isEmpty || first.title.isEmpty ? first.ref + first.title : first.ref + "  " + first.title
    let line = name.isEmpty ? first.row.map { "Action \($0 + 1)" } ?? "" : name
    out.append("\n  ")
    if !line.isEmpty {
      out.append(paint.boldStart)
      out.append(line, cutTo: max(20, style.width - 2))
      out.append(paint.end)
    }
    out.append("\n")
    if !first.directorLead.isEmpty {
      let title = report.ruleSet.title(of: .directorLead)
      out.append(paint.dim("    " + DisplayText.safe("\(title): \(Wording.short(first.directorLead))")) + "\n")
    }
    for index in group.findings { write(report.findings[index]) }
  }

  private mutating func write(_ finding: Finding) {
    let level = finding.level.rawValue
    out.append("    ")
    out.append(paint.level(finding.level, level))
    out.appendSpaces(8 - level.utf8.count)
    out.append(finding.ruleID)
    if let address = finding.address { out.append(paint.dim("  " + DisplayText.safe(address))) }
    out.append("\n")
    if let quotation = finding.quotation { write(quotation, indent: 12, sign: "") }
    write(finding.message, indent: 12, sign: "")
    if !finding.remedy.isEmpty { write(finding.remedy, indent: 12, sign: "→ ") }
  }

  private mutating func write(_ text: String, indent: Int, sign: String) {
    out.append(text, sign: sign, indent: indent, wrappedTo: style.width - indent - 2)
  }

  // MARK: What else there is to say

  private mutating func writeWaived() {
    guard !report.waived.isEmpty else { return }
    out.append("\n" + paint.bold("Waived") + "\n")
    for waived in report.waived {
      let finding = waived.finding
      let name = finding.ref.isEmpty ? finding.title : finding.ref
      write(
        "\(name) \(finding.ruleID): \(waived.reason) (\(waived.by), until \(waived.until.iso))", indent: 2, sign: "")
    }
  }

  private mutating func writeRules() {
    let rules = report.summary.rules
    let title = "rule"
    let width = max(title.count, rules.map(\.id.count).max() ?? 0) + 2
    out.append("\n" + paint.bold("Rules") + "\n")
    out.append(paint.dim("  \(padded(title, width))evaluated  raised") + "\n")
    for rule in rules {
      let name = padded(rule.id, width)
      if let reason = rule.skipped {
        out.append("  \(name)skipped: \(reason)\n")
      } else {
        out.append("  \(name)\(leading(rule.evaluated, 9))  \(leading(rule.raised, 6))\n")
      }
    }
  }

  private mutating func writeNotices() {
    out.append("\n")
    for sheet in report.tracker.skipped where !sheet.isUnread {
      write("Skipped sheet “\(sheet.name)”: \(sheet.reason).", indent: 0, sign: "")
    }
    for notice in report.tracker.notices { write(notice.sentence, indent: 0, sign: "") }
    if let sentence = report.tracker.leftOutSentence { write(sentence, indent: 0, sign: "") }
    for notice in report.documentNotices + report.changeNotices { write(notice, indent: 0, sign: "") }
    for notice in report.waiverNotices { write(notice, indent: 0, sign: "") }
    writeUnlisted()
    writeSkippedRules()
  }

  /// Says what the limit on findings left out.
  private mutating func writeUnlisted() {
    let counted = report.summary.counts.values.reduce(0, +)
    if counted > report.findings.count {
      write(
        "\(counted - report.findings.count) findings are counted but not listed (--max-findings).", indent: 0, sign: ""
      )
    }
  }

  private mutating func writeSkippedRules() {
    var reasons: [(reason: String, count: Int)] = []
    for reason in report.summary.rules.compactMap(\.skipped) {
      if let place = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[place].count += 1
      } else {
        reasons.append((reason, 1))
      }
    }
    for (reason, count) in reasons {
      write("\(count) rule\(count == 1 ? " was" : "s were") not evaluated: \(reason).", indent: 0, sign: "")
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func leading(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
