import Checks
import RuleSets
import TestSupport
import Testing
import Trackers

/// Moves of due dates that change control agreed.
struct AgreedMovesTests {
  private func run(
    then: String, now: String, status: String = "On Track", changes: String?, isPlain: Bool = false
  ) throws -> CheckRun {
    let earlier = TrackerTable("ref | due | status\nOC.A2.1 | \(then) | On Track", period: "2023-10")
    var options = CheckRun.Options(previous: [earlier.bytes()], isPlain: isPlain)
    options.changes = changes.map { Array(("Ref,From,To,Agreed on,Agreed by\n" + $0).utf8) }
    return try CheckRun(TrackerTable("ref | due | status\nOC.A2.1 | \(now) | \(status)"), options)
  }

  /// The register, and level and words of what is said of a move from October to March.
  @Test(arguments: [
    ("OC.A2.1,Oct-23,Mar-24,12/10/2023,Board", "note", "has that: agreed on 12 October 2023 by Board. First"),
    ("OC.A2.1,Oct-23,Mar-24,October 2023,", "note", "has that: agreed on October 2023. First"),
    ("OC.A2.1,Oct-23,Mar-24,,Board", "note", "has that: agreed by Board. First"),
    ("OC.A2.1,Oct-23,Mar-24,,", "note", "has that. First"),
    // What was agreed afterwards was agreed all the same.
    ("OC.A2.1,Oct-23,Mar-24,01/02/2024,Board", "note", "agreed on 1 February 2024 by Board, after the report. First"),
    ("OC.A2.1,Oct-23,Mar-24,31/01/2024,Board", "note", "agreed on 31 January 2024 by Board. First"),
    ("OC.A2.1,Oct-23,Apr-24,12/10/2023,Board", "warning", "now: 5 months later. First"),
  ])
  func `are notes`(line: String, level: String, words: String) throws {
    for isPlain in [false, true] {
      let run = try run(then: "Oct-23", now: "Mar-24", changes: line, isPlain: isPlain)
      let found = try #require(run.findings.first { $0.ruleID == "due-date-moved" })
      #expect(found.level.rawValue == level)
      #expect(found.message.contains(words), "\(found.message)")
    }
  }

  @Test(arguments: [
    ("Oct-23", "Mar-24", "On Track", "OC.A2.1,Oct-23,Mar-24", 1, 0), ("Oct-23", "Mar-24", "On Track", "", 0, 1),
    ("Oct-23", "Mar-24", "Complete", "", 0, 0), ("Oct-23", "Sep-23", "On Track", "", 0, 0),
    ("Oct-23", "31/10/23", "On Track", "", 0, 0), ("TBC", "Mar-24", "On Track", "", 0, 0),
    ("Oct-23", "TBC", "On Track", "", 0, 0), ("Oct-23", "March", "On Track", "", 0, 0),
  ])
  func `are counted apart`(
    then: String, now: String, status: String, changes: String, agreed: Int, notAgreed: Int
  ) throws {
    let use = try #require(run(then: then, now: now, status: status, changes: changes).summary.changes)
    #expect(use.moves == MoveCounts(agreed: agreed, notAgreed: notAgreed))
  }

  @Test func `say nothing without a register`() throws {
    let run = try run(then: "Oct-23", now: "Mar-24", changes: nil)
    #expect(run.summary.changes == nil)
    #expect(["move-agreed", "moves-agreed", "agreed-on", "agreed-by"].map { run.fact($0) } == ["no", "no", "-", "-"])
  }

  @Test(arguments: [
    ("oc a2 1,,Mar-24", []),
    ("OC.A2.2,,Mar-24", ["The line of OC.A2.2 (line 2) in the change register r fits no ref of this tracker."]),
    (
      "OC.A2.2,,Mar-24\nOC.A2.1,,Mar-24\nOC.B1.1,,Mar-24\nOC.A2.2,,Apr-24",
      [
        "3 of 4 lines of the change register r fit no ref of this tracker: OC.A2.2 (line 2), OC.B1.1 (line 4) and "
          + "OC.A2.2 (line 5)."
      ]
    ),
  ])
  func `tell which lines fit no ref`(lines: String, notices: [String]) throws {
    let use = try #require(run(then: "Mar-24", now: "Mar-24", changes: lines).summary.changes)
    #expect(use.notices == notices)
  }

