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
