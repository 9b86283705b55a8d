import Reports
import Slipgauge
import TestSupport
import Testing

/// Summaries held against the trackers of their month, from their bytes to their findings.
struct SummaryCheckTests {
  private static let tracker = Repository.path("samples/tracker-2024-01.xlsx")

  private func report(_ form: String, tracker: String? = tracker) throws -> Report {
    var options = Check.Options(ruleSet: try RuleSet.load())
    options.checkedOn = Day(iso: "2024-02-05")
    return try SummaryCheck(options, tracker: tracker).run(Repository.path("samples/summary-2024-01.\(form)"))
  }

  /// The findings as `rule ref`; milestones are read where their items are told apart alone.
  private func told(_ report: Report) -> [String] {
    report.findings.filter { !$0.ruleID.hasPrefix("summary-milestone") }.map {
      "\($0.level.rawValue) \($0.ruleID) \($0.ref)"
    }.sorted()
  }

  @Test func `all three forms of a summary have the same findings`() throws {
    let word = try report("docx")
    #expect(word.summary.counts[.error] == 6)
    #expect(try told(report("txt")) == told(word))
    #expect(try told(report("json")) == told(word))
    #expect(word.isFailing && word.summary.period.iso == "2024-01")
    #expect(word.findings.allSatisfy { $0.isCollapsed || $0.place?.theme.isEmpty == false })
  }

  @Test func `without a tracker only what needs none is asked`() throws {
    let report = try report("docx", tracker: nil)
    let asked = report.summary.rules.filter { $0.skipped == nil }.map(\.id)
    #expect(asked == ["summary-count-differs", "summary-ref-twice"])
    #expect(report.summary.actions == 0 && Set(report.findings.map(\.ruleID)).isSubset(of: asked))
  }

  /// A summary of one theme, as text.
  private static func text(_ month: String, _ summary: String) -> String {
    "Theme Progress Summary \(month)\nTheme\tSummary\tAchievements\tKey Milestones\nCulture\t\(summary)\t\t\n"
  }

  @Test(arguments: [
    (
      text("December 2022", "Exceptions: OC.A2.1 Workforce Strategy - Amber rated"), nil as String?,
      "it is of 2022-12, and \(tracker) has no columns for that: its periods are "
    ),
    (
      text("January 2024", "Exceptions: OC.A2.1 Workforce Strategy - Amber rated"), "2023-12",
      "it is of 2024-01, and the period asked for is 2023-12"
    ),
    (
      text("January 2024", "All went well."), nil,
      "nothing in it names an action, a rating, a number of actions or a milestone; nothing was checked"
    ),
    ("Dear all,\nit went well.\n", nil, "no line has cells between tabs"),
  ])
  func `refuses what it cannot hold against the tracker`(_ text: String, _ period: String?, _ expected: String) throws {
    let path = Files.temporaryFolder() + "/summary.txt"
    Files.write(text, to: path)
    var options = Check.Options(ruleSet: try RuleSet.load())
    options.period = period.flatMap { Period(iso: $0, yearStarts: 4) }
    let failure = #expect(throws: CheckFailure.self) {
      try SummaryCheck(options, tracker: SummaryCheckTests.tracker).run(path)
    }
    let lines = failure?.problems.map(\.text) ?? []
    #expect(lines.count == 1 && lines[0].hasPrefix("\(path): \(expected)"), "\(lines)")
  }
}
