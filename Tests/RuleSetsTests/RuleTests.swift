import RuleSets
import Testing

/// Rules: their texts, cases, references and examples.
struct RuleTests {
  private func load(_ rules: String...) -> Loading {
    Loading(SmallSet(("rules", "[" + rules.joined(separator: ", ") + "]")))
  }

  @Test(
    arguments: [
      ("{ref} of {kind}", [.fact(0), .text(" of "), .fact(11)]), ("plain", [.text("plain")]),
      ("{{ref}} {{{ref}}}", [.text("{ref} {"), .fact(0), .text("}")]), ("{{}}", [.text("{}")]),
      ("Größe {ref}€", [.text("Größe "), .fact(0), .text("€")]),
    ] as [(String, [MessageTemplate.Part])])
  func `a message is text and facts`(message: String, parts: [MessageTemplate.Part]) {
    #expect(load(SmallSet.rule(message: message)).ruleSet?.rules.first?.message.parts == parts)
  }

  @Test(arguments: [
    ("{reff}", "unknown placeholder {reff}; did you mean \"ref\"?"), ("{}", "unknown placeholder {}"),
    ("{ref", "a placeholder is not closed by \"}\""), ("ref}", "\"}\" closes nothing; write \"}}\" for a brace"),
    ("{ref}}", "\"}\" closes nothing; write \"}}\" for a brace"), ("{{{ref}", nil),
    ("{ref {kind}}", "unknown placeholder {ref {kind}"),
    ("", "the text is empty"),
    ("{phrase}", "{phrase} stands for nothing: the condition has no holds, holds-unless-preceded or contains"),
  ])
  func `a message is refused`(message: String, problem: String?) {
    #expect(load(SmallSet.rule(message: message)).told == (problem.map { ["$.rules[0].message: \($0)"] } ?? []))
  }

