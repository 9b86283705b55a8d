import RuleSets

/// Decides rules one by one, with a clock around each condition and each fact.
///
/// Facts that rest on the same reading, such as those of an update, share it: the first one asked for pays.
final class Profiler {
  private let evaluator: Evaluator
  private let facts: ActionFacts
  private(set) var rules: [Profile.Item]
  private(set) var factItems: [Profile.Item]
  /// What facts and other rules took within the rule at hand.
  private var elsewhere: Int64 = 0
  /// What reading the clock takes by itself.
  private let clockTime: Int64

  init(_ evaluator: Evaluator, facts: ActionFacts) {
    self.evaluator = evaluator
    self.facts = facts
    rules = evaluator.rules.map { Profile.Item(id: $0.id) }
    factItems = FactTable.signatures.map { Profile.Item(id: $0.id) }
    clockTime =
      (0..<1000).map { _ in
        let start = MonotonicClock.now
        return MonotonicClock.now - start
      }.min() ?? 0
  }

  /// Decides a rule for the action at hand.
  @discardableResult
  func decide(_ rule: Int) -> Truth {
    let outer = elsewhere
    elsewhere = 0
    let start = MonotonicClock.now
    let truth = evaluator.guarded(truth(of: evaluator.rules[rule].condition), rule: rule, facts)
    let all = MonotonicClock.now - start
    rules[rule].calls += 1
    rules[rule].nanoseconds += max(0, all - elsewhere - clockTime)
    elsewhere = outer + all + clockTime
    return truth
  }

  private func truth(of condition: Condition) -> Truth {
    switch condition {
    case .all(let parts): join(parts, until: .no)
    case .any(let parts): join(parts, until: .yes)
    case .not(let part): !truth(of: part)
    case .rule(let rule): decide(rule)
    case .test(let test): truth(of: test.test, fact: test.fact)
    }
  }

  /// No part is pending: all rows are known by now.
  private func join(_ parts: [Condition], until deciding: Truth) -> Truth {
    for part in parts where truth(of: part) == deciding { return deciding }
    return !deciding
  }

  /// The test computes its facts again; what that takes is not the rule's own.
  private func truth(of test: Test, fact: Int) -> Truth {
    let start = MonotonicClock.now
    read(fact, for: test)
    if let other = test.comparedFact { read(other, for: test) }
    let again = MonotonicClock.now
    compute(fact, for: test)
    if let other = test.comparedFact { compute(other, for: test) }
    let between = MonotonicClock.now
    let truth = evaluator.truth(of: test, fact: fact, facts)
    let end = MonotonicClock.now
    let own = max(0, (end - between) - (between - again))
    elsewhere += (end - start) - own + clockTime
    return truth
  }

  private func read(_ fact: Int, for test: Test) {
    let start = MonotonicClock.now
    compute(fact, for: test)
    let spent = MonotonicClock.now - start
    factItems[fact].calls += 1
    factItems[fact].nanoseconds += max(0, spent - clockTime)
  }

  private func compute(_ fact: Int, for test: Test) {
    if fact == evaluator.updateText, test.looksForPhrases {
      // Phrases of an update are sought once, for all rules, and its text is never made.
      _ = facts.updatePhrases
    } else {
      _ = facts.value(fact)
    }
  }
}

extension Test {
  fileprivate var looksForPhrases: Bool {
    switch self {
    case .holds, .holdsUnlessPreceded: true
    default: false
    }
  }
}
