import Checks
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

/// What is explained of rules on themes, leads and the tracker.
struct GroupExplanationTests {
  private struct Run {
    var groups: [GroupExplanation] = []
    /// By ref: what the rules are on that count the action.
    var counting: [String: [String]] = [:]
  }

  private func run(_ subject: String, _ condition: String, _ table: TrackerTable) throws -> Run {
    let ruleSet = try MadeSet(#""on": "\#(subject)", "when": \#(condition), "message": "So.""#).ruleSet
    let made = try #require(ruleSet.rules.firstIndex { $0.id == "made" })
    let tracker = try TrackerReader(ruleSet).open(TableFile.open(bytes: table.bytes(), path: "tracker"))
    let period = try #require(tracker.periods.last)
    let checker = Checker(tracker, scope: CheckScope(ruleSet: ruleSet, period: period, periods: tracker.periods))
    var run = Run()
    var raised: [RaisedOnGroup] = []
    _ = try checker.run(
      eachAction: { facts, chunk in
        guard let action = checker.explanation(of: facts, in: chunk, raised: raised) else { return }
        run.counting[action.ref] = action.groups.filter { $0.rule == made }.map(\.name)
      },
      eachGroup: { subject, facts in
        if let group = checker.explanation(of: subject, facts, rules: [made]) { run.groups.append(group) }
        raised += checker.raised(on: subject, facts)
      }, { _ in })
    return run
  }

  private static let table = TrackerTable(
    """
    ref     | theme   | title | director-lead | due    | status 2024-01 | update 2024-01
    OC.A1.1 | Culture | a     | S Khan        | Mar-24 | Red            | Late
    OC.A1.2 | culture | b     | S KHAN        | Mar-24 | Green          | Done
    OC.A1.3 | Culture | c     | A Shah        | Apr-24 | Green          | Done
    FN.A1.1 | Finance | d     | A Shah        | Apr-24 | Red            | Late
    FN.A1.2 | Finance | e     |               | Mar-24 | Complete       | Done
    """)

  private static let red = #"{"status": {"is": "significant"}}"#

  @Test(arguments: [
    (
      "theme", #"{"share": {"of": \#(red), "among": {"live": true}, "more-than": 0.3}}"#,
      [
        "Culture raised 1 of 3: 1 fewer action counted (0 of 3 in place of 1)",
        "Finance raised 1 of 1: 1 fewer action counted (0 of 1 in place of 1)",
      ]
    ),
    (
      "theme", #"{"share": {"of": \#(red), "at-least": 0.6}}"#,
      [
        "Culture nearly 1 of 3: 1 more action counted (2 of 3 in place of 1)",
        "Finance nearly 1 of 2: 1 more action counted (2 of 2 in place of 1)",
      ]
    ),
    (
      "lead", #"{"count": {"of": {"live": true}, "at-least": 4}}"#,
      [
        "S Khan nearly 2 of 2: 2 more actions counted (4 in place of 2)",
        "A Shah nearly 2 of 2: 2 more actions counted (4 in place of 2)",
      ]
    ),
    (
      "lead", #"{"count": {"of": {"live": true}, "is": 2}}"#,
      [
        "S Khan raised 2 of 2: 1 more action counted (3 in place of 2)",
        "A Shah raised 2 of 2: 1 more action counted (3 in place of 2)",
      ]
    ),
    (
      "tracker", #"{"same": {"fact": "due", "share": {"more-than": 0.5}}}"#,
      [" raised 3 of 5: 1 fewer action had March 2024 (2 of 5 in place of 3)"]
    ),
    // Others have a value, too: taking one from the first is not enough.
    ("tracker", #"{"same": {"fact": "due", "share": {"at-least": 0.4}}}"#, [" raised 3 of 5: "]),
    (
      "theme", #"{"all": [{"theme": {"is": "culture"}}, {"count": {"of": \#(red), "at-least": 1}}]}"#,
      ["Culture raised 1 of 3: 1 fewer action counted (0 in place of 1)", "Finance not-raised 1 of 2: "]
    ),
    (
      "theme", #"{"not": {"count": {"of": \#(red), "at-most": 1}}}"#,
      [
        "Culture nearly 1 of 3: 1 more action counted (2 in place of 1)",
        "Finance nearly 1 of 2: 1 more action counted (2 in place of 1)",
      ]
    ),
  ])
  func `tell what was counted, and how many more or fewer would turn them`(
    _ subject: String, _ condition: String, _ expected: [String]
  ) throws {
    let groups = try run(subject, condition, Self.table).groups
    let told = groups.flatMap { group in
      group.rules.map { rule in
        let counted = rule.condition.counted ?? rule.condition.parts.lazy.compactMap(\.counted).first
        let counts = "\(counted?.count ?? -1) of \(counted?.total ?? -1)"
        return "\(group.name) \(rule.verdict.rawValue) \(counts): \(rule.changes.joined().joined(separator: "; "))"
      }
    }
    #expect(told == expected)
  }

  @Test func `turn where that many more rows count, or fewer`() throws {
    let condition = #"{"share": {"of": \#(Self.red), "among": {"live": true}, "more-than": 0.3}}"#
    for (row, status, verdicts) in [
      (0, "Green", ["nearly", "raised"]), (1, "Red", ["raised", "raised"]), (3, "Green", ["raised", "nearly"]),
    ] {
      var table = Self.table
      table.sheets[0].rows[row][5] = status
      #expect(try run("theme", condition, table).groups.map(\.rules[0].verdict.rawValue) == verdicts)
    }
  }

  @Test(arguments: [
    ("column", #"{"all": [{"column-read": true}, {"header": {"is": "due date"}}]}"#, ["Due date"]),
    ("column", #"{"column-read": false}"#, ["Start date"]), ("sheet", #"{"sheet-read": true}"#, ["tracker"]),
    ("sheet", #"{"sheet-read": false}"#, []),
  ])
  func `tell the sheets and the columns that raise a rule on these`(
    _ subject: String, _ condition: String, _ expected: [String]
  ) throws {
    let groups = try run(subject, condition, Self.table).groups
    let raised = groups.filter { $0.rules[0].verdict == .raised }.map(\.name)
    #expect(!groups.isEmpty && raised.filter(expected.contains) == expected, "\(raised)")
    for group in groups { #expect((group.rules[0].condition.answer == .yes) == raised.contains(group.name)) }
  }

  @Test func `say which actions may count where a date is open`() throws {
    let table = TrackerTable(
      "ref | title | due | status 2024-01\nOC.A1.1 | a | Dec-23 | Green\nOC.A1.2 | b | Jan-24 | Green")
    let late = #"{"count": {"of": {"reporting-date": {"after": {"fact": "due"}}}, "at-least": 2}}"#
    let rule = try #require(run("tracker", late, table).groups.first?.rules.first)
    #expect(rule.condition.answer == .open && rule.condition.kind == .sum)
    #expect(rule.condition.counted.map { [$0.count, $0.open, $0.total] } == [1, 1, 2])
    #expect(rule.changes == [["1 more action counted (2 in place of 1)"]])
  }

  @Test(arguments: [
    (
      "theme", #"{"share": {"of": \#(red), "among": {"live": true}, "more-than": 0.3}}"#,
      ["OC.A1.1": ["Culture"], "FN.A1.1": ["Finance"]]
    ),
    (
      "lead", #"{"count": {"of": {"live": true}, "at-least": 2}}"#,
      ["OC.A1.1": ["S Khan"], "OC.A1.2": ["S Khan"], "OC.A1.3": ["A Shah"], "FN.A1.1": ["A Shah"]]
    ),
    (
      "tracker", #"{"same": {"fact": "due", "share": {"more-than": 0.5}}}"#,
      ["OC.A1.1": [""], "OC.A1.2": [""], "FN.A1.2": [""]]
    ),
    ("tracker", #"{"count": {"of": {"live": true}, "at-least": 9}}"#, [:]),
  ])
  func `name the actions that they count`(
    _ subject: String, _ condition: String, _ expected: [String: [String]]
  ) throws {
    let counting = try run(subject, condition, Self.table).counting.filter { !$0.value.isEmpty }
    #expect(counting == expected)
  }
}
