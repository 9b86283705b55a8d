import Checks
import Dates
import RuleSets

/// One finding a row, by RFC 4180, for a spreadsheet to sort and filter.
///
/// It begins with a byte order mark: without one Excel reads UTF-8 as the machine's own code page. Every field is on
/// one line, and no field is taken for a formula.
package enum CSVReport {
  /// The header row.
  package static let columns = [
    "Level", "Rule", "Ref", "Theme", "Title", "Director Lead", "Period", "Sheet", "Row", "Cell", "Line", "Column",
    "Message", "Remedy", "Refs", "Fingerprint", "Waived by", "Waived until", "Waiver reason",
  ]

  package static func bytes(_ report: Report) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(columns, to: &bytes)
    for finding in report.findings { append(fields(finding) + ["", "", ""], to: &bytes) }
    for waived in report.waived {
      append(fields(waived.finding) + [waived.by, waived.until.iso, waived.reason], to: &bytes)
    }
    return bytes
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

  private static func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, text) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: field(text).utf8)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// The text as a field: on one line, no formula, quoted where it must be.
  package static func field(_ text: String) -> String {
    let plain = defused(DisplayText.safe(text))
    let needsQuotes = plain.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == ";" || $0 == "\t" }
    guard needsQuotes || plain.hasPrefix(" ") || plain.hasSuffix(" ") else { return plain }
    return "\"" + plain.replacing("\"", with: "\"\"") + "\""
  }

  /// The text with `'` before what a spreadsheet would take for a formula.
  package static func defused(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    switch first {
    // The wide forms are formulas to East Asian versions of Excel.
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": return "'" + text
    default: return text
    }
  }
}
