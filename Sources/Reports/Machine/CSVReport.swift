import Checks
import Dates
import Documents
import RuleSets

/// One finding a row, the worst first, by RFC 4180, for a spreadsheet to sort and filter.
///
/// It begins with a byte order mark: without one Excel reads UTF-8 as the machine's own code page. Every field is on
/// one line, and no field is taken for a formula.
package enum CSVReport {
  /// The header row, up to the fields that the rule set declares for itself.
  package static let columns = [
    "Level", "Rule", "Ref", "Theme", "Title", "Director Lead", "Period", "Sheet", "Row", "Cell", "Line", "Column",
    "Message", "Remedy", "Refs", "Fingerprint", "Waived by", "Waived until", "Waiver reason",
  ]

  /// What stands behind all of them where a summary was checked: sheet, row and cell are then the tracker’s.
  private static let placeColumns = ["Place in the summary", "Words of the summary"]

  /// The report, in UTF-8 with a byte order mark.
  package static func bytes(_ report: Report) -> [UInt8] {
    var csv = CSVText()
    let own = report.ruleSet.tracker.ownFields.indices.map { report.ruleSet.title(of: .own($0)) }
    let isOfSummary = report.document != nil
    csv.record(columns + row(own) + (isOfSummary ? placeColumns : []))
    func add(_ finding: Finding, _ waiver: [String]) {
      let cells = finding.fields.isEmpty ? own.map { _ in "" } : finding.fields.map(\.text)
      let place = isOfSummary ? [finding.place?.address ?? "", finding.place?.quote ?? ""] : []
      csv.record(row(fields(finding) + waiver + cells + place))
    }
    for finding in report.worstFirst { add(finding, ["", "", ""]) }
    for waived in report.waived { add(waived.finding, [waived.by, waived.until.iso, waived.reason]) }
    return [0xEF, 0xBB, 0xBF] + csv.bytes
  }

  private static func fields(_ finding: Finding) -> [String] {
    let place = finding.location
    return [
      finding.level.rawValue, finding.ruleID, finding.ref, finding.theme, finding.title, finding.directorLead,
      finding.period.iso, place?.sheet ?? "", place.map { String($0.row) } ?? "", place?.cell ?? "",
      place?.line.map(String.init) ?? "", place?.column ?? "", finding.message, finding.remedy,
      finding.refs.joined(separator: " "), finding.fingerprint,
    ]
  }

  /// Cells on one line each; a blank in front would hide a formula from the one who defuses it.
  private static func row(_ cells: [String]) -> [String] {
    cells.map { String(DisplayText.safe($0).drop { $0 == " " }) }
  }
}
