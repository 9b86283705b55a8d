import Checks
import RuleSets
import Tables
import TestSupport
import Testing

/// A tracker whose refs are of another form than the rule set gives, or that has none.
struct RefFormTests {
  private func run(_ tracker: String, _ table: String) throws -> CheckRun {
    let set = try MadeSet(#""when": {"live": true}, "message": "{ref} is so.""#, more: #", "tracker": \#(tracker)"#)
    return try CheckRun(TrackerTable(table), CheckRun.Options(ruleSet: set.ruleSet))
  }

  private static let table = """
    ref | title | status
    IA23/4-1 | First | On Track
    IA23/4-2 | Second, see IA23/4-9 | On Track
    IA24/1-1 | Third | On Track
    """

  @Test func `no ref that fits is one line with three refs and their form`() throws {
    do {
      _ = try run(#"{"ref-form": ["{letters}.{letter}{number}.{number}"]}"#, Self.table)
      Issue.record("it was read")
    } catch let error as TableError {
      #expect(
        error.problem
          == "no ref is of the form “{letters}.{letter}{number}.{number}”, such as AB.A1.2: the refs are “IA23/4-1”, "
          + "“IA23/4-2”, “IA24/1-1” and so on")
      #expect(
        error.remedy
          == "give their form under tracker.ref-form in a rule set (--rules), here [\"{letters}{number}/{number}-{number}\"], "
          + "or [] for any")
    }
  }

  @Test func `forms that come with the program are judged by, ref for ref`() throws {
    let run = try run("{}", Self.table)
    #expect(run.refs(raising: "ref-malformed") == ["IA23/4-1", "IA23/4-2", "IA24/1-1"])
    #expect(run.notices.map(\.code) == [.refsOfOtherForm])
  }

  @Test(arguments: [
    "ref | title | status\nIA1 | A | On Track\nIA2 | B | On Track",
    "ref | title | status\nIA1 | A | On Track\nIA2 | B | On Track\nIA3 | C | On Track\nOC.A2.1 | D | On Track",
  ])
  func `one that fits, or fewer than three, and the tracker is read`(table: String) throws {
    #expect(try run("{}", table).refs(raising: "ref-malformed").contains("IA1"))
  }

  @Test func `refs of the form are well formed and found in texts`() throws {
    let run = try run(#"{"ref-form": ["IA{number}/{number}-{number}"]}"#, Self.table)
    #expect(run.refs(raising: "ref-malformed").isEmpty)
    #expect(run.fact("unknown-refs-mentioned", row: 1) == "IA23/4-9")
    #expect(run.fact("main-action-missing") == "yes")
  }

  /// The update of the third row names the first one's ref, in whole or as far as the form allows.
  @Test(arguments: [
    ("IA{number}/{number}-{number}", ["IA23/4-1", "IA23/4-2", "IA24/1-1"], "As above IA23/4-1", "IA23/4-1"),
    ("IA{number}/{number}-{number}", ["IA23/4-1", "IA23/4-2", "IA24/1-1"], "As above ia23 4 1.", "IA23/4-1"),
    ("{letters}{number}", ["MD1", "MD2", "SD1"], "As above, MD1", "MD1"),
    ("{letters}-{number}", ["MD-1", "MD-2", "MD-3"], "As above 1", "MD-1"),
    ("{number}.{number}[.{number}]", ["1.1", "1.1.2", "1.2"], "as above 1.1", "1.1"),
    ("{letters}.{letter}{number}.{number}", ["OC.A1.1", "OC.A1.2", "OC.A1.3"], "As above A1.1", "OC.A1.1"),
    ("{letters}.{letter}{number}.{number}", ["OC.A1.1", "OC.A1.2", "OC.A1.3"], "As above 1.1", nil),
  ])
  func `an update points to a ref of the form`(form: String, refs: [String], update: String, named: String?) throws {
    let table = """
      ref | title | status | update
      \(refs[0]) | First | On Track | The policy was adopted by the board.
      \(refs[1]) | Second | On Track |
      \(refs[2]) | Third | On Track | \(update)
      """
    let run = try run(#"{"ref-form": ["\#(form)"]}"#, table)
    #expect(run.fact("points-to-news", row: 2) == (named == nil ? "no" : "yes"))
    #expect(run.fact("action-pointed-to", row: 2) == named ?? "-")
  }

  @Test func `without forms no ref is malformed and none is sought`() throws {
    let run = try run(#"{"ref-form": [], "kinds": {"main": "none"}}"#, Self.table)
    #expect(run.refs(raising: "ref-malformed").isEmpty && run.fact("unknown-refs-mentioned", row: 1) == "-")
    #expect(run.fact("main-action-missing") == "no" && run.fact("kind") == "sub")
  }
}
