import Checks
import Dates
import RuleSets
import TestSupport
import Testing

/// What is gone since the last night, and what goes on under another ref.
@Suite struct NightComparisonTests {
  /// `A1 Culture On Track: Renew the values`; a finished one has `!` before it.
  private func actions(_ texts: [String]) -> [NightAction] {
    texts.map { text in
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let words = parts[0].split(separator: " ", maxSplits: 1).map(String.init)
      let isFinished = words[0].hasPrefix("!")
      return NightAction(
        ref: words[0].replacing("!", with: ""), title: parts[1], sheet: words.count > 1 ? words[1] : "",
        status: isFinished ? "Complete" : "On Track", isFinished: isFinished)
    }
  }

  @Test(
    arguments: [
      (["A1 C:Renew the values"], ["a1 C:Renew them"], []),
      (["A1 C:Renew the values", "A2 C:Ask staff"], ["A2 C:Ask staff"], ["error night-action-gone A1"]),
      (["!A1 C:Renew the values", "A2 C:Ask staff"], ["A2 C:Ask staff"], ["note night-action-gone A1"]),
      // A ref that is corrected, on the same sheet and as one only.
      (["A1 C:Renew the values"], ["A9 C:Renew the values"], ["note night-action-renumbered A9"]),
      (["A1 C:Renew the values"], ["A9 D:Renew the values"], ["error night-action-gone A1"]),
      (
        ["A1 C:Renew the values"], ["A8 C:Renew the values", "A9 C:Renew the values"], ["error night-action-gone A1"]
      ),
      (
        ["A1 C:Renew the values", "A2 C:Renew the values"], ["A9 C:Renew the values"],
        ["error night-action-gone A2", "note night-action-renumbered A9"]
      ),
      (["A1 C:Renew the values"], ["A9 C:Sell the depot"], ["error night-action-gone A1"]),
      // A sheet in place of its actions; one that was moved to another name is none.
      (
        ["A1 C:Renew the values", "B1 D:Ask staff", "!B2 D:Sell it"], ["A1 C:Renew the values"],
        ["error night-sheet-gone "]
      ),
      (["B1 D:Ask staff", "B2 D:Sell it"], ["B1 E:Ask staff", "B2 E:Sell it"], []),
      (["B1 D:Ask staff", "B2 D:Sell it"], ["B1 E:Ask staff"], ["error night-action-gone B2"]),
      // A history that kept neither sheet nor title.
      (["A1:", "A2:"], ["A2 C:Ask staff"], ["error night-action-gone A1"]),
    ] as [([String], [String], [String])])
  func `says what became of actions`(_ then: [String], _ now: [String], _ expected: [String]) {
    let comparison = NightComparison(
      DefaultRuleSet.shared, period: Period(Month(year: 2024, month: 1)), then: actions(then), now: actions(now))
    let said = (comparison.findings + comparison.moves).map { "\($0.level.rawValue) \($0.ruleID) \($0.ref)" }
    #expect(said == expected)
  }
}
