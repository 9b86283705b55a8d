package import RuleSets

/// Decides rules over the facts of one action, plainly: each test is asked of the current action.
package struct Evaluator: Sendable {
  /// The facts that rules name by index.
  let facts: FactTable
  /// The rule set's rules; conditions name others by their index.
  let rules: [Rule]
  /// By rule: when it is raised, which is where its condition holds and no error would rest on an assumed year. Behind
  /// them what rows are asked for the rules' sums.
  let conditions: [Condition]
  /// What the rules that are on ask for of actions together.
  let sums: [RowSum]
  /// How many different tests these hold: the numbers of tests are below.
  let testCount: Int
  /// What was added to them so that no error rests on an assumed year; nil where there are none.
  let guards: ErrorGuards?

  /// Compiles the rule set's conditions, with a guard for each rule that may be an error.
  package init(_ ruleSet: RuleSet, facts: FactTable? = nil) {
    let facts = (facts ?? FactTable(of: ruleSet)).deriving(for: ruleSet)
    self.facts = facts
    rules = ruleSet.rules
    var guards = ErrorGuards(ruleSet, facts)
    // A rule that is off is never raised.
    var conditions = ruleSet.rules.map { $0.level == .off ? .never : guards.guarded($0) }
    var sums: [RowSum] = []
    for rule in ruleSet.rules where rule.level != .off {
      sums += rule.sums.map { RowSum($0, of: rule, &guards, &conditions) }
    }
    self.conditions = conditions
    self.sums = sums
    self.guards = guards
    testCount = guards.testCount
  }

  /// Decides tests alone, which are of facts of a table.
  init(_ facts: FactTable) {
    self.facts = facts
    rules = []
    conditions = []
    sums = []
    guards = nil
    testCount = 0
  }

  /// Whether the rule is raised on the action.
  func truth(ofRule index: Int, _ action: ActionFacts) -> Truth { truth(of: conditions[index], action) }

  /// Whether a condition holds for the action; pending where that depends on rows that have not been read.
  func truth(of condition: Condition, _ action: ActionFacts) -> Truth {
    condition.outlook(
      ofTest: { truth(of: $0, action) }, ofRule: { truth(ofRule: $0, action) }, ofSum: { truth(of: $0, action) }
    ).truth
  }

  /// What a condition, and each of its parts, comes to for the action.
  func trace(of condition: Condition, _ action: ActionFacts) -> ConditionTrace {
    let tracer = ConditionTracer()
    let outlook = condition.outlook(
      ofTest: { truth(of: $0, action) }, ofRule: { truth(ofRule: $0, action) },
      ofSum: { truth(of: $0, action) }, tracer: tracer)
    return tracer.trace ?? ConditionTrace(condition: condition, truth: outlook.truth, parts: [])
  }

  /// The answer to one test; pending where its fact is.
  @inline(__always)
  func truth(of test: FactTest, _ action: ActionFacts) -> Truth {
    let value = facts.value(test.fact, of: action)
    // Most that is asked of rows one by one.
    if case .flag(let flag) = value, case .isTrue(let expected) = test.test { return Truth(flag == expected) }
    return truth(of: test.test, value, action)
  }

  /// The rule's level for this action.
  func level(of rule: Rule, _ action: ActionFacts) -> Rule.Level {
    rule.cases.isEmpty ? rule.level : holdingCase(of: rule, action)?.level ?? rule.level
  }

  /// The first of the rule's cases that holds.
  func holdingCase(of rule: Rule, _ action: ActionFacts) -> Rule.Case? {
    holdingIndex(of: rule, action).map { rule.cases[$0] }
  }

  /// The same by its place.
  func holdingIndex(of rule: Rule, _ action: ActionFacts) -> Int? {
    rule.cases.firstIndex { truth(of: $0.condition, action) == .yes }
  }
}
