import Dates
import RuleSets
import Texts
import Trackers

/// What conditions work out where they ask.
extension Fact {
  /// A fact that rests on others of these, by their places.
  init(deriving signature: FactSignature, from facts: [Fact]) {
    switch signature.derivation {
    case .day(let day): self.init(literal: signature) { .days(DayRange(day)) }
    case .status(let index): self.init(literal: signature) { .status(.known(index)) }
    case .choice(let word): self.init(literal: signature) { .choice(word) }
    case .moved(let fact, let shift):
      let base = facts[fact]
      self.init(signature, of: [base]) { base.compute($0).moved(by: shift, $0) }
    case .movedBy(let fact, let choice, let shifts):
      let (base, choice) = (facts[fact], facts[choice])
      self.init(signature, of: [base, choice]) { action in
        switch choice.compute(action) {
        case .pending: .pending
        case .choice(let word): shifts[word].map { base.compute(action).moved(by: $0, action) } ?? .none
        default: .none
        }
      }
    case .measure(let measure, let fact):
      let base = facts[fact]
      self.init(signature, of: [base]) { base.compute($0).measured(by: measure, $0) }
      if let reported = base.reported { self = self.reported { reported($0).measured(by: measure, $0.action) } }
    case .running(let questions):
      let tests = questions.map { PeriodTest(place: $0.fact, fact: facts[$0.fact], test: $0.test) }
      let running = PeriodsRunning(tests, Evaluator(FactTable(nameless: facts)))
      self.init(signature, of: tests.map(\.fact), and: [.previousRow, .earlier]) { .number(Double(running.count($0))) }
    case nil: self.init(literal: signature) { .none }
    }
  }

  /// What the condition itself says.
  private init(literal signature: FactSignature, _ value: @escaping @Sendable () -> FactValue) {
    self.init(signature, of: [], and: [.check]) { _ in value() }
  }
}

extension FactValue {
  /// Its days, moved; none where it is no days.
  fileprivate func moved(by shift: DateShift, _ action: ActionFacts) -> FactValue {
    let calendar = action.scope.ruleSet.calendar
    switch self {
    case .pending: return .pending
    case .days(let days): return .days(shift.moving(days, calendar.addingMonths, calendar.workingDays))
    case .reading(let reading):
      return reading.days.map { .days(shift.moving($0, calendar.addingMonths, calendar.workingDays)) } ?? .none
    default: return .none
    }
  }

  /// What an operator takes of it; none where it has no such thing.
  fileprivate func measured(by measure: Measure, _ action: ActionFacts) -> FactValue {
    if case .pending = self { return .pending }
    switch measure {
    case .words: return action.withWords(of: self) { .number(Double($0.count)) } ?? .none
    case .rank: return status(action)?.rank.map { .number(Double($0)) } ?? .none
    case .colour: return status(action)?.colour.map { .choice($0) } ?? .none
    }
  }

  private func status(_ action: ActionFacts) -> Status? {
    guard case .status(.known(let index)) = self else { return nil }
    return action.scope.ruleSet.statuses[index]
  }
}

extension ActionFacts {
  /// Calls `body` with the words of a text; nil for what is none.
  func withWords<Result>(of value: FactValue, _ body: (NormalisedText) -> Result) -> Result? {
    if case .update(let update) = value { return body(update.words) }
    return value.withText { body(words(of: $0)) }
  }
}
