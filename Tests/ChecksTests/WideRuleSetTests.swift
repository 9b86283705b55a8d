import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

@testable import Checks

/// A rule set of a thousand rules, five hundred phrase lists and three hundred statuses.
struct WideRuleSetTests {
  private static let (rules, lists, statuses) = (1_000, 500, 300)

  /// Rule i asks for list i, then for other lists and statuses in other ways.
  private static func rule(_ number: Int) -> String {
    let list = number % lists
    let condition =
      switch number / lists {
      case 0: #"{"update-text": {"holds": "list-\#(list)"}}"#
      default:
        [
          #"{"status": {"is": "state-\#(number % statuses)"}}"#,
          #"{"update-text": {"holds-unless-preceded": {"phrases": "list-\#(list)", "by": "list-\#((list + 70) % lists)", "within": 3}}}"#,
          #"{"title": {"holds": ["list-\#(list)", "list-\#((list + 200) % lists)"]}}"#,
          #"{"all": [{"rule": "wide-\#(list)"}, {"not": {"status": {"is": ["state-\#(list % statuses)", "blank"]}}}]}"#,
        ][number % 4]
      }
    return """
      {"id": "wide-\(number)", "level": "warning", "title": "Wide", "cell": "ref", "when": \(condition),
       "message": "Wide.", "remedy": "None."}
      """
  }

  private static func ruleSet() throws -> RuleSet {
    let phrases = (0..<lists).map { #""list-\#($0)": ["topic\#($0)", "point \#($0)"]"# }.joined(separator: ", ")
    let states = (0..<statuses).map { #"{"id": "state-\#($0)", "title": "State \#($0)", "labels": ["State \#($0)"]}"# }
    let text = """
      {"id": "wide", "version": "1", "title": "Wide", "extends": "slipgauge:default", "phrases": {\(phrases)},
       "statuses": [\(states.joined(separator: ", "))], "rules": [\((0..<rules).map(rule).joined(separator: ",\n"))]}
      """
    return try RuleSetLoader(facts: FactTable.standard.signatures) { _ in Array(text.utf8) }.load(["wide.json"])
  }

  /// Each row's update names two lists, its title a third, and its status is one of the three hundred.
  private static let table = TrackerTable(
    sheets: [
      TrackerTable.Sheet(
        name: "Culture",
        headers: ["ref", "title", "director-lead", "start", "due", "status 2024-01", "update 2024-01"].map {
          TrackerTable.header($0)
        },
        rows: (0..<400).map { row in
          [
            "OC.A\(row / 7).\(row % 7)", "Plan topic\(row * 7 % lists) again", "Director", "Jan-23", "Mar-25",
            row % 9 == 0 ? "" : "State \(row % statuses)",
            "We wrote to the board on topic\(row % lists), and point \((row * 3 + 69) % lists) topic\((row * 3 + 499) % lists) too.",
          ]
        })
    ])

  private func raised(_ ruleSet: RuleSet, isPlain: Bool) throws -> [[String]] {
    let tracker = try TrackerReader(ruleSet).open(
      TableFile.open(bytes: WideRuleSetTests.table.bytes(.csv), path: "tracker"))
    let scope = CheckScope(
      ruleSet: ruleSet, period: try #require(tracker.periods.last), periods: tracker.periods)
    var raised = Array(repeating: [String](), count: 400)
    _ = try Checker(tracker, scope: scope, workers: 2, isPlain: isPlain).run { finding in
      if let row = finding.row, finding.ruleID.hasPrefix("wide-") { raised[row].append(finding.ruleID) }
    }
    return raised.map { $0.sorted() }
  }

  @Test func `is decided as plainly as a small one`() throws {
    let ruleSet = try WideRuleSetTests.ruleSet()
    #expect(ruleSet.rules.count > 1_000)
    #expect(ruleSet.phraseListNames.count > 500)
    #expect(ruleSet.statuses.count > 300)
    let shared = try raised(ruleSet, isPlain: false)
    for (row, rules) in shared.enumerated() {
      // Those of the first half ask for their list alone.
      let named = Set([row, row * 3 + 69, row * 3 + 499].map { $0 % WideRuleSetTests.lists })
      let found = rules.compactMap { Int($0.dropFirst(5)) }.filter { $0 < WideRuleSetTests.lists }
      #expect(Set(found) == named, "row \(row)")
    }
    for kind in 0..<4 {
      #expect(shared.joined().contains { Int($0.dropFirst(5)).map { $0 >= 500 && $0 % 4 == kind } ?? false }, "\(kind)")
    }
    #expect(try raised(ruleSet, isPlain: true) == shared)
  }
}
