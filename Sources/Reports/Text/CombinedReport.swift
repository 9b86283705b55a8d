import Checks
import Documents
import RuleSets

/// The reports of several trackers as one: a section each, and one summary.
package struct CombinedReport: Sendable {
  /// A tracker that could not be checked, and why, on one line.
  package struct Failure: Sendable {
    /// As it was named.
    let path: String
    /// What is wrong.
    let problem: String

    package init(path: String, problem: String) {
      self.path = path
      self.problem = problem
    }
  }

  /// In the order in which the trackers were named.
  package let reports: [Report]
  private let failures: [Failure]
  private let toolVersion: String
  private let statistics: FindingStatistics?

  /// The reports of the trackers that could be checked, and the others.
  package init(_ reports: [Report], _ failures: [Failure], toolVersion: String, hasStatistics: Bool) {
    self.reports = reports
    self.failures = failures
    self.toolVersion = toolVersion
    statistics = hasStatistics ? FindingStatistics(reports.flatMap(\.findings)) : nil
  }

  /// The formats that have one report of several trackers.
  package static let formats: [ReportFormat] = [.text, .json, .ndjson, .markdown, .github, .html]

  /// The whole report in one of these formats.
  ///
  /// - Throws: `ReportFailure` where one of the reports cannot be made.
  package func bytes(_ format: ReportFormat, _ style: ReportStyle) throws(ReportFailure) -> [UInt8] {
    switch format.id {
    case ReportFormat.json.id: return json
    case ReportFormat.text.id: return text(style)
    case ReportFormat.html.id: return page.document.bytes
    case ReportFormat.markdown.id:
      return try sections(format, style, between: "\n") + Array("\n**\(summary)**\n".utf8)
    default: return try sections(format, style, between: "")
    }
  }

  private func sections(
    _ format: ReportFormat, _ style: ReportStyle, between separator: String
  ) throws(ReportFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, report) in reports.enumerated() {
      if index > 0 { bytes += separator.utf8 }
      bytes += try format.bytes(of: report, style: style)
    }
    return bytes
  }

  private var page: JoinedPage {
    JoinedPage(
      reports, failures: failures.map { ($0.path, $0.problem) }, summary: summary, toolVersion: toolVersion)
  }

  private func text(_ style: ReportStyle) -> [UInt8] {
    var bytes = statistics.map { Array($0.text.utf8) } ?? []
    var style = style
    if statistics != nil { style.isQuiet = true }
    for report in reports {
      let section = TextReport(report, style: style).bytes
      // A summary alone does not say of what it is; what was not read stands below the name.
      if style.isQuiet {
        bytes += "\(DisplayText.safe(report.tracker.path)):\(report.unread.isEmpty ? " " : "\n")".utf8
      }
      bytes += section
      if !style.isQuiet { bytes.append(0x0A) }
    }
    return bytes + Array((summary + "\n").utf8)
  }

  /// `2 trackers: 16 errors, 52 warnings and 46 notes in 236 actions; 1 could not be checked.`
  package var summary: String {
    let counts = SummaryLine.levels.map { SummaryLine.count(count($0), $0.rawValue) }
    let actions = SummaryLine.count(reports.reduce(0) { $0 + $1.toldActions }, "action")
    let waived = reports.reduce(0) { $0 + $1.waived.count }
    return "\(SummaryLine.count(reports.count, "tracker")): \(counts[0]), \(counts[1]) and \(counts[2]) in \(actions)"
      + (waived > 0 ? "; \(waived) waived" : "")
      + (failures.isEmpty ? "" : "; \(failures.count) could not be checked") + "."
  }

  private func count(_ level: Rule.Level) -> Int { reports.reduce(0) { $0 + ($1.summary.counts[level] ?? 0) } }

  private var json: [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      json.name("tool")
      json.object { json in
        json.member("name", "slipgauge")
        json.member("version", toolVersion)
      }
      json.name("trackers")
      json.array { json in for report in reports { JSONReport.write(report, to: &json) } }
      json.name("failed")
      json.array { json in
        for failure in failures {
          json.object { json in
            json.member("path", failure.path)
            json.member("problem", failure.problem)
          }
        }
      }
      json.name("summary")
      json.object { json in
        json.member("actions", reports.reduce(0) { $0 + $1.toldActions })
        for level in SummaryLine.levels { json.member(level.rawValue, count(level)) }
        json.member("waived", reports.reduce(0) { $0 + $1.waived.count })
      }
      if let statistics {
        json.name("statistics")
        statistics.write(to: &json)
      }
    }
    json.endLine()
    return json.bytes
  }
}
