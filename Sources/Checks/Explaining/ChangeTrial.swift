import Dates
import RuleSets
import Trackers

/// Tells whether a change of an action really turns a rule: the rule, and those that it asks for, are decided anew with
/// what the changed cell makes of all facts, not only of the one that is told.
struct ChangeTrial {
  /// Decides the rule.
  let evaluator: Evaluator
  /// The action that is changed.
  let action: ActionFacts
  /// When the rule is raised.
  let condition: Condition
  /// Whether the rule is to be raised, or no longer.
  let isToHold: Bool
  /// The test from the side that somebody can change.
  let changing: (FactTest) -> FactTest
  /// The day that a turn of a test of days would be brought about by; nil where it is not a day that does it.
  let day: (FactTest, LeastChange.Turn) -> Day?

  /// What the turns of a way make of the action.
  private struct Change {
    var starts: [DateReading] = []
    var dues: [DateReading] = []
    /// Nil where the status stays.
    var statuses: [StatedStatus]?
    /// What is taken for granted, by number of the test and by index of the rule.
    var tests: [Int: Truth] = [:]
    var rules: [Int: Truth] = [:]
    /// Likewise, by number of the sum.
    var sums: [Int: Truth] = [:]
    /// The facts of these tests.
    var facts: [Int] = []
  }

  /// Whether the rule turns where all of this is so: of dates on the first day that the change tells, of statuses
  /// whichever of those that it tells is stated.
  func turns(_ way: [LeastChange.Turn]) -> Bool {
    var change = Change()
    for turn in way { add(turn, to: &change) }
    if rulesRest(on: change) { return false }
    return readings(change.starts).contains { start in
      readings(change.dues).contains { due in
        statuses(change).allSatisfy { status in
          let supposed = ActionFacts.Supposition(start: start, due: due, status: status)
          return action.supposing(supposed) { (truth(of: condition, change) == .yes) == isToHold }
        }
      }
    }
  }

  private func readings(_ readings: [DateReading]) -> [DateReading?] { readings.isEmpty ? [nil] : readings }

  private func statuses(_ change: Change) -> [StatedStatus?] { change.statuses ?? [nil] }

  private func truth(of condition: Condition, _ change: Change) -> Truth {
    condition.outlook(
      ofTest: { change.tests[$0.number] ?? evaluator.truth(of: $0, action) },
      ofRule: { change.rules[$0] ?? truth(of: evaluator.conditions[$0], change) },
      ofSum: { change.sums[$0.number] ?? evaluator.truth(of: $0, action) }
    ).truth
  }

  // MARK: What a turn makes of cells

  private func add(_ turn: LeastChange.Turn, to change: inout Change) {
    switch turn.condition {
    case .rule(let rule): change.rules[rule] = Truth(turn.isSo)
    case .sum(let sum): change.sums[sum.number] = Truth(turn.isSo)
    case .test(let test):
      let dates = self.dates(test, turn)
      if !dates.starts.isEmpty || !dates.dues.isEmpty {
        change.starts += dates.starts
        change.dues += dates.dues
      } else if let statuses = statuses(test, turn) {
        change.statuses = change.statuses.map { $0.filter(statuses.contains) } ?? statuses
      } else {
        change.tests[test.number] = Truth(turn.isSo)
        change.facts += [test.fact, test.test.comparedFact].compactMap(\.self)
      }
    case .all, .any, .not, .certainly: break
    }
  }

  private func dates(_ test: FactTest, _ turn: LeastChange.Turn) -> (starts: [DateReading], dues: [DateReading]) {
    let test = changing(test)
    let fact = evaluator.facts.all[test.fact]
    let isDue = fact.signature.followsDue || fact.sources == [.numbered(.due)]
    guard isDue || fact.sources == [.numbered(.start)] else { return ([], []) }
    var readings: [DateReading] = []
    if let day = day(test, turn) {
      readings = [.interval(DayRange(day))]
    } else if turn.isSo, case .readingIs(let kinds) = test.test {
      readings = kinds.sorted().compactMap(DateReading.Kind.init).filter { $0 != .interval }.map { DateReading($0) }
    }
    return isDue ? ([], readings) : (readings, [])
  }

  /// The statuses with which the test comes out so; nil where the status decides nothing.
  private func statuses(_ test: FactTest, _ turn: LeastChange.Turn) -> [StatedStatus]? {
    let facts = [test.fact, test.test.comparedFact].compactMap(\.self)
    guard facts.contains(where: { evaluator.facts.all[$0].sources.contains(.numbered(.statuses)) }) else { return nil }
    let statuses = action.scope.ruleSet.statuses.indices.map(StatedStatus.known).filter { status in
      action.supposing(.init(status: status)) { turn.isMet(by: evaluator.truth(of: test, action)) }
    }
    return statuses.isEmpty ? nil : statuses
  }

  // MARK: What cannot be tried

  /// Whether another rule that is asked for rests on what is taken for granted: what becomes of it, nobody knows.
  private func rulesRest(on change: Change) -> Bool {
    guard !change.facts.isEmpty else { return false }
    let sources = Set(change.facts.flatMap { evaluator.facts.all[$0].sources }).subtracting([.check])
    let fields = change.facts.reduce(into: Set<Field>()) { $0.formUnion(evaluator.facts.all[$1].signature.rests) }
    return isAnyTest(ofRulesIn: condition, change) { test in
      [test.fact, test.test.comparedFact].compactMap(\.self).map { evaluator.facts.all[$0] }.contains { fact in
        !sources.isDisjoint(with: fact.sources) || !fields.isDisjoint(with: fact.signature.rests)
      }
    }
  }

  private func isAnyTest(
    ofRulesIn condition: Condition, _ change: Change, isInside: Bool = false, _ holds: (FactTest) -> Bool
  ) -> Bool {
    switch condition {
    case .test(let test): isInside && change.tests[test.number] == nil && holds(test)
    case .rule(let rule):
      change.rules[rule] == nil && isAnyTest(ofRulesIn: evaluator.conditions[rule], change, isInside: true, holds)
    case .not(let part), .certainly(let part): isAnyTest(ofRulesIn: part, change, isInside: isInside, holds)
    case .all(let parts), .any(let parts):
      parts.contains { isAnyTest(ofRulesIn: $0, change, isInside: isInside, holds) }
    case .sum: false
    }
  }
}
