import Checks
import Dates
import RuleSets
package import Tables
import Texts
import Workbooks

/// The report as the tracker's own workbook with notes at its cells; of other files, as a workbook of their rows.
package struct WorkbookReport {
  /// What the workbook tells.
  let report: Report
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

  /// The workbook; throws where the tracker's own cannot be read or annotated. `replaced` is the file that it takes the
  /// place of: what was entered in the lists of that one goes on in this one's. Some rows may be hidden.
  package static func bytes(
    _ report: Report, replacing replaced: [UInt8]? = nil, hiding rows: [CellOrigin] = []
  ) throws(ReportFailure) -> [UInt8] {
    let limits = report.tracker.file.limits
    let list: FlaggedList?
    do throws(TableError) {
      // Whatever is no archive is no workbook.
      let workbook = replaced.flatMap { $0.starts(with: [0x50, 0x4B]) ? $0 : nil }
      list = if let workbook { try FlaggedList(workbook, path: "", limits: limits) } else { nil }
    } catch {
      throw ReportFailure("what was entered in the copy there cannot be read: \(error.problem); move it away")
    }
    do throws(TableError) {
      return try make(report, list, hiding: rows)
    } catch {
      let place = error.place.text.map { "\($0): " } ?? ""
      throw ReportFailure(place + error.problem + (error.remedy.isEmpty ? "" : "; \(error.remedy)"))
    }
  }

  /// Whether the workbook is such a report, and nobody has saved it since from another program.
  static func isOwn(_ bytes: [UInt8]) -> Bool { AnnotatedWorkbook.isOwn(bytes) }

  private static func make(
    _ report: Report, _ replaced: FlaggedList?, hiding rows: [CellOrigin]
  ) throws(TableError) -> [UInt8] {
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
    // A tracker may be an annotated copy itself.
    let isAnnotated = file.sheets.contains { $0.findingsSheet != nil }
    let own = isAnnotated ? try FlaggedList(original, path: file.path, limits: file.limits) : nil
    let lists = [replaced, own].compactMap(\.self)
    let told = lists.isEmpty ? [] : report.findings + report.waived.map(\.finding)
    var carried = CarriedEntries(lists, fingerprints: told.map(\.fingerprint))
    return try AnnotatedWorkbook.bytes(
      original: original, path: file.path, limits: file.limits, notes: workbook.notes,
      listing: workbook.listing(&carried), before: WorkbookReport.before(carried.gone), hidden: workbook.hidden(rows))
  }

  /// The numbers of rows from 0, by the workbook's sheets.
  private func hidden(_ rows: [CellOrigin]) -> [String: Set<Int>] {
    var hidden: [String: Set<Int>] = [:]
    for row in rows {
      if let sheet = name(ofSheet: row.sheet) { hidden[sheet, default: []].insert(row.row - 1) }
    }
    return hidden
  }

  /// What a sheet of the file is called in the workbook.
  private func name(ofSheet sheet: String?) -> String? { names.map { $0[sheet] } ?? sheet }

  /// The cell of the workbook that a finding stands on; of a merged area the one that shows. Nil for none.
  func target(_ location: Finding.Location?) -> Listing.Target? {
    guard let location else { return nil }
    guard let sheet = name(ofSheet: location.sheet) else { return nil }
    let cell = location.reference ?? CellReference(row: max(0, location.row - 1), column: 0)
    let anchor = anchors.isEmpty ? nil : location.sheet.flatMap { anchors[$0]?[cell] }
    return Listing.Target(sheet: sheet, cell: anchor ?? cell)
  }

  /// How cells are filled on which a finding of that level stands.
  static func tint(_ level: Rule.Level) -> Tint {
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
    let head = finding.level.rawValue.capitalised + (title.isEmpty ? "" : ": \(title)")
    let remedy = row.map { finding.rows[$0].remedy } ?? finding.remedy
    if !lines.isEmpty { lines.append(CellNote.Line("")) }
    lines.append(CellNote.Line(head, isBold: true))
    lines.append(CellNote.Line(row.map { finding.rows[$0].message } ?? finding.message))
    if !remedy.isEmpty { lines.append(CellNote.Line("What to do: " + remedy)) }
    lines.append(CellNote.Line("(Slipgauge, \(finding.ruleID))"))
  }
}

extension Finding.Location {
  /// The cell; nil where the sheet has no such column.
  fileprivate var reference: CellReference? { cell.flatMap { $0.withBytes { CellReference($0) } } }
}
