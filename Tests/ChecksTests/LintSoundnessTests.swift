import TestSupport
import Testing

@testable import Checks
@testable import RuleSets

/// What lints say can never hold is raised on no row of any tracker.
struct LintSoundnessTests {
  @Test(arguments: [3, 8] as [UInt64]) func `what never holds is never raised`(seed: UInt64) throws {
    var rules = MadeUpRules(seed: seed)
    let ruleSet = try rules.ruleSet(64)
    let solver = ConditionSolver(ruleSet.rules, ruleSet.facts)
    let never = Set(ruleSet.rules.filter { solver.isNever($0.condition) }.map(\.id))
    var options = CheckRun.Options()
    options.ruleSet = ruleSet
    options.wantsFacts = false
    let run = try CheckRun(TrackerGenerator(seed: seed, rows: 100).table.bytes(), options)
    let raised = Set(run.findings.map(\.ruleID))
    #expect(raised.count > 10 && raised.isDisjoint(with: never))
  }
}
