import Checks
import Dates
import RuleSets
import Tables
import Texts
import Trackers
import Workbooks

/// The report for a committee, or a pull request, whatever it is written in: counts, ratings, then errors in full, by
/// theme, and how often what else was found.
struct CommitteePaper {
  /// What it tells.
  let report: Report
  /// What it holds so far.
  var blocks: [PaperBlock] = []

  /// All that the paper holds.
  static func blocks(_ report: Report) -> [PaperBlock] {
    var paper = CommitteePaper(report: report)
    paper.addHead()
    paper.addUnread()
    paper.addCounts()
    paper.addRatings()
    paper.addErrors()
    paper.addOthers()
    paper.addWaived()
    paper.addUnchecked()
    return paper.blocks
  }

  /// What the paper is called.
  static func title(_ report: Report) -> String {
    "\(report.occasion == .tracker ? "Tracker" : "Summary") check, \(report.periodName)"
  }

  private mutating func addHead() {
    let asOf = report.reportingDate.map { ", reporting date \($0.iso)" } ?? ""
    let isHeld = report.occasion == .summary && report.document?.hasTracker == true
    let against = isHeld ? ", held against \(report.tracker.path)" : ""
    blocks += [
      .title(Self.title(report)),
      .paragraph(
        PaperText(
          "\(report.checkedName)\(against), period \(report.tracker.periodPlace.words)\(asOf), "
            + "rule set \(report.ruleSet.name), slipgauge \(report.toolVersion).")),
      .paragraph(.strong(SummaryLine.of(report))),
    ]
    for sentence in [report.awaitedSentence].compactMap(\.self) + report.documentNotices + report.changeNotices {
      blocks.append(.paragraph(PaperText(sentence)))
    }
  }

  // MARK: Counts

  private mutating func addCounts() {
    guard !report.findings.isEmpty else { return }
    var table = PaperTable(
      "Findings by theme and level",
      [.init("Theme", share: 5)] + ["Errors", "Warnings", "Notes"].map { .init($0, share: 1, isOfNumbers: true) })
    func add(_ name: PaperText, _ findings: [Finding]) {
      table.add(
        [name]
          + SummaryLine.levels.map { level in PaperText(String(findings.count { $0.level == level })) })
    }
    let unread = report.unread
    if !unread.isEmpty { add(PaperText(TextReport.unreadTitle), unread) }
    for theme in ThemeFindings.of(report.findings) { add(PaperText(name(theme.theme)), theme.findings) }
    let loose = report.findings.filter { $0.isOfTracker && !report.isUnread($0) }
    if !loose.isEmpty { add(PaperText(report.wholeTitle), loose) }
    add(.strong("All"), report.findings)
    blocks.append(.table(table))
  }

  /// What a theme is called.
  func name(_ theme: String) -> String { theme.isEmpty ? "(no theme)" : theme }

  // MARK: Findings

  /// What was not read is told in full, whatever its level.
  private mutating func addUnread() {
    let unread = report.unread
    guard !unread.isEmpty else { return }
    var table = PaperTable(
      TextReport.unreadTitle,
      [.init("Level", share: 1), .init("Cell"), .init("Finding", share: 4), .init("What to do", share: 3)])
    for finding in unread { table.add([level(finding), PaperText(finding.address ?? "")] + words(finding)) }
    blocks += [.heading(1, PaperText(TextReport.unreadTitle)), .table(table)]
  }

  private mutating func addErrors() {
    let errors = report.findings.filter { $0.level == .error && !report.isUnread($0) }
    guard !errors.isEmpty else { return }
    blocks.append(.heading(1, "Errors"))
    for theme in ThemeFindings.of(errors) { addErrors(name(theme.theme), theme.findings) }
    addErrors(report.wholeTitle, errors.filter(\.isOfTracker))
  }

