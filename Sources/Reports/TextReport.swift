package import Checks
import Dates
import RuleSets
import Tables
import Trackers

/// The report in plain words: by theme and action, worst first, with a summary at the end.
package struct TextReport {
  private let report: Report
  private let style: ReportStyle
  private let paint: Paint
  private var out = ""

  package init(_ report: Report, style: ReportStyle) {
    self.report = report
    self.style = style
    paint = Paint(isOn: style.isColoured)
    if !style.isQuiet {
      writeHead()
      if let changes = report.changes { out += "\n" + ChangesText(changes, width: style.width).text }
      writeThemes()
      writeWaived()
      if style.isVerbose { writeRules() }
      writeNotices()
    }
    out += summaryLine + "\n"
  }

  package var bytes: [UInt8] { Array(out.utf8) }

  // MARK: Head and summary

  private mutating func writeHead() {
    let tracker = report.tracker
    let path = tracker.path == "-" ? "standard input" : tracker.path
    out += paint.bold(DisplayText.safe(path)) + "\n"
    let asOf = report.asOf.map { " · reporting date \($0.iso)" } ?? ""
    out +=
      paint.dim(
        "\(tracker.format.rawValue) · \(report.periodName)\(asOf) · "
          + DisplayText.safe("rule set \(report.ruleSet.id) \(report.ruleSet.version)")) + "\n"
  }

  private var summaryLine: String { SummaryLine.of(report, paint: paint.level) }

  // MARK: Findings

  /// The findings of an action, or of the tracker as a whole.
  private struct Group {
    let row: Int?
    var findings: [Finding]
    var worst: Rule.Level { findings.map(\.level).min() ?? .off }
  }

  private mutating func writeThemes() {
    var themes: [(name: String, groups: [Group])] = []
    var places: [String: Int] = [:]
    var loose: [Finding] = []
    for finding in report.findings {
      guard finding.row != nil || !finding.ref.isEmpty else {
        loose.append(finding)
        continue
      }
      let place = places[finding.theme] ?? themes.count
      if place == themes.count {
        places[finding.theme] = place
        themes.append((finding.theme, []))
      }
      let last = themes[place].groups.indices.last
      if let last, let row = finding.row, themes[place].groups[last].row == row {
        themes[place].groups[last].findings.append(finding)
      } else {
        themes[place].groups.append(Group(row: finding.row, findings: [finding]))
      }
    }
    for (name, groups) in themes {
      out += "\n" + paint.bold(name.isEmpty ? "(no theme)" : DisplayText.safe(name)) + "\n"
      let sorted = groups.enumerated().sorted { ($0.element.worst, $0.offset) < ($1.element.worst, $1.offset) }
      for (_, group) in sorted { write(group) }
    }
    if !loose.isEmpty {
      out += "\n" + paint.bold("The tracker as a whole") + "\n"
      for finding in loose { write(finding) }
    }
  }

  private mutating func write(_ group: Group) {
    guard let first = group.findings.first else { return }
    let name = [first.ref, first.title].filter { !$0.isEmpty }.joined(separator: "  ")
    let line = name.isEmpty ? first.row.map { "Action \($0 + 1)" } ?? "" : name
    let most = max(20, style.width - 2)
    out += "\n  " + paint.bold(TextReport.cut(DisplayText.safe(line), to: most)) + "\n"
    for finding in group.findings { write(finding) }
  }

  private mutating func write(_ finding: Finding) {
    let level = finding.level.rawValue
    let place = finding.location.map { "  " + DisplayText.safe(TextReport.address($0)) } ?? ""
    let blank = String(repeating: " ", count: 8 - level.count)
    out += "    \(paint.level(finding.level, level))\(blank)\(finding.ruleID)\(paint.dim(place))\n"
    write(finding.message, indent: "            ", mark: "")
    if !finding.remedy.isEmpty { write(finding.remedy, indent: "            ", mark: "→ ") }
  }

  private mutating func write(_ text: String, indent: String, mark: String) {
    let lines = DisplayText.wrapped(mark + DisplayText.safe(text), to: style.width - indent.count - 2)
    for (index, line) in lines.enumerated() {
      out += indent + (index > 0 && !mark.isEmpty ? "  " : "") + line + "\n"
    }
  }

  /// `1 Organisational Culture!M14`, or `line 12, Due date` in a text file; `line` is the cell's own, where that is
  /// known.
  package static func address(_ location: Finding.Location, line: Int? = nil) -> String {
    if let line = line ?? location.line {
      let sheet = location.sheet.map { "\($0), " } ?? ""
      return "\(sheet)line \(line)\(location.column.isEmpty ? "" : ", \(location.column)")"
    }
    guard let cell = location.cell else { return (location.sheet.map { $0 + ", " } ?? "") + "row \(location.row)" }
    return (location.sheet.map { $0 + "!" } ?? "") + cell
  }

  private static func cut(_ text: String, to width: Int) -> String {
    guard DisplayText.width(text) > width else { return text }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(text.prefix(width - 1)) + "…" }
    var cut = ""
    var used = 1
    for character in text {
      used += DisplayText.width(String(character))
      if used > width { break }
      cut.append(character)
    }
    return cut + "…"
  }

  // MARK: What else there is to say

  private mutating func writeWaived() {
    guard !report.waived.isEmpty else { return }
    out += "\n" + paint.bold("Waived") + "\n"
    for waived in report.waived {
      let finding = waived.finding
      let name = finding.ref.isEmpty ? finding.title : finding.ref
      write(
        "\(name) \(finding.ruleID): \(waived.reason) (\(waived.by), until \(waived.until.iso))", indent: "  ", mark: "")
    }
  }

  private mutating func writeRules() {
    let rules = report.summary.rules
    let width = (rules.map(\.id.count).max() ?? 0) + 2
    out += "\n" + paint.bold("Rules") + "\n"
    out += paint.dim("  \(padded("rule", width))evaluated  raised") + "\n"
    for rule in rules {
      let name = padded(rule.id, width)
      if let reason = rule.skipped {
        out += "  \(name)skipped: \(reason)\n"
      } else {
        out += "  \(name)\(leading(rule.evaluated, 9))  \(leading(rule.raised, 6))\n"
      }
    }
  }

  private mutating func writeNotices() {
    out += "\n"
    for sheet in report.tracker.skipped {
      write("Skipped sheet “\(sheet.name)”: \(sheet.reason).", indent: "", mark: "")
    }
    for notice in report.tracker.notices { write(notice.sentence, indent: "", mark: "") }
    for notice in report.waiverNotices { write(notice, indent: "", mark: "") }
    writeUnlisted()
    writeSkippedRules()
  }

  /// Says what the limit on findings left out.
  private mutating func writeUnlisted() {
    let counted = report.summary.counts.values.reduce(0, +)
    if counted > report.findings.count {
      write(
        "\(counted - report.findings.count) findings are counted but not listed (--max-findings).", indent: "", mark: ""
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
      write("\(count) rule\(count == 1 ? " was" : "s were") not evaluated: \(reason).", indent: "", mark: "")
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
