import Checks
import Dates
import Documents
import RuleSets

/// Workflow commands that make GitHub Actions annotate the tracker, one a finding.
///
/// GitHub shows the first ten of each level in a step, worst first here; the log holds all.
package enum GitHubReport {
  /// The report, in UTF-8.
  package static func bytes(_ report: Report) -> [UInt8] {
    var lines: [String] = []
    let sorted = report.findings.enumerated().sorted {
      let (a, b) = (report.isUnread($0.element) ? 0 : 1, report.isUnread($1.element) ? 0 : 1)
      return (a, $0.element.level, $0.offset) < (b, $1.element.level, $1.offset)
    }
    // A record may take many lines: the one that its cell begins on is annotated.
    let columns = TextColumns(report)
    for (_, finding) in sorted {
      let cell = columns.place(finding.location)?.line ?? finding.location?.line
      let line = finding.place == nil ? cell : finding.place?.line
      let path = finding.place == nil ? report.tracker.path : report.document?.path ?? report.checkedPath
      lines.append(command(finding, path: path, line: line))
    }
    if let sentence = report.awaitedSentence {
      lines.append("::notice title=Updates::" + data(DisplayText.safe(sentence)))
    }
    for notice in report.documentNotices {
      lines.append("::notice title=Summary::" + data(DisplayText.safe(notice)))
    }
    for notice in report.changeNotices {
      lines.append("::notice title=Change register::" + data(DisplayText.safe(notice)))
    }
    for notice in report.waiverNotices { lines.append("::warning title=Waivers::" + data(DisplayText.safe(notice))) }
    if !report.waived.isEmpty {
      lines.append("::group::\(report.waived.count) waived")
      lines += report.waived.map(line)
      lines.append("::endgroup::")
    }
    lines.append(SummaryLine.of(report))
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func command(_ finding: Finding, path: String, line: Int?) -> String {
    var properties: [String] = []
    if path != "-" { properties.append("file=" + property(path)) }
    if let line { properties.append("line=\(line)") }
    let name = finding.actionName.map { ": \($0)" } ?? ""
    properties.append("title=" + property(DisplayText.safe(finding.ruleID + name)))
    let address = finding.place == nil ? finding.location.map { $0.address(line: line) } : finding.address
    let place = address.map { " [\($0)]" } ?? ""
    let remedy = finding.remedy.isEmpty ? "" : "\n→ " + DisplayText.safe(finding.remedy)
    let message = DisplayText.safe(finding.message + place) + remedy
    return "::\(command(for: finding.level)) \(properties.joined(separator: ","))::\(data(message))"
  }

  private static func command(for level: Rule.Level) -> String { level == .note ? "notice" : level.rawValue }

  private static func line(_ waived: WaivedFinding) -> String {
    let name = waived.finding.actionName.map { $0 + " " } ?? ""
    let text = "waived: \(name)\(waived.finding.ruleID): \(waived.reason) (\(waived.by), until \(waived.until.iso))"
    // The runner takes `##[` for a command wherever it stands in a line.
    return ScalarText.parting("#", "[", in: DisplayText.safe(text))
  }

  /// The text as the message of a workflow command.
  package static func data(_ text: String) -> String {
    ScalarText.replacing(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  /// The text as the value of a workflow command's property.
  package static func property(_ text: String) -> String {
    ScalarText.replacing(data(text)) { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }
}
