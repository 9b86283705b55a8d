import Checks
import RuleSets
import TestSupport
import Testing

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
}
