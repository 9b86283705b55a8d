import RuleSets
import TestSupport
import Testing
import Texts
import Trackers

/// Columns that hold two fields.
struct SharedColumnTests {
  private static let members = #"""
    "tracker": {"columns": {"status": ["Progress (*)", "RAG"], "update": ["Progress (*)", "Notes", "Notes (*)"],
      "due": ["Deadline", "When / who"], "director-lead": ["Lead", "When / who"]}}
    """#

  private func read(_ text: String) throws -> ReadRows { try ReadRows(text, DefaultRuleSet.extended(by: Self.members)) }

  @Test(arguments: [
    ("On Track: paper taken", "On Track|paper taken"), ("On Track", "On Track|"), ("paper taken", "|paper taken"),
    ("Complete - see minutes", "Complete|see minutes"), ("\"On Track\nall \"\"well\"\"\"", "On Track|all \"well\""),
    // The longest label counts; a letter alone is none of a sentence's words.
    ("On Track- little or no slippage. Paper", "On Track- little or no slippage|Paper"), ("A new plan", "|A new plan"),
    ("A: new plan", "A|new plan"), ("Greenfield site", "|Greenfield site"), ("", "|"),
  ]) func `a label at the head is the status, the rest the update`(_ cell: String, _ expected: String) throws {
    let rows = try read("Ref,Action,Progress (January 2024)\nOC.A1.1,a,\(cell)\n")
    let period = rows.tracker.periods[0]
    #expect(try rows.map { "\($0.status(period).string)|\($0.update(period).string)" } == [expected])
  }

  @Test(arguments: [
    ("Mar-24 / Head of Finance", "Mar-24 |Head of Finance"), ("31/03/2024", "31/03/2024|"),
    ("31/03/2024 / CFO", "31/03/2024 |CFO"), ("Mar-24", "Mar-24|"), ("", "|"),
  ]) func `a lead stands behind the stroke`(_ cell: String, _ expected: String) throws {
    let rows = try read("Ref,Action,When / who,RAG\nOC.A1.1,a,\(cell),Green\n")
    #expect(try rows.map { "\($0.text(.due).string)|\($0.text(.directorLead).string)" }.first == expected)
  }

  @Test func `a field with a column of its own is read there`() throws {
    let rows = try read("Ref,Action,Progress (January 2024),Notes (January 2024)\nOC.A1.1,a,On Track,b\n")
    #expect(rows.tracker.parts[0].header.columns(of: rows.tracker.periods[0])?.update == 3)
    let own = try ReadRows(
      "Ref,Action,Progress,Notes\nOC.A1.1,a,On Track,b\n", path: "2024-01.csv",
      DefaultRuleSet.extended(by: Self.members.replacing("RAG", with: "Progress")))
    #expect(
      try own.map { $0.status(own.tracker.periods[0]).string + $0.update(own.tracker.periods[0]).string } == [
        "On Trackb"
      ])
  }

  @Test func `it is read so in long form, too`() throws {
    let rows = try read(
      "Ref,Action,Month,Progress ()\nOC.A1.1,a,Dec-23,On Track: one\nOC.A1.1,a,Jan-24,Complete: two\n")
    let shown = try rows.map { row in
      rows.tracker.periods.map { "\(row.status($0).string)|\(row.update($0).string)" }
    }
    #expect(shown == [["On Track|one", "Complete|two"]])
  }
}
