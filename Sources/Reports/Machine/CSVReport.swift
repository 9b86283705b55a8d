import Checks
import Dates
import Documents
import RuleSets
import Texts

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
    let line = FindingLine(CSVLines(report.ruleSet, isOfSummary: report.document != nil))
    let frame = frame(report, isEmpty: report.findings.isEmpty)
    var bytes = frame.before
    for place in report.placesWorstFirst { bytes += line.line(of: report.findings[place]) }
    return bytes + frame.behind
  }

  /// What stands around the findings that nobody waived: the header row, and those that are waived.
  static func frame(_ report: Report, isEmpty: Bool) -> ReportFrame {
    let isOfSummary = report.document != nil
    let own = report.ruleSet.tracker.ownFields.indices.map { report.ruleSet.title(of: .own($0)) }
    var csv = CSVText()
    csv.record(columns + own.map(CSVText.onOneLine) + (isOfSummary ? placeColumns : []))
    var waived: [UInt8] = []
    let lines = CSVLines(report.ruleSet, isOfSummary: isOfSummary)
    for item in report.waived {
      lines.waiver = [item.by, item.until.iso, item.reason]
      waived += FindingLine(lines).line(of: item.finding)
    }
    return ReportFrame(before: [0xEF, 0xBB, 0xBF] + csv.bytes, behind: waived)
  }
}

/// Findings as records of CSV.
final class CSVLines: FindingLines {
  let isByLevel = true
  /// Who accepted the finding, until when and why; empty where nobody did.
  var waiver = ["", "", ""]
  private let ownFields: Int
  private let isOfSummary: Bool

  /// Records with the fields that the rule set declares for itself; with places in a summary, where one was checked.
  init(_ ruleSet: RuleSet, isOfSummary: Bool = false) {
    ownFields = ruleSet.tracker.ownFields.count
    self.isOfSummary = isOfSummary
  }

  func append(_ finding: FindingText, to out: inout ByteScratch) {
    append(finding.level.rawValue, to: &out)
    next(finding.ruleID, to: &out)
    for part in [FindingText.Part.ref, .theme, .title, .directorLead] { next(finding.text(part), to: &out) }
    next(finding.iso, to: &out)
    appendLocation(of: finding, to: &out)
    next(finding.text(.message), to: &out)
    next(finding.text(.remedy), to: &out)
    next(finding.refs.joined(separator: " "), to: &out)
    out.append(UInt8(ascii: ","))
    finding.appendFingerprint(to: &out)
    for text in waiver { next(text, to: &out) }
    if finding.fields.isEmpty { for _ in 0..<ownFields { out.append(UInt8(ascii: ",")) } }
    for field in finding.fields { next(field.text, to: &out) }
    if isOfSummary {
      next(finding.place?.address ?? "", to: &out)
      next(finding.place?.quote ?? "", to: &out)
    }
    out.append("\r\n")
  }

  private func appendLocation(of finding: FindingText, to out: inout ByteScratch) {
    guard finding.hasLocation else { return out.append(",,,,,") }
    next(finding.text(.sheet), to: &out)
    out.append(UInt8(ascii: ","))
    out.append(decimal: finding.sheetRow)
    next(finding.text(.cell), to: &out)
    out.append(UInt8(ascii: ","))
    if let line = finding.line { out.append(decimal: line) }
    next(finding.text(.column), to: &out)
  }

  private func append(_ text: String, to out: inout ByteScratch) { text.withBytes { out.append(cellOfCSV: $0) } }

  private func next(_ text: String, to out: inout ByteScratch) { text.withBytes { next($0, to: &out) } }

  private func next(_ text: Bytes, to out: inout ByteScratch) {
    out.append(UInt8(ascii: ","))
    out.append(cellOfCSV: text)
  }
}
