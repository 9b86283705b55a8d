import RuleSets

/// No error rests on a year that nobody typed: a rule that may be an error is raised where none of the dates that its
/// condition asks of has an assumed year, or the rule is no error there.
struct ErrorGuards {
  private let facts: FactTable
  /// By source of dates: the test whether its year was assumed.
  private var tests: [Int: FactTest] = [:]
  /// The rules, by id, that have a guard.
  private(set) var guardedRules: Set<String> = []
  /// How many tests there are, those of the guards among them.
  private(set) var testCount: Int

  /// Guards with tests that are numbered behind those of the rule set.
  init(_ ruleSet: RuleSet, _ facts: FactTable) {
    self.facts = facts
    testCount = ruleSet.testCount
  }

  /// When the rule is raised: where its condition holds, and nothing stands in the way, which is the last part.
  mutating func guarded(_ rule: Rule) -> Condition {
    guard rule.mayBeError, let assumed = doubt(of: [rule.condition]) else { return rule.condition }
    let unsound = rule.cases.isEmpty ? assumed : .all([assumed, isError(rule)])
    guardedRules.insert(rule.id)
    return .all([rule.condition, .not(unsound)])
  }

  /// Holds where a date that the conditions ask of, or that one of the facts is made from, has an assumed year; nil
  /// where there is none.
  mutating func doubt(of conditions: [Condition], _ facts: [Int] = []) -> Condition? {
    var flags = flags(of: facts)
    for condition in conditions { collect(condition, &flags) }
    let doubts = flags.sorted().map { Condition.test(test($0)) }
    return doubts.count > 1 ? .any(doubts) : doubts.first
  }

  private mutating func test(_ flag: Int) -> FactTest {
    if let known = tests[flag] { return known }
    let test = FactTest(fact: flag, .isTrue(true), number: testCount)
    tests[flag] = test
    testCount += 1
    return test
  }

  /// Gathers the flags of the dates that the condition's tests rest on; rules that it names have guards of their own.
  private func collect(_ condition: Condition, _ flags: inout Set<Int>) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { collect(part, &flags) }
    case .not(let part), .certainly(let part): collect(part, &flags)
    case .rule: break
    case .test(let test): flags.formUnion(self.flags(of: [test.fact, test.test.comparedFact].compactMap(\.self)))
    // Its actions are asked by themselves.
    case .sum: break
    }
  }

  private func flags(of facts: [Int]) -> Set<Int> {
    Set(facts.flatMap { self.facts.all[$0].sources }.flatMap(\.dates).compactMap { self.facts.guards[$0] })
  }

  /// Holds where the first of the rule's cases that does makes it an error, or none does and it is one by itself.
  private func isError(_ rule: Rule) -> Condition {
    var holds = rule.level == .error ? Condition.always : .never
    for part in rule.cases.reversed() {
      let isError = (part.level ?? rule.level) == .error
      let isHolding = Condition.certainly(part.condition)
      holds = isError ? .any([isHolding, holds]) : .all([.not(isHolding), holds])
    }
    return holds
  }
}

extension Rule {
  /// Whether the rule, or one of its cases, makes an error of what it finds.
  var mayBeError: Bool { level == .error || cases.contains { $0.level == .error } }
}
