import Checks
import RuleSets
import TestSupport
import Testing

/// Rules on themes, leads and the tracker: what their actions come to together.
struct SumTests {
  private static let table = TrackerTable(
    """
    ref     | theme   | title | director-lead | due      | status 2024-01 | update 2024-01
    OC.A1.1 | Culture | a     | S Khan        | 31/03/24 | Red            | Done
    OC.A1.2 | Culture | b     | s khan        | 31/03/24 | Amber          | Done
    OC.A1.3 | culture | c     |               | 31/03/24 | Green          | Done
    OC.A1.4 | Culture | d     | J Low         | TBC      | Complete       | Done
    FN.A1.1 | Finance | e     | J Low         | 30/06/24 | Red            | Done
    FN.A1.2 | Finance | f     | S Khan        | 31/03/24 |                | Done
    """)

  /// What such a rule says, by the theme or lead that it says it of; the same, however rows are decided and read.
  private func told(_ subject: String, _ condition: String, _ message: String, _ table: TrackerTable) throws -> [String]
  {
    let set = try MadeSet(#""on": "\#(subject)", "when": \#(condition), "message": "\#(message)""#)
    let ways = [(1, false), (3, false), (1, true)]
    let told = try ways.map { workers, isPlain in
      let options = CheckRun.Options(workers: workers, ruleSet: set.ruleSet, wantsFacts: false, isPlain: isPlain)
      return try CheckRun(table, options).findings.filter { $0.ruleID == "made" }.map {
        $0.title.isEmpty ? $0.message : "\($0.title): \($0.message)"
      }
    }
    #expect(told.allSatisfy { $0 == told[0] }, "\(told)")
    return told[0]
  }

  private static let red = #""of": {"status": {"is": "significant"}}, "among": {"status": {"is": "rated"}}"#

  @Test(arguments: [
    (
      "theme", #"{"count": {"of": {"status": {"is": "rated"}}, "at-least": 3}}"#,
      ["Culture: 3 of 4 (75%): OC.A1.1, OC.A1.2 and OC.A1.3"]
    ),
    ("theme", #"{"count": {"of": {"status": {"is": "rated"}}, "at-least": 4}}"#, []),
    ("theme", #"{"count": {"of": {"status": {"is": "rated"}}, "more-than": 3}}"#, []),
    (
      "theme", #"{"count": {"of": {"status": {"is": "rated"}}, "at-least": 1, "less-than": 3}}"#,
      ["Finance: 1 of 2 (50%): FN.A1.1"]
    ),
    ("theme", #"{"not": {"count": {"of": {"status": {"is": "rated"}}, "is": 3}}}"#, ["Finance: 1 of 2 (50%): FN.A1.1"]),
    (
      "theme", #"{"share": {\#(red), "more-than": 0.3}}"#,
      ["Culture: 1 of 3 (33.3%): OC.A1.1", "Finance: 1 of 1 (100%): FN.A1.1"]
    ),
    ("theme", #"{"share": {\#(red), "more-than": 0.34}}"#, ["Finance: 1 of 1 (100%): FN.A1.1"]),
    ("theme", #"{"share": {\#(red), "at-most": 0.25}}"#, []),
    (
      "lead", #"{"count": {"of": {"due": {"known": true}}, "at-least": 2}}"#,
      ["S Khan: 3 of 3 (100%): OC.A1.1, OC.A1.2 and FN.A1.2"]
    ),
    (
      "lead", #"{"count": {"of": {"due": {"known": true}}, "at-most": 1}}"#, ["J Low: 1 of 2 (50%): FN.A1.1"]
    ),
    ("tracker", #"{"count": {"of": {"rule": "status-missing"}, "at-least": 1}}"#, ["1 of 6 (16.7%): FN.A1.2"]),
    ("tracker", #"{"count": {"of": {"rule": "status-missing"}, "at-least": 2}}"#, []),
    (
      "tracker",
      #"{"any": [{"count": {"of": {"live": true}, "more-than": 9}}, {"share": {\#(red), "at-least": 0.5}}]}"#,
      ["2 of 4 (50%): OC.A1.1 and FN.A1.1"]
    ),
  ]) func `count actions`(_ subject: String, _ condition: String, _ expected: [String]) throws {
    #expect(try told(subject, condition, "{count} of {total} ({share}): {refs}", Self.table) == expected)
  }

  @Test(arguments: [
    ("due", "more-than", 0.5, ["Culture: 3 of 3: 31 March 2024"]),
    ("due", "at-least", 0.5, ["Culture: 3 of 3: 31 March 2024", "Finance: 1 of 2: 30 June 2024"]),
    ("due", "more-than", 1, []),
    ("director-lead", "more-than", 0.6, ["Culture: 2 of 3: “S Khan”"]),
    ("director-lead", "at-most", 0.6, ["Finance: 1 of 2: “J Low”"]),
    (
      "status", "at-most", 0.5,
      ["Culture: 1 of 3: Significant issues / slippage", "Finance: 1 of 2: Significant issues / slippage"]
    ),
    ("kind", "is", 1, ["Culture: 3 of 3: sub", "Finance: 2 of 2: sub"]),
  ]) func `find what most have in common`(
    _ fact: String, _ comparison: String, _ share: Double, _ expected: [String]
  ) throws {
    let condition =
      #"{"same": {"fact": "\#(fact)", "among": {"live": true}, "share": {"\#(comparison)": \#(share)}}}"#
    #expect(try told("theme", condition, "{count} of {total}: {value}", Self.table) == expected)
  }

  @Test func `speak of the share, where several are asked for`() throws {
    let condition = #"""
      {"all": [
        {"count": {"of": {"title": {"blank": false}}, "at-least": 3}},
        {"same": {"fact": "due", "among": {"live": true}, "share": {"more-than": 0.5}}}]}
      """#
    #expect(
      try told("theme", condition, "{count} of {total} on {value}: {refs}", Self.table) == [
        "Culture: 3 of 3 on 31 March 2024: OC.A1.1, OC.A1.2 and OC.A1.3"
      ])
  }

  @Test func `need not count at all`() throws {
    #expect(try told("theme", #"{"theme": {"is": "Finance"}}"#, "{theme}", Self.table) == ["Finance: Finance"])
    #expect(try told("lead", #"{"lead": {"differs-from": "J Low"}}"#, "{lead}", Self.table) == ["S Khan: “S Khan”"])
  }

  /// One theme, checked in January 2024: of the first the day has passed, of the last it has not; of the others that is
  /// open.
  private static let open = TrackerTable(
    """
    ref     | theme   | title | director-lead | cabinet-member | due      | status 2024-01  | update 2024-01
    OC.A1.1 | Culture | past  | A             |                | Nov-23   | On Track        | Done
    OC.A1.2 | Culture | now   | B             |                | Jan-24   | Medium progress | Done
    OC.A1.3 | Culture | day   | A             |                | 15/01/24 | On Track        | Done
    OC.A1.4 | Culture | unset |               |                | TBC      | Complete        | Done
    OC.A1.5 | Culture | ahead | A             |                | Mar-24   | On Track        | Done
    """)

  private static let passed = #"{"due": {"before": "reporting-date"}}"#

  @Test(arguments: [
    (#"{"count": {"of": \#(passed), "at-least": 1}}"#, true), (#"{"count": {"of": \#(passed), "at-least": 2}}"#, false),
    (#"{"not": {"count": {"of": \#(passed), "at-least": 2}}}"#, false),
    (#"{"not": {"count": {"of": \#(passed), "at-least": 5}}}"#, true),
    (#"{"count": {"of": \#(passed), "at-most": 4}}"#, true), (#"{"count": {"of": \#(passed), "at-most": 3}}"#, false),
    (#"{"count": {"of": \#(passed), "is": 1}}"#, false), (#"{"not": {"count": {"of": \#(passed), "is": 1}}}"#, false),
    (#"{"not": {"count": {"of": \#(passed), "is": 5}}}"#, true),
    (#"{"share": {"of": \#(passed), "more-than": 0.19}}"#, true),
    (#"{"share": {"of": \#(passed), "more-than": 0.2}}"#, false),
    (#"{"share": {"of": \#(passed), "at-most": 0.8}}"#, true),
    (#"{"share": {"of": \#(passed), "less-than": 0.8}}"#, false),
    (#"{"share": {"of": {"live": true}, "among": \#(passed), "at-least": 0.5}}"#, true),
    (#"{"share": {"of": {"live": true}, "among": \#(passed), "more-than": 0.5}}"#, false),
    (#"{"share": {"of": {"live": true}, "among": \#(passed), "at-most": 1}}"#, true),
    (#"{"share": {"of": {"live": false}, "among": \#(passed), "less-than": 0.5}}"#, false),
    (#"{"share": {"of": {"live": true}, "among": {"title": {"is": "nobody"}}, "at-least": 0}}"#, false),
    (#"{"not": {"share": {"of": {"live": true}, "among": {"title": {"is": "nobody"}}, "at-least": 0}}}"#, false),
    (#"{"same": {"fact": "director-lead", "among": \#(passed), "share": {"more-than": 0.33}}}"#, true),
    (#"{"same": {"fact": "director-lead", "among": \#(passed), "share": {"more-than": 0.34}}}"#, false),
    (#"{"same": {"fact": "director-lead", "among": \#(passed), "share": {"at-most": 1}}}"#, true),
    (#"{"same": {"fact": "cabinet-member", "share": {"is": 0}}}"#, true),
  ]) func `are open where it is open who counts`(_ condition: String, _ raises: Bool) throws {
    #expect(try told("theme", condition, "So.", Self.open) == (raises ? ["Culture: So."] : []))
  }

  @Test func `no error rests on an assumed year`() throws {
    let table = TrackerTable(
      """
      ref     | theme   | title | due       | status 2024-01 | update 2024-01
      OC.A1.1 | Culture | a     | September | On Track       | Done
      OC.A1.2 | Culture | b     | Sep-23    | On Track       | Done
      """)
    let condition = #"{"count": {"of": {"due": {"before": "reporting-date"}}, "at-least": 2}}"#
    let raised = try ["note", "error"].map { level in
      let set = try MadeSet(#""on": "theme", "when": \#(condition), "message": "So.""#, level: level)
      return try CheckRun(table, CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false)).findings.count {
        $0.ruleID == "made"
      }
    }
    #expect(raised == [1, 0])
  }

  @Test(arguments: [
    (
      #""when": {"count": {"of": {"live": true}, "at-least": 1}}, "message": "A.""#,
      [
        #"$.rules[0].when.count: a rule on actions cannot ask for "count": actions are summed up by rules on "tracker", "theme", "lead", "claim""#
      ]
    ),
    (
      #""on": "theme", "when": {"count": {"of": {"live": true}}}, "message": "A.""#,
      [#"$.rules[0].when.count: a comparison is missing, such as "at-least""#]
    ),
    (
      #""on": "theme", "when": {"count": {"of": {"live": true}, "at-leest": 1}}, "message": "A.""#,
      [#"$.rules[0].when.count.at-leest: unknown member "at-leest"; did you mean "at-least"?"#]
    ),
    (
      #""on": "lead", "when": {"share": {"of": {"theme": {"is": "x"}}, "among": {"sheet-read": true}, "more-than": 0.5}}, "message": "A.""#,
      [
        #"$.rules[0].when.share.among.sheet-read: a rule on actions cannot ask for "sheet-read", which it does not have"#
      ]
    ),
    (
      #""on": "tracker", "when": {"count": {"of": {"count": {"of": {"live": true}, "at-least": 1}}, "at-least": 1}}, "message": "A.""#,
      [
        #"$.rules[0].when.count.of.count: a rule on actions cannot ask for "count": actions are summed up by rules on "tracker", "theme", "lead", "claim""#
      ]
    ),
    (
      #""on": "theme", "when": {"same": {"fact": "pasted-refs", "share": {"more-than": 0.5}}}, "message": "A.""#,
      [
        #"$.rules[0].when.same.fact: expected a choice or date or number or reading or status or text fact; "pasted-refs" is a refs fact"#
      ]
    ),
    (
      #""on": "theme", "when": {"due": {"known": true}}, "message": "A.""#,
      [#"$.rules[0].when.due: a rule on themes cannot ask for "due", which it does not have"#]
    ),
    (
      #""on": "theme", "when": {"count": {"of": {"rule": "tracker-stale"}, "at-least": 1}}, "message": "A.""#,
      [
        #"$.rules[0].when: what is asked of actions cannot ask for the rule "tracker-stale", which is one on the tracker"#
      ]
    ),
    (
      #""on": "theme", "when": {"theme": {"is": "x"}}, "message": "{count} {theme}""#,
      [#"$.rules[0].message: {count} stands for nothing: the condition has no count, share, same"#]
    ),
    (
      #""on": "theme", "when": {"count": {"of": {"live": true}, "at-least": 1}}, "message": "{value}""#,
      [#"$.rules[0].message: {value} stands for nothing: the condition has no same"#]
    ),
    (
      #""on": "lead", "when": {"count": {"of": {"live": true}, "at-least": 1}}, "message": "{theme}""#,
      [#"$.rules[0].message: a rule on leads cannot show {theme}, which it does not have"#]
    ),
    (
      #""on": "themes", "when": {"count": {"of": {"live": true}, "at-least": 1}}, "message": "{count}""#,
      [#"$.rules[0].on: unknown on "themes"; did you mean "theme"? "#]
    ),
    (
      #""on": "theme", "when": {"share": {"of": {"live": true}, "among": {"live": true}, "at-least": 30}}, "#
        + #""message": "A.""#,
      ["$.rules[0].when.share.at-least: a share is from 0 to 1: 30 % is 0.3"]
    ),
    (
      #""on": "lead", "when": {"same": {"fact": "due", "among": {"live": true}, "share": {"is": -1}}}, "#
        + #""message": "A.""#,
      ["$.rules[0].when.same.share.is: a share is from 0 to 1: 30 % is 0.3"]
    ),
  ]) func `are refused with what is wrong`(_ rule: String, _ problems: [String]) {
    #expect(MadeSet.problems(rule).map { String($0.prefix { $0 != "(" }) } == problems)
  }
}
