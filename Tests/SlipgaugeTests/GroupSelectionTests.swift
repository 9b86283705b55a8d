import Reports
import Slipgauge
import TestSupport
import Testing

/// Which findings on groups of actions a report of some actions tells.
struct GroupSelectionTests {
  /// Rules that count some actions of a group, one that counts none, and one on the tracker.
  private static let rules = #"""
    {"language": 2, "id": "x", "version": "1", "title": "X", "extends": "slipgauge:plain",
      "tracker": {"ref-form": ["A{number}"]},
      "rules": [
        {"id": "red-in-theme", "on": "theme", "level": "warning", "title": "Red", "message": "Red.", "remedy": "Mend.",
          "when": {"count": {"of": {"status": {"is": "significant"}}, "at-least": 1}}},
        {"id": "red-of-lead", "on": "lead", "level": "warning", "title": "Red", "message": "Red.", "remedy": "Mend.",
          "when": {"share": {"of": {"status": {"is": "significant"}}, "at-least": 0.5}}},
        {"id": "none-done", "on": "theme", "level": "note", "title": "None", "message": "None.", "remedy": "End one.",
          "when": {"count": {"of": {"finished": true}, "at-most": 0}}},
        {"id": "one-day", "on": "theme", "level": "note", "title": "Same", "message": "Same.", "remedy": "Spread.",
          "when": {"same": {"fact": "due", "among": {"status": {"is": "on-track"}}, "share": {"at-least": 1}}}},
        {"id": "red-at-all", "on": "tracker", "level": "note", "title": "Red", "message": "Red.", "remedy": "Mend.",
          "when": {"count": {"of": {"status": {"is": "significant"}}, "at-least": 1}}}]}
    """#
  private static let table = """
    Ref,Action,Theme,Lead,Due date,RAG (January 2024),Update (January 2024)
    A1,Plan it,People,Jo Day,Jun-24,Green,
    A2,Do it,People,Pat Hay,Jul-24,Red,
    A3,Check it,Money,Jo Day,Aug-24,Green,
    A4,End it,Money,Sal May,Sep-24,Red,

    """
  /// What all of it comes to, the tracker aside.
  private static let all = [
    "red-in-theme People", "red-in-theme Money", "red-of-lead Pat Hay", "red-of-lead Sal May", "none-done People",
    "none-done Money", "one-day People", "one-day Money",
  ]

  private func report(_ wanted: [(field: String, value: String)]) throws -> Report {
    let folder = Files.temporaryFolder()
    Files.write(Self.rules, to: folder + "/x.rules.json")
    Files.write(Self.table, to: folder + "/log.csv")
    var options = Check.Options(ruleSet: try RuleSet.load([folder + "/x.rules.json"]))
    options.selection = wanted.isEmpty ? nil : try ActionSelection(wanted, options.ruleSet)
    return try Check(options).run(folder + "/log.csv")
  }

  private func groups(_ report: Report) -> [String] {
    let own: Set = ["red-in-theme", "red-of-lead", "none-done", "one-day"]
    return report.findings.filter { own.contains($0.ruleID) }.map { "\($0.ruleID) \($0.title)" }
  }

  @Test func `all are told of all actions`() throws {
    let report = try report([])
    #expect(groups(report) == Self.all && report.leftOut.isEmpty)
  }

  @Test(arguments: [
    ("theme", "People", [0, 2, 4, 6]), ("ref", "A1", [4, 6]), ("ref", "A2", [0, 2, 4]),
    ("director-lead", "Jo Day", [4, 5, 6, 7]), ("director-lead", "Sal May", [1, 3, 5]),
  ])
  func `those on themes and leads stay that count a selected action`(
    field: String, value: String, told: [Int]
  ) throws {
    let report = try report([(field, value)])
    #expect(groups(report) == told.map { Self.all[$0] })
    #expect(report.summary.unselectedGroups == Self.all.count - told.count)
    #expect(report.findings.contains { $0.ruleID == "red-at-all" })
  }

  @Test(arguments: [
    ([("ref", "A1")], "3 other actions and 6 findings on themes or leads left out (only ref A1; "),
    (
      [("ref", "A1"), ("ref", "A2"), ("ref", "A3")],
      "1 other action and 2 findings on themes or leads left out (only ref A1 or A2 or A3; "
    ),
    (
      [("director-lead", "Jo Day"), ("director-lead", "Pat Hay"), ("director-lead", "Sal May")],
      "0 other actions left out (only director-lead Jo Day or Pat Hay or Sal May; "
    ),
  ])
  func `the summary says what is left out, and what is not`(
    wanted: [(field: String, value: String)], words: String
  ) throws {
    #expect(try report(wanted).leftOut == [words + "findings on the tracker as a whole stay)"])
  }
}
