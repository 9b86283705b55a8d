import Checks
import Documents
import RuleSets
import TestSupport
import Testing

@Suite struct RulesCommandTests {
  private func ruleFile(_ members: String) -> String {
    let path = Files.temporaryFolder() + "/council.json"
    Files.write(
      #"{"id": "council", "version": "2", "title": "A council's own", "extends": "slipgauge:default", \#(members)}"#,
      to: path)
    return path
  }

  @Test func keepsThePageBesideTheRulesFresh() {
    let page = ToolRun(["rules", "doc"]).output
    let kept = Files.text(Repository.root + "/rules/README.md")
    #expect(page == kept, "slipgauge rules doc --output rules/README.md")
  }

  @Test(arguments: [
    ("slipgauge:default", "| due | On Track | Medium progress | Significant issues / slippage |"),
    ("samples/audit-log/log.rules.json", "No status has a `slippage`: no date calls for a rating."),
  ])
  func `the page says which ratings dates call for, where they call for any`(rules: String, line: String) {
    let path = rules.contains("/") ? Repository.path(rules) : rules
    let lines = ToolRun(["rules", "doc", "--rules", path]).output.split(separator: "\n")
    #expect(lines.contains(Substring(line)))
    #expect(lines.contains("| 2023-08-31 |  |") == false)
  }

  /// The shape of a JSON value.
  private func type(_ node: JSONNode) -> String {
    switch node.value {
    case .array(let items): "[" + Set(items.map(type)).sorted().joined(separator: "|") + "]"
    case .object(let members): "{" + members.map { "\($0.name): \(type($0.value))" }.joined(separator: ", ") + "}"
    default: node.kind
    }
  }

  private func items(_ words: [String], _ name: String) throws -> [JSONNode] {
    let text = ToolRun(words + ["--format", "json"]).output
    let node = try JSONDocument.read(SourceText(path: "output", bytes: Array(text.utf8)))
    guard case .array(let items)? = node[name]?.value else { return [] }
    return items
  }

  @Test(.timeLimit(.minutes(1))) func showsWhatIsNestedDeep() {
    let open = String(repeating: #"{"not": {"any": ["#, count: 80)
    let close = String(repeating: "]}}", count: 80)
    let condition = open + #"{"live": true}, {"live": false}"# + close
    let rule = #"{"id": "deep", "level": "note", "title": "A", "when": \#(condition), "message": "A.", "remedy": "A."}"#
    let run = ToolRun(["rules", "show", "deep", "--max-rule-depth", "256", "--rules", ruleFile("\"rules\": [\(rule)]")])
    #expect(run.code == 0 && run.output.split(separator: "\n").count { $0.hasSuffix(ConditionText.none) } == 80)
  }

  @Test(arguments: [
    ("rating-understate", "; did you mean \"rating-understates-slippage\"?"),
    ("status-mising", "; did you mean \"status-missing\"?"), ("xyz", "; see slipgauge rules list"),
  ])
  func offersTheNearestRule(typed: String, offer: String) {
    let run = ToolRun(["rules", "show", typed])
    #expect(run.code == 2 && run.errors == "slipgauge: unknown rule \"\(typed)\"\(offer)\n")
  }

  @Test func listsRulesForPrograms() throws {
    let rules = try items(["rules", "list"], "rules")
    #expect(rules.count == 95)
    let text = "a text"
    for rule in rules {
      guard case .object(let members) = rule.value else { continue }
      let kinds = Dictionary(uniqueKeysWithValues: members.map { ($0.name, type($0.value)) })
      #expect(
        members.map(\.name)
          == ["id", "level", "title", "on", "cell", "collapse", "collapseBy", "needs", "reason", "source", "file"])
      for name in ["id", "level", "title", "on", "cell", "file"] { #expect(kinds[name] == text) }
      #expect(["a number", "null"].contains(kinds["collapse"]))
      #expect([text, "null"].contains(kinds["collapseBy"]))
      #expect(["[]", "[a text]"].contains(kinds["needs"]))
      #expect([text, "null"].contains(kinds["reason"]) && [text, "null"].contains(kinds["source"]))
    }
    let lines = ToolRun(["rules", "list"]).output.split(separator: "\n")
    for (line, rule) in zip(lines, rules) {
      guard case .string(let id)? = rule["id"]?.value else { continue }
      #expect(line.contains(" \(id) "))
    }
  }

  @Test func listsFactsForPrograms() throws {
    let facts = try items(["rules", "facts"], "facts")
    #expect(facts.count == FactTable.standard.listed.count)
    let forms = Set(facts.map(type))
    let text = "a text"
    func form(_ choices: String, _ times: String, _ needs: String) -> String {
      "{id: a text, type: a text, summary: a text, choices: [\(choices)], on: [a text], in: [\(times)], "
        + "needs: [\(needs)], evidence: a text, isPlaceholder: true or false}"
    }
    #expect(
      forms == [
        form("", "", ""), form(text, "", ""), form("", text, ""), form(text, text, ""), form("", "", text),
        form(text, "", text),
      ])
    let operators = try items(["rules", "facts"], "operators")
    #expect(Set(operators.map(type)) == ["{type: a text, name: a text, summary: a text}"])
  }

