import Checks
import TestSupport
import Testing

/// The previous period, of this tracker or of one given with `--previous`.
struct PreviousPeriodTests {
  private static let said = "The survey closed and 140 residents answered it. DS 11.01.24"
  private static let news = "The report went to cabinet and they agreed all of it. DS 11.01.24"

  /// One action's status and update by month, oldest first.
  private typealias Month = (month: String, status: String, update: String)

  private func table(_ months: [Month], ref: String = "OC.A2.3") -> TrackerTable {
    let headers = ["ref", "due"] + months.flatMap { ["status \($0.month)", "update \($0.month)"] }
    let cells = [ref, "May-24"] + months.flatMap { [$0.status, $0.update] }
    return TrackerTable(headers.joined(separator: "|") + "\n" + cells.joined(separator: "|"))
  }

  private func run(_ tracker: TrackerTable, _ previous: [TrackerTable]) throws -> CheckRun {
    try CheckRun(tracker, CheckRun.Options(previous: previous.map { $0.bytes() }))
  }

  @Test func `a file for each month says what one file of all says`() throws {
    let table = try TrackerTable(file: "samples/tracker-2024-01.csv")
    func without(_ month: String) -> TrackerTable { table.keepingColumns { !$0.contains(month) } }
    let one = try run(table, [])
    let two = try run(without("December 2023"), [without("January 2024")])
    func words(_ run: CheckRun) -> [String] { run.findings.map { "\($0.ruleID) \($0.ref) \($0.message)" } }
    #expect(words(one) == words(two))
    #expect(one.refs(raising: "update-copied").count == 4)
  }

  @Test(arguments: [
    // The latest period of the newest earlier tracker, where this tracker has no earlier one.
    (["2024-01"], ["2023-12"], true), (["2024-01"], ["2023-10", "2023-11"], true),
    // This tracker's own come first, also where they are older.
    (["2023-10", "2024-01"], ["2023-12"], false),
  ])
  func `is this tracker's, else the newest earlier one's`(own: [String], earlier: [String], isCopied: Bool) throws {
    func months(_ all: [String]) -> [Month] {
      all.map { ($0, "On Track", $0 == all.last ? Self.said : Self.news) }
    }
    let run = try run(table(months(own)), [table(months(earlier))])
    #expect(run.fact("copied") == (isCopied ? "yes" : "no"))
    #expect(run.rules(ofRow: 0).contains("update-copied") == isCopied)
  }

  @Test func `of an action that the earlier tracker has not there is none`() throws {
    let run = try run(
      table([("2024-01", "On Track", Self.said)]), [table([("2023-12", "Complete", Self.said)], ref: "OC.A2.4")])
    #expect(run.fact("previous-status") == "-" && run.fact("previous-update") == "-")
    #expect(run.fact("finished-before") == "no" && run.fact("copied") == "no")
  }

  @Test func `was finished where its status is blank behind a finished one`() throws {
    let earlier = table([("2023-11", "Complete", Self.news), ("2023-12", "", "")])
    let run = try run(table([("2024-01", "On Track", Self.said)]), [earlier])
    #expect(run.fact("finished-before") == "yes")
    #expect(run.rules(ofRow: 0).contains("reopened"))
  }

  @Test func `without one its rules are not evaluated`() throws {
    let run = try run(table([("2024-01", "On Track", Self.said)]), [])
    #expect(
      run.summary.rules.first { $0.id == "update-copied" }?.skipped
        == "no earlier period in this tracker, or in one given with --previous")
  }
}
