import Checks
import Dates
import Documents
import RuleSets
import Texts

/// The report as JUnit XML: a suite for each theme, a case for each action, which fails where a finding fails the
/// check.
///
/// Valid against the schemas of Ant and of Jenkins: one failure a case, with all its findings in it; what does not
/// fail stands in the suite's output.
package struct JUnitReport {
  private let report: Report
  private let least: Rule.Level
  private var out = ""

  /// The report, in UTF-8.
  package static func bytes(_ report: Report) -> [UInt8] {
    var xml = JUnitReport(report)
    xml.write()
    return Array(xml.out.utf8)
  }

  private init(_ report: Report) {
    self.report = report
    least = report.failOn ?? .error
  }

  private mutating func write() {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for (index, suite) in JUnitSuite.of(report).enumerated() { write(suite, id: index) }
    out += "</testsuites>\n"
  }

  /// The day that the report speaks of: the clock would make each run's file another.
  private var timestamp: String { report.summary.reporting.latest.iso + "T00:00:00" }

  private mutating func write(_ suite: JUnitSuite, id: Int) {
    let failing = suite.cases.count { !failures(of: $0).isEmpty }
    let name = XMLText.shown(suite.name)
    out += "  <testsuite id=\"\(id)\" package=\"slipgauge\" name=\"\(name)\" timestamp=\"\(timestamp)\" "
    out += "hostname=\"localhost\" tests=\"\(suite.cases.count)\" failures=\"\(failing)\" errors=\"0\" time=\"0\">\n"
    writeProperties()
    for item in suite.cases { write(item, suite: name) }
    writeOutput(suite)
    out += "    <system-err></system-err>\n  </testsuite>\n"
  }

  private mutating func writeProperties() {
    var properties = [
      ("slipgauge", report.toolVersion), ("tracker", report.tracker.path),
    ]
    if let document = report.document { properties.append(("summary", document.path)) }
    properties += [
      ("ruleSet", report.ruleSet.name), ("period", report.summary.period.iso),
    ]
    if !report.leftOut.isEmpty { properties.append(("leftOut", listed(report.leftOut))) }
    out += "    <properties>\n"
    for (name, value) in properties {
      out += "      <property name=\"\(name)\" value=\"\(XMLText.shown(value))\"/>\n"
    }
    out += "    </properties>\n"
  }

  private func failures(of item: JUnitSuite.Case) -> [Finding] { item.findings.filter { $0.level <= least } }

  private mutating func write(_ item: JUnitSuite.Case, suite: String) {
    out += "    <testcase name=\"\(XMLText.shown(item.name))\" classname=\"\(suite)\" time=\"0\""
    let failures = failures(of: item)
    guard let first = failures.first else {
      out += "/>\n"
      return
    }
    let more = failures.count > 1 ? " (and \(failures.count - 1) more)" : ""
    out += ">\n      <failure type=\"\(XMLText.shown(first.ruleID))\" "
    out += "message=\"\(XMLText.shown(first.message))\(more)\">"
    out += failures.map { XMLText.shown(text(of: $0)) }.joined(separator: "\n")
    out += "</failure>\n    </testcase>\n"
  }

  /// `error rating-understates-slippage (1 Organisational Culture!M14): … → …`
  private func text(of finding: Finding) -> String {
    let place = finding.address.map { " (\($0))" } ?? ""
    let remedy = finding.remedy.isEmpty ? "" : " → \(finding.remedy)"
    return "\(finding.level.rawValue) \(finding.ruleID)\(place): \(finding.message)\(remedy)"
  }

  private mutating func writeOutput(_ suite: JUnitSuite) {
    var lines: [String] = []
    for item in suite.cases {
      lines += item.findings.filter { $0.level > least }.map(text)
      lines += item.waived.map { "waived by \($0.by) until \($0.until.iso), \($0.reason): \(text(of: $0.finding))" }
    }
    out += "    <system-out>\(lines.map(XMLText.shown).joined(separator: "\n"))</system-out>\n"
  }
}
