import Checks
import TestSupport
import Testing

/// Messages quote of a long text the part in which the phrase stands that the rule was raised for.
struct QuotationTests {
  @Test(arguments: [
    ("It is to be done", "“It is to be done”"),
    (
      "What is to be done is known by all who work on the plan and its many parts and stages",
      "“What is to be done is known by all who work on the plan and its many…”"
    ),
    (
      "The first part of the work was finished in the spring and the second part is to be done by the team in the autumn",
      "“…the second part is to be done by the team in the autumn”"
    ),
    (
      "All of the work in all of its parts of last year is seen to be done and is reported to the board of the council",
      "“All of the work in all of its parts of last year is seen to be done…”"
    ),
  ])
  func `around the phrase`(update: String, expected: String) throws {
    let set = try MadeSet(#""when": {"update": {"contains": ["to be done"]}}, "message": "{update}""#)
    let table = TrackerTable("ref | title | status 2024-01 | update 2024-01\nOC.A1.1 | Plan | On Track | \(update)")
    let findings = try CheckRun(table, CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false)).findings
    #expect(findings.filter { $0.ruleID == "made" }.map(\.message) == [expected])
  }
}
