import Testing

@testable import RuleSets

/// What a set may say, and nobody means, is told where it is validated.
struct LintTests {
  /// The warnings of `set.json`, each as its JSON path and message.
  private func told(_ files: [String: String]) throws -> [String] {
    let loader = RuleSetLoader(facts: testFacts) { files[$0].map { Array($0.utf8) } }
    return try loader.load(["set.json"], isLinted: true).notices.filter { $0.code == .lint }
      .map { "\($0.jsonPath): \($0.message)" }
  }

  /// Those of a small set but that it has phrase lists which its one rule does not ask for.
  private func told(_ set: SmallSet) throws -> [String] {
    try told(["set.json": set.json]).filter { !$0.hasPrefix("$.phrases") }
  }

  @Test(arguments: [
    #"{"status": {"is": "red"}, "live": true}"#,
    #"{"all": [{"title": {"blank": false}}, {"title": {"holds": "trouble"}}]}"#,
    // Characters may be no letters.
    #"{"all": [{"title": {"blank": true}}, {"title": {"contains": "??"}}]}"#,
    #"{"all": [{"slippage-months": {"at-least": 2}}, {"slippage-months": {"at-most": 2}}]}"#,
    // Where a side is not there, both are open.
    #"{"any": [{"slippage-months": {"at-least": 2}}, {"slippage-months": {"less-than": 2}}]}"#,
    #"{"any": [{"due": {"before": "start"}}, {"not": {"due": {"before": "start"}}}]}"#,
    #"{"all": [{"due": {"before": "start"}}, {"due": {"after": "reporting-date"}}]}"#,
    #"{"all": [{"kind": {"is": ["main", "sub"]}}, {"kind": {"is": ["sub", "assurance"]}}]}"#,
    #"{"not": {"all": [{"status": {"is": "red"}}, {"kind": {"is": "main"}}]}}"#,
  ]) func `conditions that can hold and fail are not told`(_ condition: String) throws {
    #expect(try told(SmallSet.when(condition)) == [])
  }

