import Checks
import RuleSets
import TestSupport
import Testing

/// Findings that are told once for many rows.
struct FoldTests {
  private func told(_ set: MadeSet, _ statuses: [String], workers: Int = 1) throws -> [String] {
    let rows = statuses.enumerated().map { number, status in
      "OC.A1.\(number + 1) | Do \(number % 3) | \(status) | Done"
    }
    let table = TrackerTable(
      (["ref | title | status 2024-01 | update 2024-01"] + rows).joined(separator: "\n"))
    let options = CheckRun.Options(workers: workers, ruleSet: set.ruleSet, wantsFacts: false)
    return try CheckRun(table, options).findings.filter { $0.ruleID == "made" }.map {
      "\($0.level.rawValue) \($0.message)"
    }
  }

  private static let blues = ["Blue", "blue ", "Teal", "BLUE!", "Teal", "On Track", "Blue"]

  @Test(arguments: [1, 3]) func `one for each value`(workers: Int) throws {
    let set = try MadeSet(
      #""when": {"status": {"is": "unknown"}}, "message": "{ref}", "collapse": {"more-than": 3, "by": "status-text"}"#)
    #expect(
      try told(set, Self.blues, workers: workers) == [
        "note OC.A1.3", "note OC.A1.5", "note Made (“Blue”), on 4 actions: OC.A1.1, OC.A1.2, OC.A1.4 and OC.A1.7.",
      ])
  }

  @Test func `in the words that the rule has for many`() throws {
    let set = try MadeSet(
      #"""
      "when": {"status": {"is": "unknown"}}, "message": "{ref}", "collapse": {"more-than": 3, "by": "status-text"},
      "collapsed-message": "The status {shared} of {count} is unknown: {actions}."
      """#)
    #expect(
      try told(set, Self.blues) == [
        "note OC.A1.3", "note OC.A1.5",
        "note The status “Blue” of 4 actions is unknown: OC.A1.1, OC.A1.2, OC.A1.4 and OC.A1.7.",
      ])
  }

  @Test(arguments: [
    ("of {many}", "by", "expected a text whose placeholders are {count}, {shared} and {actions}"),
    ("of {count", "by", "expected a text whose placeholders are {count}, {shared} and {actions}"),
    ("{shared} of {count}", "", "{shared} stands for nothing: no collapse of the rule has a fact under by"),
  ])
  func `whose words are checked`(text: String, by: String, problem: String) {
    let collapse = by.isEmpty ? "3" : #"{"more-than": 3, "by": "status-text"}"#
    let problems = MadeSet.problems(
      #"""
      "when": {"status": {"is": "unknown"}}, "message": "{ref}", "collapse": \#(collapse), "collapsed-message": "\#(text)"
      """#)
    #expect(problems.map { $0.split(separator: ": ", maxSplits: 1).last.map(String.init) } == [problem])
  }

  @Test func `are counted alike where none is to be written`() throws {
    let set = try MadeSet(
      #""when": {"status": {"is": "unknown"}}, "message": "{ref}", "collapse": {"more-than": 3, "by": "status-text"}"#)
    let rows = Self.blues.enumerated().map { "OC.A1.\($0 + 1) | Do | \($1) | Done" }
    let table = TrackerTable((["ref | title | status 2024-01 | update 2024-01"] + rows).joined(separator: "\n"))
    let counts = try [0, 2, Int.max].map { most in
      try CheckRun(table, CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false, mostKept: most)).summary.counts
    }
    #expect(counts[0] == counts[2] && counts[1] == counts[2])
  }

  @Test func `several of one rule, told apart by title and evidence`() throws {
    let set = try MadeSet(
      #""when": {"status": {"is": "unknown"}}, "message": "{ref}", "collapse": {"more-than": 1, "by": "status-text"}"#)
    let table = TrackerTable(
      """
      ref     | title | status 2024-01
      OC.A1.1 | A     | Teal
      OC.A1.2 | B     | Blue
      OC.A1.3 | C     | Teal
      OC.A1.4 | D     | Blue
      """)
    let findings = try CheckRun(table, CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false)).findings.filter {
      $0.ruleID == "made"
    }
    #expect(findings.map(\.title) == ["“Blue”", "“Teal”"])
    #expect(
      findings.map { $0.evidence.map { "\($0.key) \($0.value.short)" } } == [
        ["count 2", "status-text “Blue”"], ["count 2", "status-text “Teal”"],
      ])
    #expect(Set(findings.map(\.fingerprint)).count == 2)
  }

  @Test func `by level where cases give several`() throws {
    let set = try MadeSet(
      #"""
      "when": {"status": {"is": ["unknown", "rated"]}}, "message": "{ref}", "collapse": 1,
      "cases": [{"when": {"status": {"is": "rated"}}, "level": "warning", "message": "{ref} is rated."},
        {"when": {"title": {"is": "Do 2"}}, "level": "error", "collapse": {"more-than": 0, "by": "title"}}]
      """#)
    #expect(
      try told(set, Self.blues) == [
        "warning OC.A1.6 is rated.", "error Made (“Do 2”), on 1 action: OC.A1.3.",
        "note Made, on 5 actions: OC.A1.1, OC.A1.2, OC.A1.4, OC.A1.5 and OC.A1.7.",
      ])
  }

  @Test(arguments: [
    (#"{"more-than": 3}"#, "$.rules[0].collapse: the member \"by\" is missing"),
    (
      #"{"more-than": -1, "by": "status-text"}"#,
      "$.rules[0].collapse.more-than: expected a whole number from 0 to 1000000, found -1"
    ),
    (#"{"more-than": 1, "by": "stat"}"#, "$.rules[0].collapse.by: unknown fact \"stat\", where a "),
    (
      #"{"more-than": 1, "by": "sheet"}"#,
      "$.rules[0].collapse.by: a rule on actions cannot ask for \"sheet\", which it does not have"
    ),
  ]) func `are refused`(_ collapse: String, _ told: String) throws {
    let problems = MadeSet.problems(#""when": {"live": true}, "message": "A.", "collapse": \#(collapse)"#)
    #expect(problems.count == 1 && problems.allSatisfy { $0.hasPrefix(told) }, "\(problems)")
  }
}
