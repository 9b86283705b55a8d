import RuleSets

/// Decides rules one by one, with a clock around each rule and each fact.
///
/// Facts that rest on the same reading, such as those of an update, share it: the first one asked for pays.
final class Profiler {
  private let evaluator: Evaluator
  private let action: ActionFacts
  /// By index in the rule set: what each rule took so far.
  private(set) var rules: [Profile.Item]
  /// By index in the table of facts: what each fact took so far.
  private(set) var facts: [Profile.Item]
  /// What facts and other rules took within the current rule.
  private var elsewhere: Int64 = 0
  /// What reading the clock takes by itself.
  private let clockTime: Int64

  /// Nothing is counted yet; what the clock itself takes is measured first.
  init(_ evaluator: Evaluator, _ action: ActionFacts) {
    self.evaluator = evaluator
    self.action = action
    rules = evaluator.rules.map { Profile.Item(id: $0.id) }
    facts = evaluator.facts.all.map { Profile.Item(id: $0.signature.id) }
    clockTime =
      (0..<1000).map { _ in
        let start = MonotonicClock.now
        return MonotonicClock.now - start
      }.min() ?? 0
  }

  /// Decides a rule for the current action.
  @discardableResult
  func decide(_ rule: Int) -> Truth {
    let outer = elsewhere
    elsewhere = 0
    let start = MonotonicClock.now
    let truth = evaluator.conditions[rule].outlook(ofTest: { self.truth(of: $0) }, ofRule: { self.decide($0) }).truth
    let all = MonotonicClock.now - start
    rules[rule].calls += 1
    rules[rule].nanoseconds += max(0, all - elsewhere - clockTime)
    elsewhere = outer + all + clockTime
    return truth
  }

  /// The test computes its facts again; what that takes is not the rule's own.
  private func truth(of test: FactTest) -> Truth {
    let compared = [test.fact, test.test.comparedFact].compactMap { $0 }
    let start = MonotonicClock.now
    for fact in compared { read(fact) }
    let again = MonotonicClock.now
    for fact in compared { _ = evaluator.facts.value(fact, of: action) }
    let between = MonotonicClock.now
    let truth = evaluator.truth(of: test, action)
    let end = MonotonicClock.now
    let own = max(0, (end - between) - (between - again))
    elsewhere += (end - start) - own + clockTime
    return truth
  }

  private func read(_ fact: Int) {
    let start = MonotonicClock.now
    _ = evaluator.facts.value(fact, of: action)
    let spent = MonotonicClock.now - start
    facts[fact].calls += 1
    facts[fact].nanoseconds += max(0, spent - clockTime)
  }
}