  @Test func `lists words for messages apart from what conditions ask`() throws {
    let lines = ToolRun(["rules", "facts"]).output.split(separator: "\n")
    let title = try #require(lines.firstIndex { $0.hasPrefix("Placeholders of messages") })
    let apart = lines[(title + 1)...].compactMap { $0.wholeMatch(of: #/  \{([a-z-]+)\} +.+/#)?.output.1 }
    #expect(apart == FactTable.standard.listed.filter(\.isPlaceholder).map { Substring($0.id) })
    for id in apart { #expect(!lines[..<title].contains { $0.hasPrefix("  \(id) ") }) }
  }

  @Test func replaysAChangedSet() {
    let file = ruleFile(#""overrides": {"update-is-a-name": {"level": "error"}, "due-missing": {"level": "off"}}"#)
    let run = ToolRun(["rules", "replay", "--with", file, "samples/tracker-2024-01.csv"])
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("samples/tracker-2024-01.csv: 0 added, 2 dropped, 1 at another level\n"))
    #expect(ToolRun(["rules", "replay", "--with", "rules/default.json", "samples/tracker-2024-01.csv"]).code == 0)
  }

  @Test func failsExamplesThatDoNotHold() {
    let file = ruleFile(
      #"""
      "rules": [{"id": "always", "level": "note", "title": "Always", "cell": "ref", "when": {"live": true},
      "message": "{ref} is live.", "remedy": "Nothing.", "examples": [
      {"raises": false, "period": "2024-01", "action": {"ref": "A.A1.1", "title": "x", "status": "On Track"}}]}]
      """#)
    let run = ToolRun(["rules", "test", "--rules", file])
    #expect(run.code == 1)
    #expect(run.output.contains("always: has no example that raises it\n"))
    #expect(run.output.contains("always: example 1 raises the rule, and should not (A.A1.1 is live.)"))
  }

  @Test func readsASetWhoseBaseIsMisspelt() {
    let path = Files.temporaryFolder() + "/council.json"
    Files.write(
      #"{"id": "x", "extends": "slipgauge:defualt", "overrides": {"due-mising": {"level": "of"}}, "titel": "x"}"#,
      to: path)
    let run = ToolRun(["rules", "validate", path])
    #expect(run.code == 2)
    for meant in ["slipgauge:default", "due-missing", "title", "off"] {
      #expect(run.errors.contains("did you mean \"\(meant)\"?"), "\(run.errors)")
    }
    #expect(run.errors.split(separator: "\n").count == 4, "\(run.errors)")
  }

  @Test func tellsEveryProblemOfARuleSetAtOnce() {
    let file = ruleFile(#""overides": {}, "overrides": {"due-mising": {"level": "off"}}"#)
    let run = ToolRun(["rules", "validate", file])
    #expect(run.code == 2)
    #expect(run.errors.contains("did you mean \"overrides\"?"))
    #expect(run.errors.contains("did you mean \"due-missing\"?"))
  }

  @Test(arguments: [
    "rules/plain.json", "rules/default.json", "samples/council.json", "samples/amber-from-two-weeks.json",
    "samples/another-council/tracker.rules.json", "samples/audit-log/log.rules.json",
    "samples/nhs-trust/action-plan.rules.json", "samples/tutorial/rules.json", "samples/welsh/welsh.rules.json",
  ]) func `sets that are shipped say nothing that is surely not meant`(path: String) {
    let run = ToolRun(["rules", "validate", "--strict", path])
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test func `warnings are told beside the set, and fail where that is asked for`() {
    let path = Files.temporaryFolder() + "/council.json"
    Files.write(
      #"{"language": 2, "id": "ours", "version": "1", "title": "Ours", "extends": "slipgauge:default", "overrides": {"stuck": {}}}"#,
      to: path)
    let warning = "slipgauge: \(path):1:119: $.overrides.stuck: the override is empty\n"
    let run = ToolRun(["rules", "validate", path])
    #expect(run.code == 0 && run.output.hasSuffix("95 rules, no problem, 1 warning\n"), "\(run.output)")
    #expect(run.errors == warning)
    let strict = ToolRun(["rules", "validate", "--strict", path])
    #expect(strict.code == 2 && strict.output.isEmpty && strict.errors == warning)
  }

  @Test(arguments: [
    ("tracker-stale", [], true), ("tracker-stale", ["--today", "2024-02-01"], false), ("sheet-unread", [], false),
  ])
  func `a rule that goes by today is explained with a word on that`(rule: String, words: [String], isTold: Bool) {
    let run = ToolRun(["rules", "explain", rule, "samples/tracker-2024-01.csv"] + words)
    #expect(run.code == 0 && run.errors.contains("say it with --today") == isTold, "\(run.errors)")
  }
}