  /// The due date before and now, the register's dates line by line, and which of its lines match no move.
  @Test(arguments: [
    ("Oct-23", "Mar-24", ["Oct-23,Mar-24"], []), ("Oct-23", "Mar-24", [",Mar-24"], []),
    ("Oct-23", "Mar-24", ["Oct-23,Apr-24"], [2]),
    // From another date than the one before.
    ("Oct-23", "Mar-24", ["Sep-23,Mar-24"], [2]), ("Mar-24", "Mar-24", ["Sep-23,Mar-24"], []),
    // A chain, what led to the date before, and what was agreed for later.
    ("Oct-23", "Mar-24", ["Dec-23,Mar-24", "Oct-23,Dec-23"], []),
    ("Oct-23", "Mar-24", ["Oct-23,TBC", "TBC,Mar-24", "Jun-23,Oct-23"], []),
    ("Oct-23", "Mar-24", ["Jun-23,Oct-23", "Oct-23,Mar-24", "Mar-24,Jun-24"], [4]),
    ("Oct-23", "TBC", ["Oct-23,TBC"], []), ("Oct-23", "TBC", ["Oct-23,Mar-24"], [2]),
    ("Oct-23", "Mar-24 (was Dec-23)", ["Dec-23,Mar-24"], []),
  ])
  func `tell which lines match no move`(then: String, now: String, lines: [String], told: [Int]) throws {
    let changes = lines.map { "oc a2 1,\($0)" }.joined(separator: "\n")
    let use = try #require(run(then: then, now: now, changes: changes).summary.changes)
    #expect(use.unmatchedMoves.map(\.place) == told.map { "line \($0)" } && use.unmatched.isEmpty)
    let words = "matches no move of that action's due date: compare its dates with those of the trackers."
    #expect(use.notices.contains { $0.hasSuffix(words) } == (told.count == 1))
  }

  @Test func `say where a register has no line`() throws {
    let use = try #require(run(then: "Oct-23", now: "Mar-24", changes: "").summary.changes)
    #expect(use.notices == ["The change register r has headings and no line: no move counts as agreed by it."])
  }

  /// What overrides take out of the rule on moved dates is counted no more, whichever rules are told.
  @Test(
    arguments: [
      (#""due-date-moved": {"unless": {"title": {"blank": false}}}"#, "Plan", 0),
      (#""due-date-moved": {"unless": {"title": {"blank": false}}}"#, "", 1),
      (#""due-date-moved": {"level": "off"}"#, "Plan", 1), (#""due-date-moved": {"level": "note"}"#, "Plan", 1),
    ], [false, true])
  func `count what the rules call a move`(_ row: (override: String, title: String, count: Int), isPlain: Bool) throws {
    let set = try DefaultRuleSet.extended(by: #""overrides": {\#(row.override)}"#)
    for rules in [set, set.leavingOut { $0.id == "due-date-moved" }] {
      func table(_ due: String) -> String { "ref | title | due | status\nOC.A2.1 | \(row.title) | \(due) | On Track" }
      let earlier = TrackerTable(table("Oct-23"), period: "2023-10")
      var options = CheckRun.Options(previous: [earlier.bytes()], isPlain: isPlain)
      options.ruleSet = rules
      options.changes = Array("Ref,From,To\nOC.A2.1,Jun-23,Oct-23".utf8)
      let run = try CheckRun(TrackerTable(table("Mar-24")), options)
      #expect(run.summary.changes?.moves == MoveCounts(notAgreed: row.count))
      #expect(run.summary.counts.values.reduce(0, +) == run.findings.count)
    }
  }
}