  private mutating func addErrors(_ heading: String, _ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    let lead = report.ruleSet.title(of: .directorLead)
    var table = PaperTable(
      "Errors: \(heading)",
      [.init("Action"), .init("Title", share: 3), .init(lead), .init("Cell"), .init("Finding", share: 5)]
        + [.init("What to do", share: 4)])
    for finding in findings {
      let title = finding.ref.isEmpty ? "" : Wording.short(finding.title, most: 110)
      let action = [finding.actionName ?? "", title, Wording.short(finding.directorLead), finding.address ?? ""]
      table.add(action.map { PaperText($0) } + words(finding))
    }
    blocks += [.heading(2, PaperText(heading)), .table(table)]
  }

  /// Warnings and notes, counted by rule.
  private mutating func addOthers() {
    let others = report.findings.filter { $0.level != .error && !report.isUnread($0) }
    if !others.isEmpty {
      var table = PaperTable(
        "Warnings and notes by rule",
        [.init("Level", share: 1), .init("What", share: 5), .init("Findings", share: 1, isOfNumbers: true)]
          + [.init("Actions", share: 5)])
      for level in SummaryLine.levels {
        for (rule, findings) in byRule(others.filter { $0.level == level }) {
          let actions = findings.flatMap { $0.isCollapsed ? $0.refs : [$0.actionName].compactMap(\.self) }
          let cells = [
            level.rawValue, "\(report.ruleSet.rules[rule].title) (\(findings[0].ruleID))", String(findings.count),
            listed(actions, most: Self.mostNamed),
          ]
          table.add(cells.map { PaperText($0) })
        }
      }
      blocks += [.heading(1, "Warnings and notes"), .table(table)]
    }
    let counted = report.summary.counts.values.reduce(0, +)
    if counted > report.findings.count {
      blocks.append(.paragraph(PaperText("\(counted - report.findings.count) findings are counted but not listed.")))
    }
  }

  /// So many actions of a rule are named.
  private static let mostNamed = 10

  /// The findings of each rule, in the order in which they come.
  private func byRule(_ findings: [Finding]) -> [(rule: Int, findings: [Finding])] {
    Dictionary(grouping: findings, by: \.rule).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func level(_ finding: Finding) -> PaperText {
    PaperText(finding.level.rawValue, isStrong: finding.level == .error)
  }

  private func words(_ finding: Finding) -> [PaperText] {
    [PaperText("\(finding.message) (\(finding.ruleID))"), PaperText(finding.remedy)]
  }

  // MARK: The rest

  private mutating func addWaived() {
    guard !report.waived.isEmpty || !report.waiverNotices.isEmpty else { return }
    blocks.append(.heading(1, "Waivers"))
    for notice in report.waiverNotices { blocks.append(.item(0, PaperText(notice))) }
    guard !report.waived.isEmpty else { return }
    var table = PaperTable(
      "Waived findings",
      [.init("Level", share: 1), .init("Action"), .init("Finding", share: 5), .init("Reason", share: 3), .init("By")]
        + [.init("Until")])
    for waived in report.waived {
      let finding = waived.finding
      let cells = [
        finding.level.rawValue, finding.actionName ?? "", "\(finding.message) (\(finding.ruleID))", waived.reason,
        waived.by, waived.until.iso,
      ]
      table.add(cells.map { PaperText($0) })
    }
    blocks.append(.details("\(SummaryLine.count(report.waived.count, "finding")) waived", [.table(table)]))
  }

  private mutating func addUnchecked() {
    var items = report.tracker.skipped.map { "Sheet “\($0.name)”: \($0.reason)." }
    items += report.tracker.notices.map(\.sentence)
    for (reason, rules) in report.skippedRules {
      items.append("\(SummaryLine.count(rules.count, "rule")), \(reason): \(rules.joined(separator: ", ")).")
    }
    guard !items.isEmpty else { return }
    blocks.append(.heading(1, "What was not checked"))
    blocks += items.map { .item(0, PaperText($0)) }
  }
}