  @Test(arguments: [
    (#"{"all": [{"status": {"is": "red"}}, {"status": {"is": "done"}}]}"#, "", "all[0] and all[1]"),
    (
      #"{"all": [{"live": true}, {"status": {"is": "rated"}}, {"status": {"is": "finished"}}]}"#, "",
      "all[1] and all[2]"
    ),
    (#"{"status": {"is": "red"}, "all": [{"not": {"status": {"is": "red"}}}]}"#, "", "status and all[0]"),
    (#"{"any": [{"live": true}, {"all": [{"live": true}, {"live": false}]}]}"#, ".any[1]", "all[0] and all[1]"),
    // The part that never holds for itself is blamed, and none beside it.
    (
      #"{"all": [{"live": true}, {"title": {"blank": true, "holds": "trouble"}}]}"#, ".all[1]",
      "title.blank and title.holds"
    ),
    (
      #"{"live": true, "all": [{"kind": {"is": "main"}}, {"title": {"is": "a"}, "live": false}]}"#, "",
      "live and all[1].live"
    ),
    (#"{"title": {"blank": true, "holds": "trouble"}}"#, "", "title.blank and title.holds"),
    (#"{"all": [{"title": {"is": "a"}}, {"title": {"differs-from": ["a", "b"]}}]}"#, "", "all[0] and all[1]"),
    (
      #"{"slippage-months": {"more-than": 3, "less-than": 2}}"#, "",
      "slippage-months.more-than and slippage-months.less-than"
    ),
    (#"{"slippage-months": {"is": 2, "more-than": 2}}"#, "", "slippage-months.is and slippage-months.more-than"),
    (
      #"{"all": [{"slippage-months": {"more-than": 3}}, {"not": {"slippage-months": {"at-least": 2}}}]}"#, "",
      "all[0] and all[1]"
    ),
    (#"{"due": {"is": "unset", "known": true}, "not": {"due": {"known": true}}}"#, "", "due.known and not"),
    (#"{"kind": {"is": "main"}, "not": {"kind": {"is": ["main", "sub"]}}}"#, "", "kind and not"),
    (
      #"{"expected-ratings": {"empty": true}, "all": [{"expected-ratings": {"empty": false}}]}"#, "",
      "expected-ratings and all[0]"
    ),
    // A blank text has no words.
    (#"{"title": {"blank": true, "words": {"more-than": 0}}}"#, "", "title.blank and title.words"),
    (#"{"title": {"known": true, "words": {"less-than": 1}}}"#, "", "title.known and title.words"),
    // Days.
    (#"{"due": {"after": "start", "before": "start"}}"#, "", "due.after and due.before"),
    (#"{"due": {"after": "start"}, "start": {"ends-after": "due"}}"#, "", "due and start"),
    (#"{"due": {"ends-after": "2024-03-30", "before": "2024-03-31"}}"#, "", "due.ends-after and due.before"),
    (#"{"due": {"same-days": "2024-03-30", "after": "2024-03-30"}}"#, "", "due.same-days and due.after"),
    (
      #"{"due": {"after": {"fact": "start", "plus": "P1M"}, "before": {"fact": "start", "plus": "P5B"}}}"#, nil, nil
    ),
    (
      #"{"due": {"after": {"fact": "start", "plus": "P14D"}, "before": {"fact": "start", "minus": "P5B"}}}"#, "",
      "due.after and due.before"
    ),
    (#"{"due": {"before": {"fact": "due"}}}"#, "", nil),
    (#"{"due": {"ends-after": "2024-03-30", "before": "2024-04-01"}}"#, nil, nil),
    // Numbers that there cannot be.
    (#"{"slippage-months": {"less-than": 0}}"#, "", nil), (#"{"title": {"words": {"at-most": -1}}}"#, "", nil),
    (#"{"status": {"is": "red", "for-periods": {"at-most": 0}}}"#, ".status.for-periods", nil),
    (#"{"status": {"is": "red", "for-periods": {"more-than": 120}}}"#, ".status.for-periods", nil),
  ]) func `what never holds is told at the part`(_ condition: String, _ path: String?, _ parts: String?) throws {
    let why = parts.map { ": \($0) contradict each other" } ?? ""
    let told = try told(SmallSet.when(condition))
    #expect(told == (path.map { ["$.rules[0].when\($0): the condition never holds\(why)"] } ?? []), "\(condition)")
  }

  /// What is worked out of a theme, and the number that it always or never is.
  @Test(arguments: [
    (#"{"count": {"of": {"live": true}, "at-least": 0}}"#, "", #""at-least": 0 holds of every number that it can be"#),
    (#"{"count": {"of": {"live": true}, "less-than": 0}}"#, "", "the condition never holds"),
    (
      #"{"share": {"of": {"live": true}, "at-most": 1}}"#, "", #""at-most": 1 holds of every number that it can be"#
    ),
    (#"{"share": {"of": {"live": true}, "more-than": 1}}"#, "", "the condition never holds"),
    (#"{"same": {"fact": "due", "share": {"more-than": 0.5, "less-than": 0.5}}}"#, "", "the condition never holds"),
    (
      #"{"count": {"of": {"live": true, "not": {"live": true}}, "at-least": 1}}"#, ".count.of",
      "the condition never holds: live and not contradict each other"
    ),
    (#"{"count": {"of": {"live": true}, "at-least": 1}}"#, nil, ""),
  ]) func `numbers of sums that there cannot be are told`(_ sum: String, _ path: String?, _ told: String) throws {
    let rule =
      #"{"id": "a-rule", "level": "error", "title": "Wrong", "on": "theme", "when": \#(sum), "#
      + #""message": "It is wrong.", "remedy": "Mend it."}"#
    let all = try self.told(SmallSet(("rules", "[\(rule)]")))
    #expect(path.map { all.count == 1 && all[0].hasPrefix("$.rules[0].when\($0): \(told)") } ?? all.isEmpty, "\(all)")
  }

  @Test(arguments: [
    (#"{"slippage-months": {"at-least": 0}}"#, #""at-least": 0 holds of every number that the slippage months can be"#),
    (
      #"{"title": {"words": {"more-than": -1}}}"#,
      #""more-than": -1 holds of every number that the number of words of the title can be"#
    ),
    (
      #"{"due": {"before": {"fact": "start", "plus": {"by": "kind", "main": "P1M"}}}}"#,
      #"the condition is open for "sub", "assurance" of "kind", which have no duration"#
    ),
  ]) func `tests that say nothing are told`(_ condition: String, _ message: String) throws {
    let told = try told(SmallSet.when(condition))
    #expect(told.count == 1 && told[0].contains(message), "\(told)")
  }

  @Test func `values that the condition keeps out need no duration`() throws {
    let condition = #"""
      {"kind": {"is": "main"}, "due": {"before": {"fact": "start", "plus": {"by": "kind", "main": "P1M"}}}}
      """#
    #expect(try told(SmallSet.when(condition)) == [])
  }

  @Test(arguments: [
    (#"{"any": [{"live": true}, {"not": {"live": true}}]}"#, ""),
    (#"{"all": [{"live": true}, {"any": [{"title": {"blank": true}}, {"title": {"blank": false}}]}]}"#, ".all[1]"),
  ]) func `what always holds is told at the part`(_ condition: String, _ path: String) throws {
    #expect(
      try told(SmallSet.when(condition)) == [
        "$.rules[0].when\(path): the condition always holds: leave it out, or say what was meant"
      ])
  }

  @Test(arguments: [
    (#"[{"when": {"status": {"is": "red"}}}, {"when": {"status": {"is": ["red"]}}}]"#, 1),
    (#"[{"when": {"status": {"is": "rated"}}}, {"when": {"status": {"is": "green"}}}]"#, 1),
    (#"[{"when": {"live": false}}]"#, 0),
  ]) func `a case that is not reached is told`(_ cases: String, _ place: Int) throws {
    let rule = SmallSet.rule(when: #"{"live": true}"#, #", "cases": \#(cases)"#)
    #expect(
      try told(SmallSet(("rules", "[\(rule)]"))) == [
        "$.rules[0].cases[\(place)]: the case is never reached: where it holds the rule is not raised, or an earlier "
          + "case holds"
      ])
  }

  @Test(arguments: [#"{"kind": {"is": "main"}, "live": true}"#, #"{"rule": "a-rule"}"#])
  func `a rule that is raised just where another is is told`(_ condition: String) throws {
    let rules = [
      SmallSet.rule(when: #"{"all": [{"live": true}, {"kind": {"is": "main"}}]}"#),
      SmallSet.rule("b-rule", when: condition),
    ]
    #expect(
      try told(SmallSet(("rules", "[\(rules.joined(separator: ","))]"))) == [
        "$.rules[1].when: the rule is raised just where \"a-rule\" is: leave one of them out"
      ])
  }

  @Test(arguments: [
    (#""phrases": {"ours": ["x"]}"#, "$.phrases.ours[0]: nothing uses the phrase list \"ours\""),
    (
      #""tracker": {"fields": {"priority": {"type": "text", "headers": ["Priority"]}}}"#,
      "$.tracker.fields.priority: nothing uses the field \"priority\": no condition, message or cell of a rule names it"
    ),
    (
      #""overrides": {"a-rule": {"level": "error"}}"#,
      "$.overrides.a-rule.level: the override changes nothing: \"a-rule\" has this level already"
    ),
    (
      #""overrides": {"a-rule": {"when": {"live": true}}}"#,
      "$.overrides.a-rule.when: the override changes nothing: \"a-rule\" has this when already"
    ),
    (#""overrides": {"a-rule": {}}"#, "$.overrides.a-rule: the override is empty"),
    (
      #""overrides": {"a-rule": {"level": "off"}}"#,
      "$.overrides.a-rule.level: the rule \"b-rule\" asks whether \"a-rule\" is raised: while that is off it never is"
    ),
    (
      #""statuses": [{"id": "green", "slippage": {"before": "P2W"}}, {"id": "amber", "title": "Amber", "rank": 5, "#
        + #""labels": ["Amber"], "slippage": {"from": "P2W", "before": "P1M"}}, {"id": "red", "rank": 6}]"#,
      "$.statuses[1].slippage: the band of \"amber\" is shorter than a month, the shortest reporting period: updates "
        + "without a sign-off never call for that rating surely"
    ),
  ]) func `what a set changes in vain is told at its own line`(_ members: String, _ message: String) throws {
    let base = SmallSet(
      (
        "rules",
        "[\(SmallSet.rule()), \(SmallSet.rule("b-rule", when: #"{"title": {"holds": ["trouble", "negations"]}, "not": {"rule": "a-rule"}}"#))]"
      ))
    #expect(
      try told(["base.json": base.json, "set.json": #"{"id": "ours", "extends": "base.json", \#(members)}"#]) == [
        message
      ])
  }

  @Test func `nothing is told of sets that are merely extended, nor where a tracker is checked`() throws {
    let never = SmallSet.when(#"{"live": true, "not": {"live": true}}"#)
    #expect(try told(["base.json": never.json, "set.json": #"{"id": "ours", "extends": "base.json"}"#]) == [])
    #expect(Loading(never).ruleSet?.notices.filter { $0.code == .lint }.isEmpty == true)
  }
}
