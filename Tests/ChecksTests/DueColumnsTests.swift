import Checks
import RuleSets
import TestSupport
import Testing

/// Due dates that stand in several columns, and a second status column.
struct DueColumnsTests {
  private static let columns = """
    {"columns": {"revised-due": ["Revised"], "original-due": ["Original"], "completed-on": ["Done on"], "stage": ["Stage"]}}
    """

  private func run(_ table: String) throws -> CheckRun {
    let set = try MadeSet(
      #""cell": "due", "when": {"due": {"known": true}}, "message": "{ref} is due {due}, typed {due-text}.""#,
      more: #", "tracker": \#(Self.columns)"#)
    return try CheckRun(TrackerTable(table), CheckRun.Options(ruleSet: set.ruleSet))
  }

  @Test(arguments: [
    // due, revised, original: the days due.
    ("Mar-24", "", "", "2024-03-01/2024-03-31"), ("Mar-24", "Jun-24", "", "2024-06-01/2024-06-30"),
    ("Mar-24", "n/a", "Jan-24", "2024-03-01/2024-03-31"), ("", "", "Jan-24", "2024-01-01/2024-01-31"),
    ("", "Jun-24", "Jan-24", "2024-06-01/2024-06-30"), ("Mar-24", "TBC", "", "-"), ("Mar-24", "soon", "", "-"),
    ("Mar-24", "Sep-24 then Nov-24", "", "2024-11-01/2024-11-30"),
    ("Sep-24 then Nov-24", "", "", "-"),
    ("Mar-24", "Jun-24 (was May-24)", "", "2024-06-01/2024-06-30"),
  ])
  func `the revised date goes before the due one, and this before the original`(
    due: String, revised: String, original: String, days: String
  ) throws {
    let run = try run("ref | due | Revised | Original | status\nOC.A2.1 | \(due) | \(revised) | \(original) | On Track")
    #expect(run.fact("due-days") == days)
  }

  @Test func `a finding stands on the column that speaks`() throws {
    let run = try run(
      """
      ref | due | Revised | Original | status
      OC.A2.1 | Mar-24 | Jun-24 | Jan-24 | On Track
      OC.A2.2 | Mar-24 | - | Jan-24 | On Track
      OC.A2.3 |  |  | Jan-24 | On Track
      """)
    let made = run.findings.filter { $0.ruleID == "made" }
    #expect(made.map { $0.location?.column } == ["Revised", "Due date", "Original"])
    #expect(made.map(\.message).last == "OC.A2.3 is due January 2024, typed “Jan-24”.")
    #expect(run.facts.map { $0["original-due-days"]?.short } == Array(repeating: "2024-01-01/2024-01-31", count: 3))
  }

  @Test(arguments: [
    // The revised date, and when the action was first due: a blank cell tells no move, so that earlier trackers speak.
    ("", "2023-10-31"), ("n/a", "2023-10-31"), ("Jun-24", "2024-03-31"),
    ("Jun-24 (was May-24)", "2024-05-01/2024-05-31"),
  ])
  func `a blank revised date leaves it to earlier trackers when the action was first due`(
    revised: String, first: String
  ) throws {
    func table(_ due: String, _ revised: String, _ month: String) -> TrackerTable {
      TrackerTable("ref | due | Revised | status \(month)\nOC.A2.1 | \(due) | \(revised) | On Track")
    }
    let set = try MadeSet(
      #""cell": "due", "when": {"first-due": {"known": true}}, "message": "{ref}: {first-due}.""#,
      more: #", "tracker": \#(Self.columns)"#)
    let run = try CheckRun(
      table("31/03/2024", revised, "2024-01"),
      CheckRun.Options(previous: [table("31/10/2023", "", "2023-12").bytes()], ruleSet: set.ruleSet))
    #expect(run.fact("first-due") == first)
  }

  @Test func `a status of the stage stands on its cell`() throws {
    let set = try MadeSet(
      #""cell": "status", "when": {"finished": false}, "message": "{ref}.""#,
      more: #", "tracker": \#(Self.columns)"#)
    let run = try CheckRun(
      TrackerTable(
        "ref | title | Stage | status\nOC.A2.1 | A | On hold | On Track\nOC.A2.2 | B | New Action | On Track"),
      CheckRun.Options(ruleSet: set.ruleSet))
    let columns = run.findings.filter { $0.ruleID == "made" }.map { $0.location?.column }
    #expect(columns == ["Stage", "Status (2024-01)"])
  }

  @Test func `a revised column alone is a due date`() throws {
    let run = try run("ref | title | Revised | status\nOC.A2.1 | A | Jun-23 | On Track")
    #expect(run.rules(ofRow: 0).contains("rating-understates-slippage"))
  }

  @Test(arguments: [
    ("Complete", "On Track", "complete"), ("Not due to start", "On Track", "not-due"), ("On hold", "", "on-hold"),
    ("Medium progress", "On Track", "on-track"), ("", "Medium progress", "medium"), ("under way", "", "blank"),
    ("New Action", "On Track", "on-track"),
  ])
  func `a stage that ends or stops the action is its status`(stage: String, status: String, meant: String) throws {
    let run = try run(
      "ref | title | Stage | status\nOC.A2.1 | A | \(stage) | \(status)\nOC.A2.2 | B | | On Track\nOC.A2.3 | C | |")
    #expect(run.fact("status") == meant)
    #expect(run.fact("status", row: 1) == "on-track" && run.fact("status", row: 2) == "blank")
  }
}
