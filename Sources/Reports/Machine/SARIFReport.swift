import Checks
import Dates
import Documents
import RuleSets
import Tables
import Texts
import Trackers

/// The report as SARIF 2.1.0, for code scanning and editors.
package struct SARIFReport {
  private let report: Report
  /// Where each rule stands in the driver's list, by its index in the rule set.
  private let places: [Int: Int]
  private let rules: [Rule]
  private let columns: TextColumns

  /// The schema that the report names.
  static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// The report, in UTF-8.
  package static func bytes(_ report: Report) -> [UInt8] {
    var json = JSONText(indented: true)
    SARIFReport(report).write(to: &json)
    json.endLine()
    return json.bytes
  }

  private init(_ report: Report) {
    self.report = report
    var places: [Int: Int] = [:]
    var rules: [Rule] = []
    let raised = Set((report.findings + report.waived.map(\.finding)).map(\.rule))
    for (index, rule) in report.ruleSet.rules.enumerated()
    where rule.isTold && rule.subject.occasion == report.occasion || raised.contains(index) {
      places[index] = rules.count
      rules.append(rule)
    }
    self.places = places
    self.rules = rules
    columns = TextColumns(report)
  }

  private func write(to json: inout JSONText) {
    json.object { json in
      json.member("$schema", SARIFReport.schema)
      json.member("version", "2.1.0")
      json.name("runs")
      json.array { json in json.object { json in writeRun(to: &json) } }
    }
  }

  private func writeRun(to json: inout JSONText) {
    json.name("tool")
    json.object { json in
      json.name("driver")
      json.object { json in
        json.member("name", "slipgauge")
        json.member("version", report.toolVersion)
        json.member("semanticVersion", report.toolVersion)
        json.name("rules")
        json.array { json in for rule in rules { SARIFRule.write(rule, of: report.ruleSet, to: &json) } }
      }
    }
    json.name("automationDetails")
    json.object { json in json.member("id", "slipgauge/\(report.ruleSet.id)/\(report.summary.period.iso)") }
    json.name("invocations")
    json.array { json in json.object { json in writeInvocation(to: &json) } }
    json.name("artifacts")
    json.array { json in
      for uri in artifacts { writeArtifact(uri, "analysisTarget", to: &json) }
    }
    json.member("columnKind", "unicodeCodePoints")
    json.name("results")
    json.array { json in
      for finding in report.findings { write(finding, waiver: nil, to: &json) }
      for waived in report.waived { write(waived.finding, waiver: waived, to: &json) }
    }
    json.name("properties")
    json.object { json in
      json.member("ruleSet", report.ruleSet.name)
      json.member("period", report.summary.period.iso)
      json.member("asOf", report.asOf?.iso)
      json.member("actions", report.summary.actions)
      if !report.leftOut.isEmpty { json.member("leftOut", listed(report.leftOut)) }
    }
  }

  private func writeArtifact(_ uri: String, _ role: String, to json: inout JSONText) {
    json.object { json in
      json.name("location")
      json.object { json in json.member("uri", uri) }
      json.name("roles")
      json.array { json in json.string(role) }
    }
  }

  /// The tracker, and the summary that was checked, if any.
  private var artifacts: [String] {
    let summary = report.document.map { [RelativeURI.of($0.path)] } ?? []
    return report.document?.hasTracker == false ? summary : [RelativeURI.of(report.tracker.path)] + summary
  }

  // MARK: What happened

  private func writeInvocation(to json: inout JSONText) {
    json.name("executionSuccessful")
    json.flag(true)
    json.member("exitCode", report.isFailing ? 1 : 0)
    json.member(
      "exitCodeDescription",
      report.isFailing ? "findings at or above the level that fails a check" : "no finding fails the check")
    json.name("toolExecutionNotifications")
    json.array { json in
      if let sentence = report.awaitedSentence { writeNotification("note", sentence, to: &json) }
      for notice in report.documentNotices + report.changeNotices { writeNotification("note", notice, to: &json) }
      for notice in report.waiverNotices { writeNotification("warning", notice, to: &json) }
      for sheet in report.tracker.skipped {
        writeNotification("note", "Skipped sheet “\(sheet.name)”: \(sheet.reason).", to: &json)
      }
      for notice in report.tracker.notices { writeNotification("note", notice.sentence, to: &json) }
      for rule in report.summary.rules {
        if let reason = rule.skipped {
          writeNotification("note", "\(rule.id) was not evaluated: \(reason).", to: &json)
        }
      }
    }
  }

  private func writeNotification(_ level: String, _ text: String, to json: inout JSONText) {
    json.object { json in
      json.member("level", level)
      json.name("message")
      json.object { json in json.member("text", SARIFReport.message(text)) }
    }
  }

  // MARK: Results

  private func write(_ finding: Finding, waiver: WaivedFinding?, to json: inout JSONText) {
    json.object { json in
      json.member("ruleId", finding.ruleID)
      if let place = places[finding.rule] { json.member("ruleIndex", place) }
      json.member("level", finding.level.rawValue)
      json.name("message")
      json.object { json in json.member("text", SARIFReport.message(text(of: finding))) }
      json.name("locations")
      json.array { json in
        let place = finding.place == nil ? 0 : artifacts.count - 1
        json.object { json in
          SARIFLocation(finding, artifacts[place], place, columns.place(finding.location)).write(to: &json)
        }
      }
      if finding.place != nil, let cell = finding.location {
        json.name("relatedLocations")
        let words = SARIFReport.message("The tracker: \(cell.address())")
        json.array { SARIFLocation.write(cell, ofTrackerAt: report.tracker.path, saying: words, to: &$0) }
      }
      json.name("partialFingerprints")
      json.object { json in json.member("slipgauge/v1", finding.fingerprint) }
      if !report.waived.isEmpty {
        // A run says of all its results whether they are suppressed, or of none.
        json.name("suppressions")
        json.array { json in if let waiver { SARIFReport.write(waiver, to: &json) } }
      }
      json.name("properties")
      json.object { json in SARIFReport.writeProperties(finding, to: &json) }
    }
  }

  /// The message; with the cell in a workbook, where there is no line to stand on.
  private func text(of finding: Finding) -> String {
    let line = finding.place == nil ? finding.location?.line : finding.place?.line
    guard let address = finding.address, line == nil else { return finding.message }
    return "\(address): \(finding.message)"
  }

  private static func write(_ waiver: WaivedFinding, to json: inout JSONText) {
    json.object { json in
      json.member("kind", "external")
      json.member("status", "accepted")
      json.member("justification", waiver.reason)
      json.name("properties")
      json.object { json in
        json.member("by", waiver.by)
        json.member("until", waiver.until.iso)
      }
    }
  }

  private static func writeProperties(_ finding: Finding, to json: inout JSONText) {
    json.member("ref", finding.ref)
    json.member("theme", finding.theme)
    json.member("title", finding.title)
    json.member("directorLead", finding.directorLead)
    json.member("period", finding.period.iso)
    if !finding.remedy.isEmpty { json.member("remedy", finding.remedy) }
    if !finding.refs.isEmpty { json.member("refs", finding.refs) }
    json.name("evidence")
    JSONReport.write(finding.evidence, to: &json)
  }

  /// The text as a SARIF message, in which braces are placeholders and `[…](…)` is a link.
  package static func message(_ text: String) -> String {
    let doubled = ScalarText.replacing(text) { $0 == "{" || $0 == "}" ? "\($0)\($0)" : nil }
    return ScalarText.parting("]", "(", in: doubled)
  }
}
