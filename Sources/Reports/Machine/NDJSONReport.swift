package import Checks
package import Documents

/// Findings as lines of JSON while they are found, then a line with the summary.
package enum NDJSONReport {
  /// What `--format` calls it.
  package static let id = "ndjson"

  /// Members of a finding that only ours has together.
  static let marks: Set<String> = ["rule", "level", "ref", "period", "message", "remedy", "evidence", "fingerprint"]

  /// The whole report.
  static func bytes(_ report: Report) -> [UInt8] {
    var json = JSONText(indented: false)
    for finding in report.findings { line(finding, in: &json) }
    for waived in report.waived { line(waived, in: &json) }
    summary(report, in: &json)
    return json.bytes
  }

  /// A finding's line.
  package static func line(_ finding: Finding) -> [UInt8] {
    var json = JSONText(indented: false)
    json.reserve(1 << 10)
    line(finding, in: &json)
    return json.bytes
  }

  /// A finding's line.
  package static func line(_ finding: Finding, in json: inout JSONText) {
    JSONReport.write(finding, to: &json)
    json.endLine()
  }

  /// A waived finding's line.
  package static func line(_ waived: WaivedFinding, in json: inout JSONText) {
    json.object { json in
      json.name("waived")
      JSONReport.write(waived, to: &json)
    }
    json.endLine()
  }

  /// The last line: all of the report but its findings.
  package static func summary(_ report: Report, in json: inout JSONText) {
    json.object { json in
      json.name("summary")
      json.object { json in JSONReport.writeHead(report, to: &json) }
    }
    json.endLine()
  }
}
