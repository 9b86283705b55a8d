import Checks
import Documents
import Texts

/// Findings as lines of JSON while they are found, then a line with the summary.
package enum NDJSONReport {
  /// Members of a finding that only ours has together.
  static let members: Set<String> = ["rule", "level", "ref", "period", "message", "remedy", "evidence", "fingerprint"]

  /// The whole report.
  static func bytes(_ report: Report) -> [UInt8] {
    let line = FindingLine(NDJSONLines())
    var bytes: [UInt8] = []
    for finding in report.findings { bytes += line.line(of: finding) }
    return bytes + end(report)
  }

  /// What follows the findings: those that are waived, and the summary.
  static func end(_ report: Report) -> [UInt8] {
    var json = JSONText(indented: false)
    for waived in report.waived { line(waived, in: &json) }
    summary(report, in: &json)
    return json.bytes
  }

  private static func line(_ waived: WaivedFinding, in json: inout JSONText) {
    json.object { json in
      json.name("waived")
      JSONReport.write(waived, to: &json)
    }
    json.endLine()
  }

  /// The last line: all of the report but its findings.
  private static func summary(_ report: Report, in json: inout JSONText) {
    json.object { json in
      json.name("summary")
      json.object { json in JSONReport.writeHead(report, to: &json) }
    }
    json.endLine()
  }
}

/// Findings as lines of JSON.
final class NDJSONLines: FindingLines {
  let isByLevel = false
  private let json = FindingJSON(indentedAt: nil)

  func append(_ finding: FindingText, to out: inout ByteScratch) {
    json.append(finding, to: &out)
    out.append(0x0A)
  }
}
