import Checks
import Dates
import RuleSets
import Tables
import Texts
import Trackers
import Workbooks

/// The report as the tracker's own workbook with notes at its cells; of other files, as a workbook of their rows.
package struct WorkbookReport {
  private let report: Report
  /// What a sheet is called in the workbook, by its name in the tracker's file; nil stands for itself.
  private let names: [String?: String]?
  /// By sheet, where the merged area begins that covers a cell: a note beside that cell would not be shown.
  private let anchors: [String: [CellReference: CellReference]]

  private init(_ report: Report, names: [String?: String]?) {
    self.report = report
    self.names = names
    // A new workbook merges no cells.
    anchors = names == nil ? WorkbookReport.anchors(report) : [:]
  }

  private static func anchors(_ report: Report) -> [String: [CellReference: CellReference]] {
    let sheets = report.tracker.file.sheets.filter(\.hasMergedCells)
    if sheets.isEmpty { return [:] }
    var flagged: [String: Set<CellReference>] = [:]
    func add(_ location: Finding.Location?) {
      guard let sheet = location?.sheet, let cell = location?.reference else { return }
      flagged[sheet, default: []].insert(cell)
    }
    for finding in report.findings {
      add(finding.location)
      for row in finding.rows { add(row.location) }
    }
    for waived in report.waived { add(waived.finding.location) }
    var anchors: [String: [CellReference: CellReference]] = [:]
    for sheet in sheets {
      if let name = sheet.name, let cells = flagged[name] { anchors[name] = sheet.anchors(of: Array(cells)) }
    }
    return anchors
  }

  /// The workbook; throws where the tracker's own cannot be read or annotated.
  package static func bytes(_ report: Report) throws(ReportFailure) -> [UInt8] {
    do throws(TableError) {
      return try make(report)
    } catch {
      let place = error.place.text.map { "\($0): " } ?? ""
      throw ReportFailure(place + error.problem + (error.remedy.isEmpty ? "" : "; \(error.remedy)"))
    }
  }

  /// Whether the workbook is such a report, and nobody has saved it since from another program.
  static func isOwn(_ bytes: [UInt8]) -> Bool { AnnotatedWorkbook.isOwn(bytes) }

  private static func make(_ report: Report) throws(TableError) -> [UInt8] {
    let file = report.tracker.file
    var original = try file.contents()
    var names: [String?: String]?
    if file.format != .xlsx {
      // The check has taken the rows that this file had to give.
      let again = try TableFile.open(bytes: original, path: file.path, limits: file.limits)
      let fresh = try FreshWorkbook(again)
      names = Dictionary(zip(again.sheets.map(\.name), fresh.names)) { first, _ in first }
      original = fresh.bytes
    }
    let workbook = WorkbookReport(report, names: names)
    return try AnnotatedWorkbook.bytes(
      original: original, path: file.path, limits: file.limits, notes: workbook.notes, listing: workbook.listing)
  }

  private func target(_ location: Finding.Location?) -> Listing.Target? {
    guard let location else { return nil }
    let known = names.map { $0[location.sheet] } ?? location.sheet
    guard let sheet = known else { return nil }
    let cell = location.reference ?? CellReference(row: max(0, location.row - 1), column: 0)
    let anchor = anchors.isEmpty ? nil : location.sheet.flatMap { anchors[$0]?[cell] }
    return Listing.Target(sheet: sheet, cell: anchor ?? cell)
  }

  private static func tint(_ level: Rule.Level) -> Tint {
    switch level {
    case .error: .error
    case .warning: .warning
    case .note, .off: .note
    }
  }

  // MARK: - Notes

  /// By sheet; a cell's findings stand in one note, worst first.
  private var notes: [String: [CellNote]] {
    var order: [Listing.Target] = []
    var remarks: [Listing.Target: [Remark]] = [:]
    func add(_ remark: Remark, at location: Finding.Location?) {
      guard location?.cell != nil, let target = target(location) else { return }
      if remarks[target] == nil { order.append(target) }
      remarks[target, default: []].append(remark)
    }
    let findings = report.findings
    for index in findings.indices {
      add(Remark(finding: index, level: findings[index].level), at: findings[index].location)
      for (row, other) in findings[index].rows.enumerated() {
        add(Remark(finding: index, level: findings[index].level, row: row), at: other.location)
      }
    }
    var notes: [String: [CellNote]] = [:]
    for target in order {
      guard var list = remarks[target] else { continue }
      if list.count > 1 { list.sort { ($0.level, $0.finding, $0.row ?? -1) < ($1.level, $1.finding, $1.row ?? -1) } }
      var lines: [CellNote.Line] = []
      for remark in list { append(findings[remark.finding], row: remark.row, to: &lines) }
      notes[target.sheet, default: []].append(CellNote(cell: target.cell, tint: tint(list), lines: lines))
    }
    return notes
  }

  /// The fill of a cell of which this is said, worst first. What is but a note on many rows fills none: a whole column
  /// would be painted, and the errors in it drown.
  private func tint(_ remarks: [Remark]) -> Tint? {
    remarks.first { $0.row == nil || $0.level < .note }.map { WorkbookReport.tint($0.level) }
  }

  /// What is said of one cell: a finding by its number, or what it says of one of the rows that it stands for.
  private struct Remark {
    let finding: Int
    let level: Rule.Level
    var row: Int?
  }

  private func append(_ finding: Finding, row: Int?, to lines: inout [CellNote.Line]) {
    let title = report.ruleSet.rules.indices.contains(finding.rule) ? report.ruleSet.rules[finding.rule].title : ""
    let head = WorkbookReport.capitalised(finding.level.rawValue) + (title.isEmpty ? "" : ": \(title)")
    let remedy = row.map { finding.rows[$0].remedy } ?? finding.remedy
    if !lines.isEmpty { lines.append(CellNote.Line("")) }
    lines.append(CellNote.Line(head, isBold: true))
    lines.append(CellNote.Line(row.map { finding.rows[$0].message } ?? finding.message))
    if !remedy.isEmpty { lines.append(CellNote.Line("What to do: " + remedy)) }
    lines.append(CellNote.Line("(Slipgauge, \(finding.ruleID))"))
  }

  private static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  // MARK: - The list

  private static let standardColumns = [
    Listing.Column("Level", width: 13), Listing.Column("Where", width: 30), Listing.Column("Ref", width: 12),
    Listing.Column("Theme", width: 24), Listing.Column("Director lead", width: 20),
    Listing.Column("Finding", width: 64), Listing.Column("What to do", width: 46), Listing.Column("Rule", width: 28),
  ]

  /// Those of every report, and one for each field that the rule set declares for itself.
  private var columns: [Listing.Column] {
    let own = report.ruleSet.tracker.ownFields.indices.map { report.ruleSet.title(of: .own($0)) }
    return WorkbookReport.standardColumns + own.map { Listing.Column(Wording.short($0), width: 18) }
  }

  private var listing: Listing {
    let open = report.findings.map { finding in
      let tint = WorkbookReport.tint(finding.level)
      return item(finding, level: WorkbookReport.capitalised(finding.level.rawValue), finding.remedy, tint)
    }
    let accepted = report.waived.map { waived in
      let waiver = "Accepted by \(waived.by) until \(waived.until.iso): \(waived.reason)"
      return item(waived.finding, level: "Accepted", waiver, nil)
    }
    return Listing(
      name: "Slipgauge", title: "What Slipgauge found", facts: facts, columns: columns, linkColumn: 1,
      items: open + accepted)
  }

  private func item(_ finding: Finding, level: String, _ remedy: String, _ tint: Tint?) -> Listing.Item {
    let target = target(finding.location)
    let place = target.map { target in
      if finding.location?.isWholeSheet == true { return target.sheet }
      return finding.location?.cell == nil
        ? "\(target.sheet), row \(finding.location?.row ?? 0)" : "\(target.sheet)!\(target.cell.text)"
    }
    return Listing.Item(
      tint: tint,
      texts: [
        level, place ?? "The tracker", finding.ref, finding.theme, finding.directorLead, finding.message, remedy,
        finding.ruleID,
      ] + finding.fields.map(\.text), target: target)
  }

  private var facts: [(name: String, value: String, tint: Tint?)] {
    let levels: [(Rule.Level, String)] = [(.error, "Errors"), (.warning, "Warnings"), (.note, "Notes")]
    var facts: [(name: String, value: String, tint: Tint?)] = levels.map { level, name in
      let count = report.summary.counts[level] ?? 0
      let listed = report.findings.count { $0.level == level }
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
    return facts
  }

  private static func meaning(_ level: Rule.Level) -> String {
    switch level {
    case .error: " · contradictions, to be mended before the tracker goes on"
    case .warning: " · in want of a word of explanation"
    case .note, .off: " · for the improvement team"
    }
  }
}

extension Finding.Location {
  /// The cell; nil where the sheet has no such column.
  fileprivate var reference: CellReference? { cell.flatMap { $0.withBytes { CellReference($0) } } }
}
