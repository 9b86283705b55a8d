import Checks
import Documents

/// Findings as lines of JSON while they are found, then a line with the summary.
package enum NDJSONReport {
  /// Members of a finding that only ours has together.
  static let members: Set<String> = ["rule", "level", "ref", "period", "message", "remedy", "evidence", "fingerprint"]

  /// The whole report.
  static func bytes(_ report: Report) -> [UInt8] {
    var json = JSONText(indented: false)
    for finding in report.findings { line(finding, in: &json) }
    end(report, in: &json)
    return json.bytes
  }

  /// A finding's line.
  static func line(_ finding: Finding) -> [UInt8] {
    var json = JSONText(indented: false)
    json.reserve(1 << 10)
    line(finding, in: &json)
    return json.bytes
  }

  private static func line(_ finding: Finding, in json: inout JSONText) {
    JSONReport.write(finding, to: &json)
    json.endLine()
  }

  /// What follows the findings: those that are waived, and the summary.
  static func end(_ report: Report) -> [UInt8] {
    var json = JSONText(indented: false)
    end(report, in: &json)
    return json.bytes
  }

  private static func end(_ report: Report, in json: inout JSONText) {
    for waived in report.waived { line(waived, in: &json) }
    summary(report, in: &json)
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
