import Reports
import Slipgauge
import TestSupport
import Testing

/// Nights that check a summary beside the tracker.
struct SummaryNightTests {
  private static let summary = """
    Theme Progress Summary January 2024
    Theme\tSummary\tAchievements\tKey Milestones
    Organisational Culture\t"Exceptions\nOC.A2.7 Workforce strategy - Red rated\n"\t\t

    """

  private static let tracker = """
    Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)
    Organisational Culture,OC.A2.1,Workforce strategy,D Smith,Jan-23,Oct-23,Significant issues / slippage,Late. DS 11.01.24

    """

  /// The rule’s changes of a night that begins on a day of February, by word; the summary at `path`.
  private func changes(_ day: Int, _ folder: String, _ path: String) throws -> (ReportChanges, Set<String>) {
    let night = try Night(state: folder + "/state", now: try #require(Moment("2024-02-0\(day)T02:00:00")))
    var options = Night.Options(rules: try NightRules.load())
    options.summary = path
    let result = try night.check(folder + "/tracker.csv", options)
    try night.remember([result])
    let report = try #require(result.report)
    return (try #require(report.changes), Set(report.findings.map(\.ruleID)))
  }

  @Test func `tells what became of the findings of the newest summary of a folder`() throws {
    let folder = Files.temporaryFolder()
    let summaries = Files.temporaryFolder()
    Files.write(SummaryNightTests.tracker, to: folder + "/tracker.csv")
    Files.write(SummaryNightTests.summary, to: summaries + "/january.txt")
    Files.write("Theme,Ref\n", to: summaries + "/none.txt")

    let (first, raised) = try changes(1, folder, summaries)
    #expect(first.notices.contains { $0.hasPrefix("The summary checked is ") && $0.hasSuffix("january.txt.") })
    #expect(raised.isSuperset(of: ["summary-ref-unknown"]) && !raised.contains("summary-exception-missing"))

    // A ref that the tracker never had was put right in the summary: it is no action that is gone.
    let mended = SummaryNightTests.summary.replacing("OC.A2.7", with: "OC.A2.1")
    Files.write(mended, to: summaries + "/january.txt")
    let (second, _) = try changes(2, folder, summaries)
    #expect(second.resolved.map(\.ruleID).contains("summary-ref-unknown") && second.gone.isEmpty)

    Files.write(SummaryNightTests.summary, to: summaries + "/january.txt")
    _ = try changes(3, folder, summaries)
    let (fourth, _) = try changes(4, folder, summaries + "/february.txt")
    #expect(fourth.items(.notChecked).map(\.ruleID).contains("summary-ref-unknown") && fourth.resolved.isEmpty)
    #expect(fourth.notices.contains { $0.hasPrefix("The summary ") && $0.contains("february.txt was not checked: ") })
  }
}
