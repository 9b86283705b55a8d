import Checks
import RuleSets
import TestSupport
import Testing

/// The embedded rule set and its schema, against the table of facts.
struct DefaultRuleSetTests {
  @Test func `the embedded rule set loads without a problem`() throws {
    let ruleSet = try RuleSetLoader(facts: FactTable.standard.signatures).load()
    #expect(ruleSet.id == "improvement-plan")
    #expect(ruleSet.statuses.count == 10)
    #expect(!ruleSet.rules.isEmpty)
  }

  @Test func `the sets extend each other, and none names what only the next one has`() throws {
    let loader = RuleSetLoader(facts: FactTable.standard.signatures)
    let (plain, plan) = (try loader.load(["slipgauge:plain"]), try loader.load(["slipgauge:default"]))
    #expect(plain.id == "plain" && plain.rules.count > 50)
    #expect(plain.rules.map(\.id) == plan.rules.prefix(plain.rules.count).map(\.id))
    #expect(Set(plain.rules.flatMap(\.authors)) == ["slipgauge:plain"])
    #expect(Set(plan.rules.flatMap(\.authors)) == ["slipgauge:plain", "slipgauge:default"])
    #expect(plain.statuses.map(\.title).prefix(3) == ["Green", "Amber", "Red"])
  }

  /// Another organisation reads the neutral set's sentences in its own reports.
  @Test(arguments: ["english", "plain"])
  func `the neutral sets name no council, director, theme or ref of the plan`(name: String) throws {
    let text = try #require(Files.text(Repository.path("rules/\(name).json"))).lowercased()
    for word in ["council", "cllr", "oc.a2", "culture", "leadership team", "improvement plan", "focus 1"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `every rule has examples of both kinds`() throws {
    for rule in try RuleSetLoader(facts: FactTable.standard.signatures).load().rules {
      let kinds = Set(try rule.examples.read().map(\.raises))
      #expect(kinds == [true, false], "\(rule.id)")
    }
  }

  @Test func `the schema in the repository is the one that the loader's tables make`() {
    let schema = RuleSetSchema(facts: FactTable.standard.signatures).text
    #expect(GoldenFile("../../rules/rule-set.schema.json").difference(from: schema) == nil)
  }
}
