import Documents
import Testing

@testable import RuleSets

/// The schema of one rule set offers its names, and takes no others.
struct DeclaredNamesTests {
  private let schema: JSONNode

  init() throws {
    let set = SmallSet(
      (
        "tracker",
        #"""
        {"columns": {"ref": ["Ref"], "title": ["Action"], "status": ["Status (*)"]},
         "fields": {"priority": {"type": "choice", "headers": ["Priority"], "values": {"high": ["High"], "low": ["Low"]}}}}
        """#
      ), ("rules", "[\(SmallSet.rule()), \(SmallSet.rule("b-rule", when: #"{"priority": {"is": "high"}}"#))]"))
    let ruleSet = try #require(Loading(set).ruleSet)
    let text = RuleSetSchema(DeclaredNames(of: ruleSet)).text
    schema = try JSONDocument.read(SourceText(path: "schema", bytes: Array(text.utf8)))
  }

  private func node(_ path: [String]) -> JSONNode? {
    path.reduce(schema) { node, name in
      if case .array(let items)? = node?.value { return Int(name).map { items[$0] } }
      return node?[name]
    }
  }

  private func words(_ path: String) -> [String] {
    guard case .array(let items)? = node(path.split(separator: "/").map(String.init))?.value else { return [] }
    return items.compactMap { if case .string(let text) = $0.value { text } else { nil } }
  }

  @Test(arguments: [
    ("$defs/condition/properties/rule/enum", ["a-rule", "b-rule"]),
    ("properties/overrides/propertyNames/enum", ["a-rule", "b-rule"]),
    ("properties/texts/propertyNames/enum", ["a-rule", "b-rule"]),
    ("$defs/holds-unless-preceded/properties/by/enum", ["negations", "trouble"]),
    ("$defs/updates/properties/no-news/enum", ["negations", "trouble"]),
    ("$defs/status-test/properties/is/anyOf/0/anyOf/0/anyOf/1/enum", ["green", "red", "done"]),
  ]) func `lists what the set declares`(_ path: String, _ names: [String]) { #expect(words(path) == names) }

  @Test func `knows the columns that the set has of its own`() {
    #expect(words("$defs/fact-operand/properties/fact/enum").contains("priority"))
    #expect(words("$defs/rule/properties/cell/enum").last == "priority")
    #expect(node(["$defs", "action", "properties", "priority"]) != nil)
    #expect(words("$defs/condition/properties/priority/properties/is/anyOf/0/anyOf/0/enum") == ["high", "low"])
  }

  @Test func `takes no placeholder but facts and the phrase`() {
    guard case .string(let pattern)? = node(["$defs", "rule", "properties", "message", "pattern"])?.value else {
      Issue.record("no pattern")
      return
    }
    #expect(pattern.hasPrefix(#"^([^{}]|\{\{|\}\}|\{(ref|title|"#) && pattern.hasSuffix(#"|phrase)\})+$"#))
    #expect(pattern.contains("|slippage|"))
  }
}
