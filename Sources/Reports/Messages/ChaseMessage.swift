package import Checks
package import Dates
import Documents
import RuleSets
package import Tables
import Texts

/// What somebody is asked to put right: the findings on their actions, worst first.
package struct ChaseMessage: Sendable {
  /// Whom it is for, or the theme that it is of; empty where the actions name none.
  package let name: String
  /// By what actions were put together.
  let grouping: ActionGrouping
  /// The report of their actions alone, with all findings.
  let report: Report
  /// By when it is to be put right; nil: nobody says.
  let answerBy: Day?
  /// Worst first, else in the order of the tracker.
  package let findings: [Finding]

  /// What `report`, which tells of a group's actions alone, asks of it.
  package init(to name: String, by grouping: ActionGrouping, _ report: Report, answerBy: Day?) {
    self.name = name
    self.grouping = grouping
    self.report = report
    self.answerBy = answerBy
    let key = nameForm(name)
    let own = report.findings.filter { finding in
      if report.isUnread(finding) { return false }
      if finding.row != nil || finding.isCollapsed { return true }
      // On a theme or a lead as a whole.
      let group = grouping == .theme ? finding.theme : finding.directorLead
      return grouping != .owner && !key.isEmpty && nameForm(group) == key
    }
    findings = own.enumerated().sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }.map(\.element)
  }

  // MARK: Words

  /// Whom it speaks to.
  package var addressee: String {
    if !name.isEmpty { return grouping == .theme ? "Theme: \(name)" : name }
    return switch grouping {
    case .lead: "Actions without a lead"
    case .owner: "Actions without an update owner or other lead"
    case .theme: "Actions without a theme"
    }
  }

  /// `3 errors, 2 warnings and 1 note`; what there is none of is left out.
  package var counts: String {
    let counts = SummaryLine.levels.map { level in (level, findings.count { $0.level == level }) }
    return listed(counts.filter { $0.1 > 0 }.map { SummaryLine.count($0.1, $0.0.rawValue) })
  }

  /// `January 2024: 3 errors and 1 note, to be put right by 20 February 2024`.
  package var subject: String {
    "\(report.periodTitle): \(counts)" + (answerDay.map { ", to be put right by \($0)" } ?? "")
  }

  private var answerDay: String? { answerBy.map { Wording.day($0, report.ruleSet.dateWords) } }

  /// What there is, and what is asked for.
  var introduction: [String] {
    let until = answerDay.map { " by \($0)" } ?? ""
    return [
      "\(report.periodTitle): \(counts) in \(SummaryLine.count(report.toldActions, "action")).",
      "Please put this right in the tracker\(until), or say in the update why it stands.",
    ]
  }

  /// The findings of each level that there are any of, with what stands over them: `Errors (3)`.
  var sections: [(title: String, findings: [Finding])] {
    SummaryLine.levels.compactMap { level in
      let own = findings.filter { $0.level == level }
      let title = level.rawValue.prefix(1).uppercased() + level.rawValue.dropFirst() + "s"
      return own.isEmpty ? nil : ("\(title) (\(own.count))", own)
    }
  }

  /// The action's ref and title; of a finding for many actions the rule's title.
  func heading(_ finding: Finding) -> String {
    let parts = [finding.ref, finding.title].filter { !$0.isEmpty }
    if !parts.isEmpty { return parts.map { Wording.short($0) }.joined(separator: " ") }
    return report.ruleSet.rules[finding.rule].title
  }

  /// Sheet and cell; of a finding for many actions the cell of each.
  func place(_ finding: Finding) -> String {
    if let address = finding.address { return address }
    return listed(finding.rows.compactMap { $0.location.map { $0.address() } })
  }

  /// Which file was checked, with which rules.
  var source: String {
    let name = report.tracker.path.split(separator: "/").last.map(String.init) ?? report.tracker.path
    return "Checked: \(name), \(report.periodWithPlace), rule set \(report.ruleSet.name)."
  }

  // MARK: The workbook

  /// The tracker's workbook with notes at their cells; `rows` of others are hidden. What was entered in the list of
  /// `replaced`, the file that it takes the place of, goes on in it.
  package func workbook(hiding rows: [CellOrigin], replacing replaced: [UInt8]?) throws(ReportFailure) -> [UInt8] {
    try WorkbookReport.bytes(report, replacing: replaced, hiding: rows)
  }

  /// What the workbook is called that goes with the message: the tracker's name, as far as it is plain.
  package var workbookName: String {
    let name = report.tracker.path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    let plain = String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" }.prefix(60))
    return (plain.isEmpty ? "tracker" : plain) + ".xlsx"
  }
}
