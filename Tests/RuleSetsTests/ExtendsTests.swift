import Dates
import RuleSets
import Testing

/// How a rule set changes the one that it extends.
struct ExtendsTests {
  private func council(_ members: String) -> Loading {
    Loading(
      ["base.json": SmallSet().json, "council.json": #"{"id": "council", "extends": "base.json", \#(members)}"#],
      ["council.json"])
  }

  @Test func `what is not said stays as it was`() throws {
    let set = try #require(council(#""title": "Ours""#).ruleSet)
    #expect(set.id == "council")
    #expect(set.title == "Ours")
    #expect(set.rules.map(\.id) == ["a-rule"])
  }

  @Test(arguments: [
    (#""title": "Ours""#, "council", "Ours"), (#""version": "2""#, "council 2", "council"),
    (#""version": "2", "title": "Ours""#, "council 2", "Ours"),
  ])
  func `version and title are a set's own`(_ members: String, _ name: String, _ title: String) throws {
    let set = try #require(council(members).ruleSet)
    #expect(set.name == name)
    #expect(set.title == title)
  }

  @Test(arguments: [
    (
      #"{"id": "held", "title": "Held", "labels": ["Green"]}"#,
      "[0].labels[0]: the label \"Green\" already stands for \"green\""
    ),
    (
      #"{"id": "green", "labels": {"add": ["Red"]}}"#, "[0].labels.add[0]: the label \"Red\" already stands for \"red\""
    ),
    (#"{"id": "green", "rank": 1}"#, "[0].rank: \"red\" has the rank 1, too"),
    (
      #"{"id": "green", "slippage": {"before": "P2M"}}"#,
      "[0].slippage: the bands of \"green\" (up to 2 months) and \"red\" (from 1 month) overlap"
    ),
    (
      #"{"id": "red", "slippage": "none"}"#,
      "[0].slippage: the worst rating's band ends at 1 month: nothing covers more slippage; leave its upper end out"
    ),
    (
      #"{"id": "green", "rank": 5}"#,
      "[0].rank: the bands of \"red\" and \"green\" overlap"
    ),
  ])
  func `what disagrees with a parent is told at the author's own line`(_ status: String, _ told: String) {
    let loading = council(#""statuses": [\#(status)]"#)
    #expect(
      loading.problems.first.map { "\($0.path) \($0.jsonPath): \($0.message)" } == "council.json $.statuses\(told)")
    #expect(loading.problems.allSatisfy { $0.path == "council.json" })
  }

  @Test func `a list replaces, and add and remove change`() throws {
    let columns =
      #""tracker": {"columns": {"ref": {"add": ["Number"]}, "title": ["What"], "status": {"add": ["RAG *"]}}}"#
    let set = try #require(
      council(columns + #", "phrases": {"trouble": {"add": ["slip"], "remove": ["Delay"]}, "new": ["x"]}"#).ruleSet)
    #expect(set.columns.spellings["ref"] == ["Ref", "Number"])
    #expect(set.columns.spellings["title"] == ["What"])
    #expect(set.columns.spellings["status"] == ["Status (*)", "RAG *"])
    let index = try #require(set.phraseListNames.firstIndex(of: "trouble"))
    #expect(set.phraseTexts[index] == ["slip"])
    #expect(set.phraseListNames.contains("new"))
  }

  @Test func `a status is changed by its id, and a new one added`() throws {
    let statuses = """
      "statuses": [{"id": "green", "labels": {"add": ["On time"]}, "slippage": {"to": "P2M"}},
        {"id": "red", "title": "Late", "slippage": {"after": "P2M"}},
        {"id": "held", "title": "Held", "labels": ["Held"]}]
      """
    let set = try #require(council(statuses).ruleSet)
    #expect(set.statuses.map(\.id) == ["green", "red", "done", "held"])
    #expect(set.statuses[0].labels == ["green", "on time"])
    #expect(set.statuses[0].slippage?.upper?.isIncluded == true)
    #expect(set.statuses[1].title == "Late")
    #expect(set.statuses[1].rank == 1)
  }

  @Test func `an override changes what it names of a rule`() throws {
    let override = #"{"level": "off", "collapse": 3, "message": "{ref}!", "when": {"not": {"live": true}}}"#
    let rule = try #require(council(#""overrides": {"a-rule": \#(override)}"#).ruleSet?.rules.first)
    #expect(rule.level == .off)
    #expect(rule.collapse?.moreThan == 3)
    #expect(rule.message.parts == [.fact(0), .text("!")])
    #expect(rule.title == "Wrong")
    guard case .not = rule.condition else {
      Issue.record("the condition was not replaced")
      return
    }
  }

  @Test func `rules are added behind those of the extended set`() throws {
    let set = try #require(council(#""rules": [\#(SmallSet.rule("b-rule", when: #"{"rule": "a-rule"}"#))]"#).ruleSet)
    #expect(set.rules.map(\.id) == ["a-rule", "b-rule"])
  }

  @Test(arguments: [
    (
      #""rules": [\#(SmallSet.rule())]"#,
      "$.rules[0].id: the rule \"a-rule\" stands in base.json already; change it under \"overrides\""
    ),
    (
      #""overrides": {"b-rule": {"level": "off"}}"#,
      "$.overrides.b-rule: unknown rule \"b-rule\"; did you mean \"a-rule\"?"
    ),
    (#""overrides": {"a-rule": {"id": "b"}}"#, "$.overrides.a-rule.id: unknown member \"id\""),
    (
      #""phrases": {"trouble": {"remove": ["delays"]}}"#,
      "$.phrases.trouble.remove[0]: \"delays\" is not in the list; did you mean \"delay\"?"
    ),
    (#""statuses": [{"id": "held"}]"#, "$.statuses[0]: the member \"title\" is missing"),
    (
      #""statuses": [{"id": "green", "slippage": {"to": "P1M"}}]"#,
      "$.statuses[0].slippage: the bands of \"green\" and \"red\" both have the day 1 month after the due date"
    ),
    (
      #""statuses": [{"id": "done", "labels": {"add": ["red!"]}}]"#,
      "$.statuses[0].labels.add[0]: the label \"red!\" already stands for \"red\""
    ),
  ])
  func `is refused`(members: String, problem: String) { #expect(council(members).told.contains(problem)) }

  @Test(arguments: [
    ("level", "[]"), ("title", "1"), ("when", #"{"lives": true}"#), ("message", #""{reff}""#), ("remedy", "null"),
    ("collapse", "-1"), ("cases", "{}"), ("cell", #""duue""#), ("examples", "1"),
  ])
  func `what an override replaces has to be right all the same`(name: String, wrong: String) {
    let right = ["level": "\"off\"", "when": #"{"live": false}"#, "collapse": "1", "cases": "[]", "examples": "[]"]
    let value = right[name] ?? "\"due\""
    let members = [
      ("id", "\"b\""), ("level", "\"note\""), ("title", "\"T\""), ("when", #"{"live": true}"#), ("message", "\"M\""),
      ("remedy", "\"R\""),
    ]
    let mistaken = members.filter { $0.0 != name } + [(name, wrong)]
    let rule = mistaken.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
    let loading = Loading(SmallSet(("rules", "[{\(rule)}]"), ("overrides", #"{"b": {"\#(name)": \#(value)}}"#)))
    #expect(!loading.problems.isEmpty)
    #expect(loading.problems.allSatisfy { $0.jsonPath.hasPrefix("$.rules[0].\(name)") }, "\(loading.told)")
  }

  @Test func `later files extend those before them`() throws {
    let second = #"{"id": "second", "overrides": {"a-rule": {"level": "note"}}}"#
    let set = try #require(Loading(["a.json": SmallSet().json, "b.json": second], ["a.json", "b.json"]).ruleSet)
    #expect(set.id == "second")
    #expect(set.rules[0].level == .note)
  }

  @Test func `a file that two others extend is applied once`() throws {
    let files = [
      "base.json": SmallSet().json,
      "a.json": #"{"id": "a", "extends": "base.json", "overrides": {"a-rule": {"level": "note"}}}"#,
      "b.json": #"{"id": "b", "extends": ["a.json", "base.json"]}"#,
    ]
    #expect(try #require(Loading(files, ["b.json"]).ruleSet).rules[0].level == .note)
  }

  @Test func `a set that extends nothing has to say all that is needed`() {
    let told = Loading(#"{"id": "bare"}"#).told
    #expect(told.count == 7)
    #expect(told.contains(#"$.rules: the rule set has no rules; give it, or extend "slipgauge:default""#))
  }

  @Test func `examples of an override stand beside the rule's own`() throws {
    let example = #"{"raises": true, "period": "2024-01", "action": {"ref": "X.A1.1"}}"#
    let more = #"{"id": "c", "overrides": {"a-rule": {"more-examples": [\#(example), \#(example)]}}}"#
    let files = ["a.json": SmallSet().json, "b.json": more]
    let own = try #require(Loading(SmallSet()).ruleSet).rules[0].examples.read().count
    #expect(try Loading(files, ["a.json", "b.json"]).ruleSet?.rules[0].examples.read().count == own + 2)
    let wrong = more.replacing("\"raises\"", with: "\"rises\"")
    let told = Loading(["a.json": SmallSet().json, "b.json": wrong], ["a.json", "b.json"]).told
    #expect(told.first == #"$.overrides.a-rule.more-examples[0].rises: unknown member "rises"; did you mean "raises"?"#)
  }

  @Test(arguments: [("slipgauge:plane", "plain"), ("slipgauge:englsh", "english"), ("slipgauge:defaults", "default")])
  func `a carried set that there is not is told with the nearest`(name: String, meant: String) {
    let told = Loading(#"{"id": "a", "extends": "\#(name)"}"#).told
    #expect(told.contains(#"$.extends: unknown rule set "\#(name)"; did you mean "slipgauge:\#(meant)"?"#))
  }

  // MARK: Files

  @Test func `a circle is shown`() {
    let files = [
      "a.json": #"{"id": "a", "extends": "b.json"}"#, "b.json": #"{"id": "b", "extends": ["c.json"]}"#,
      "c.json": #"{"id": "c", "extends": "./b.json"}"#,
    ]
    let loading = Loading(files, ["a.json"])
    #expect(loading.told == ["$.extends: rule sets extend each other in a circle: b.json → c.json → b.json"])
    #expect(loading.problems.first?.path == "c.json")
  }

  @Test(arguments: [
    "../secret.json", "/etc/passwd", "sub/../../secret.json", "..", "", "a\\u0000b",
  ])
  func `a path out of the folder is refused`(name: String) {
    let loading = Loading(["rules/a.json": #"{"id": "a", "extends": "\#(name)"}"#], ["rules/a.json"])
    #expect(loading.problems.map(\.code) == [.extends])
  }

  @Test func `a path out of the folder is followed where that is allowed`() {
    var limits = RuleLimits()
    limits.allowsOutside = true
    let files = ["rules/a.json": #"{"id": "a", "extends": "../base.json"}"#, "base.json": SmallSet().json]
    #expect(Loading(files, ["rules/a.json"], limits: limits).told == [])
  }

  @Test func `a path is one from the file that names it`() {
    let files = [
      "x/a.json": #"{"id": "a", "extends": "sub/b.json"}"#, "x/sub/b.json": #"{"id": "b", "extends": "c.json"}"#,
      "x/sub/c.json": SmallSet().json,
    ]
    #expect(Loading(files, ["x/a.json"]).told == [])
  }

  @Test func `an exception is joined to the condition`() throws {
    let first = #""overrides": {"a-rule": {"unless": {"title": {"blank": true}}}}"#
    let more = #"{"id": "more", "extends": "council.json", "overrides": {"a-rule": {"unless": {"live": false}}}}"#
    let other = #"{"id": "more", "extends": "council.json", "overrides": {"a-rule": {"when": {"live": false}}}}"#
    func paths(_ more: String) -> [String]? {
      let files = [
        "base.json": SmallSet().json, "council.json": #"{"id": "council", "extends": "base.json", \#(first)}"#,
        "more.json": more,
      ]
      return Loading(files, ["more.json"]).ruleSet?.changes(ofRule: 0, rows: 1).map(\.part)
    }
    #expect(paths(more) == ["when", "unless", "unless", "unless[1]", "unless[1]"])
    #expect(paths(other) == ["when"])
  }
}
