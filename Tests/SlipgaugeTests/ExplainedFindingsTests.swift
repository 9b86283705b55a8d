import Checks
import Reports
import Slipgauge
import TestSupport
import Testing

/// Of which findings a report says why they were raised.
struct ExplainedFindingsTests {
  private func report(most: Int) throws -> Report {
    var options = Check.Options(ruleSet: try RuleSet.load([Repository.path("samples/tutorial/rules.json")]))
    options.previous = [Repository.path("samples/tutorial/tracker-2023-11.csv")]
    options.wantsActions = true
    options.mostExplained = most
    return try Check(options).run(Repository.path("samples/tutorial/tracker.csv"))
  }

  @Test func `are those on actions, on themes and on leads`() throws {
    let report = try report(most: 500)
    let onGroups = report.findings.filter { $0.ref.isEmpty && $0.row == nil && !report.isUnread($0) }
    #expect(Set(onGroups.map(\.ruleID)) == ["one-date-for-most-of-a-theme", "theme-in-the-red"])
    for finding in onGroups {
      let rule = try #require(report.explainedOnGroups[finding.fingerprint], "\(finding.ruleID)")
      #expect(rule.id == finding.ruleID && rule.verdict == .raised && rule.condition.counted != nil)
    }
    let onActions = report.findings.filter { $0.row != nil }
    #expect(onActions.allSatisfy { $0.row.map { report.explained[$0] != nil } ?? false })
    let html = try String(decoding: #require(ReportFormat.named("html")).bytes(of: report), as: UTF8.self)
    #expect(html.contains("Why? <code>theme-in-the-red</code>"))
    #expect(html.contains("<li><b>yes</b> <bdi>the share is more than 30% (1 of 2 actions, 50%: HR.A1.1)</bdi>"))
    #expect(html.contains("<ul><li><bdi>of actions where this holds:</bdi><ul><li><bdi>the status is “Red”</bdi>"))
    #expect(html.contains("It would not be raised if 1 fewer action counted (0 of 2 in place of 1)."))
  }

  @Test(arguments: [0, 1, 3]) func `are the first of them`(most: Int) throws {
    let report = try report(most: most)
    let explained = report.explained.values.reduce(report.explainedOnGroups.count) { $0 + $1.rules.count }
    #expect(explained == most)
  }
}
