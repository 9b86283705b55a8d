import Checks
import RuleSets
import Testing

/// The embedded rule set against the table of facts.
struct DefaultRuleSetTests {
  @Test func `loads without a problem`() throws {
    let ruleSet = try RuleSetLoader(facts: FactTable.signatures) { _ in nil }.load()
    #expect(ruleSet.id == "improvement-plan")
    #expect(ruleSet.rules.count >= 57)
    let clock = ContinuousClock()
    let t = try clock.measure { for _ in 0..<200 { _ = try RuleSetLoader(facts: FactTable.signatures) { _ in nil }.load() } }
    print("LOAD", t / 200)
  }
}