  @Test func `a message can quote the phrase that the condition looks for`() {
    let rule = SmallSet.rule(when: #"{"all": [{"title": {"holds": "trouble"}}]}"#, message: "{ref} says {phrase}")
    #expect(load(rule).ruleSet?.rules.first?.message.parts.last == .phrase)
  }

  @Test(arguments: [
    (#", "level": "error""#, "$.rules[0].level", "the member \"level\" stands twice"),
    (#", "collapse": 1.5"#, "$.rules[0].collapse", "expected a whole number from 0 to 1000000, found 1.5"),
    (#", "collapse": "3""#, "$.rules[0].collapse", "expected a whole number, found a text"),
    (
      #", "collapse": 99999999999999999999"#, "$.rules[0].collapse",
      "expected a whole number from 0 to 1000000, found 99999999999999999999"
    ),
    (
      #", "cell": "duue""#, "$.rules[0].cell",
      "unknown field \"duue\"; did you mean \"due\"? (known: theme, workstream, ref, title, director-lead, cabinet-member, "
        + "other-leads, update-owner, start, due, revised-due, original-due, completed-on, main-action-risk, stage, period, status, update, "
        + "unread-field)"
    ),
    (
      #", "on": "actions""#, "$.rules[0].on",
      "unknown on \"actions\"; did you mean \"action\"? (known: action, earlier-action, "
        + "renumbered-earlier-action, sheet, column, tracker, theme, lead, gone-action, renumbered-action, gone-sheet, "
        + "claim)"
    ),
    (#", "reason": null"#, "$.rules[0].reason", "expected a text, found null"),
    (#", "cases": [{"level": "note"}]"#, "$.rules[0].cases[0]", "the member \"when\" is missing"),
    (
      #", "cases": [{"when": {"live": true}, "level": "eror"}]"#, "$.rules[0].cases[0].level",
      "unknown level \"eror\"; did you mean \"error\"? (known: error, warning, note, off)"
    ),
    (
      #", "cases": [{"when": {"live": true}, "message": "{reff}"}]"#, "$.rules[0].cases[0].message",
      "unknown placeholder {reff}; did you mean \"ref\"?"
    ),
    (
      #", "cases": [{"when": {"rule": "a-rule"}}]"#, "$.rules[0].when",
      "rules refer to each other in a circle: a-rule → a-rule"
    ),
    (#", "examples": {}"#, "$.rules[0].examples", "expected a list, found an object"),
    (#", "examples": [{"raises": true, "action": {}}]"#, "$.rules[0].examples[0]", "the member \"period\" is missing"),
    (
      #", "examples": [{"raises": true, "period": "2024-13", "action": {}}]"#, "$.rules[0].examples[0].period",
      "\"2024-13\" is no period from 1900 to 2099 such as 2024-01, 2023-Q3, 2023-H2 or 2023-FY"
    ),
    (
      #", "examples": [{"raises": true, "period": "2024-01", "as-of": "2024-02-30", "action": {}}]"#,
      "$.rules[0].examples[0].as-of", "\"2024-02-30\" is no day from 1900 to 2099 such as 2024-01-31"
    ),
    (
      #", "examples": [{"raises": true, "period": "2024-01", "action": {"reff": "A"}}]"#,
      "$.rules[0].examples[0].action.reff", "unknown member \"reff\"; did you mean \"ref\"?"
    ),
    (
      #", "examples": [{"raises": true, "period": "2024-01", "action": {"periods": {"2023": {}}}}]"#,
      "$.rules[0].examples[0].action.periods.2023",
      "\"2023\" is no period from 1900 to 2099 such as 2024-01, 2023-Q3, 2023-H2 or 2023-FY"
    ),
    (
      #", "examples": [{"raises": true, "period": "2024-01", "action": {"periods": []}}]"#,
      "$.rules[0].examples[0].action.periods", "expected an object, found a list"
    ),
    (
      #", "examples": [{"raises": 1, "period": "2024-01", "action": {}, "earlier": [{"period": "2023-10"}]}]"#,
      "$.rules[0].examples[0].earlier[0]", "the member \"actions\" is missing"
    ),
  ])
  func `a rule is refused`(more: String, path: String, message: String) {
    let rule = String(SmallSet.rule().dropLast()) + more + "}"
    #expect(load(rule).told.contains("\(path): \(message)"), "\(load(rule).told)")
  }

  @Test(arguments: ["A-rule", "a rule", "", "-a", "a-", "räge", "a_b"])
  func `a rule id is refused`(id: String) {
    let problems = load(SmallSet.rule(id)).problems
    #expect(problems.map(\.jsonPath) == ["$.rules[0].id"])
    #expect(problems.map(\.code) == [.badValue])
  }

  @Test func `what is wrong with the rest of a rule without an id is told, too`() {
    let rule = #"{"level": "eror", "title": "T", "when": {"lives": true}, "message": "{x}", "remedy": "R"}"#
    #expect(load(rule).problems.map(\.code) == [.missingMember, .unknownLevel, .unknownFact, .unknownPlaceholder])
  }

  @Test func `rules that refer to each other in a circle are shown`() {
    func rule(_ id: String, _ other: String) -> String { SmallSet.rule(id, when: #"{"not": {"rule": "\#(other)"}}"#) }
    let told = load(rule("a", "b"), rule("b", "c"), rule("c", "b")).told
    #expect(told == ["$.rules[1].when: rules refer to each other in a circle: b → c → b"])
  }

  @Test func `a rule needs what the rules that it refers to need`() throws {
    let first = SmallSet.rule("a", when: #"{"earlier-due": {"before": "due"}}"#)
    let second = SmallSet.rule("b", when: #"{"all": [{"status": {"same-as": "previous-status"}}, {"rule": "a"}]}"#)
    let rules = try #require(load(first, second).ruleSet?.rules)
    #expect(rules[0].needs == [.earlierTracker])
    #expect(rules[1].needs == [.earlierTracker, .previousPeriod])
  }

  @Test func `that another rule is not raised needs nothing`() throws {
    let first = SmallSet.rule("a", when: #"{"earlier-due": {"before": "due"}}"#)
    let second = SmallSet.rule("b", when: #"{"not": {"any": [{"rule": "a"}, {"status": {"is": "blank"}}]}}"#)
    let third = SmallSet.rule("c", when: #"{"not": {"not": {"rule": "a"}}}"#)
    let rules = try #require(load(first, second, third).ruleSet?.rules)
    #expect(rules[1].needs == [])
    #expect(rules[2].needs == [.earlierTracker])
  }

  @Test func `examples are read as typed`() throws {
    let example = """
      {"raises": false, "period": "2024-01", "as-of": "2024-01-20", "note": "n",
       "action": {"ref": "A", "update": "x\\ny", "periods": {"2023-12": {"status": "Red"}}},
       "others": [{"ref": "B"}], "earlier": [{"period": "2023-10", "actions": [{"ref": "A", "due": "Oct-23"}]}]}
      """
    let loading = load(String(SmallSet.rule().dropLast()) + ", \"examples\": [\(example)]}")
    let read = try #require(try loading.ruleSet?.rules.first?.examples.read().first)
    #expect(!read.raises)
    #expect(read.period == "2024-01" && read.asOf == "2024-01-20" && read.note == "n")
    #expect(read.action.fields == ["ref": "A", "update": "x\ny"])
    #expect(read.action.periods == ["2023-12": ["status": "Red"]])
    #expect(read.others.map(\.fields) == [["ref": "B"]])
    #expect(read.earlier.map(\.period) == ["2023-10"])
    #expect(read.earlier.first?.actions.first?.fields["due"] == "Oct-23")
  }
}
