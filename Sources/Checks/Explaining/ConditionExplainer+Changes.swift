import Dates
import RuleSets
import Texts

/// What would have to be otherwise for a condition to come out otherwise, in words.
extension ConditionExplainer {
  /// The least that would turn the condition, in sentences behind *if*: ways, each of which would do, with all that
  /// would have to be so together; first those that are cells of the row alone. `rule` is when the rule is raised as a
  /// whole: what would not really turn it is not told. `nearness` says what the rule waits for.
  func changes(_ trace: ConditionTrace, of rule: Condition) -> (ways: [[String]], nearness: Nearness) {
    let isToHold = trace.truth != .yes
    let trial = ChangeTrial(
      evaluator: evaluator, action: action, condition: rule, isToHold: isToHold, changing: onChangingSide,
      day: nearestDay)
    let ways = LeastChange(isToHold: isToHold, isPossible: isPossible).ways(trace).filter { way in
      way.isEmpty || trial.turns(way)
    }
    let ordered = ways.filter { $0.allSatisfy(isOfCells) } + ways.filter { !$0.allSatisfy(isOfCells) }
    return (ordered.map { $0.map(wish) }, nearness(of: ordered))
  }

  /// Whether whoever fills in the row can change it there.
  private func isOfCells(_ turn: LeastChange.Turn) -> Bool {
    guard case .test(let test) = turn.condition else { return false }
    return !evaluator.facts.all[onChangingSide(test).fact].signature.rests.isEmpty
  }

  /// Whether one change could do it: not where what a fact is compared with is not there. A theme stays the same theme.
  private func isPossible(_ turn: LeastChange.Turn) -> Bool {
    if case .sum(let sum) = turn.condition { return difference(sum, turn) != nil }
    guard case .test(let test) = turn.condition else { return true }
    if action.row == nil { return false }
    if case .related(let relation, _) = test.test, evaluator.facts.all[test.fact].signature.followsDue,
      relation == .allWorse || relation == .allBetter
    {
      return dueBound(test) != nil
    }
    let changing = onChangingSide(test)
    guard let other = changing.test.comparedFact, turn.isSo || changing.test.isOfOrder else { return true }
    switch evaluator.facts.value(other, of: action) {
    case .none: return false
    case .reading(let reading): return !changing.test.isOfOrder || reading.days != nil
    case .status(let status): return !changing.test.isOfOrder || action.scope.rank(status) != nil
    // Nothing is the same as a blank.
    case .text, .typed, .words, .update:
      return changing.test.isOfOrder || evaluator.facts.value(other, of: action).firstLetter != .blank
    default: return true
    }
  }

  private func wish(_ turn: LeastChange.Turn) -> String {
    if case .test(let test) = turn.condition { return wish(test, turn) }
    if case .sum(let sum) = turn.condition, let wish = wish(sum, turn) { return wish }
    let clause = words.clause(of: turn.condition)
    return (turn.isSo ? clause : clause.map { !$0 })?.wish ?? ""
  }

  private func wish(_ test: FactTest, _ turn: LeastChange.Turn) -> String {
    if let wish = dueWish(test, turn.isSo) { return wish }
    let test = onChangingSide(test)
    let clause = words.clause(of: test, own: name(test.fact), other: other(test, turn))
    return (turn.isSo ? clause : !clause).wish
  }

  // MARK: Days

  /// Of the ratings that the due date calls for: by when the action would have to be due.
  private func dueWish(_ test: FactTest, _ isSo: Bool) -> String? {
    guard let bound = dueBound(test) else { return nil }
    let day = Wording.day(bound.day, writer.ruleSet.dateWords)
    let wish =
      bound.isLast ? isSo ? "\(day) or before" : "after \(day)" : isSo ? "\(day) or after" : "before \(day)"
    return "the due date were \(wish)"
  }

  /// The last or the first due date for which all ratings called for are worse, or better, than the one stated.
  private func dueBound(_ test: FactTest) -> (day: Day, isLast: Bool)? {
    guard evaluator.facts.all[test.fact].signature.followsDue, case .related(let relation, let other) = test.test,
      case .status(let status) = evaluator.facts.value(other, of: action), let rank = action.scope.rank(status)
    else { return nil }
    let (bands, statuses) = (action.scope.bands, writer.ruleSet.statuses)
    switch relation {
    case .allWorse: return bands.lastDue(worseThan: rank, statuses, on: action.reporting).map { ($0, true) }
    case .allBetter: return bands.firstDue(betterThan: rank, statuses, on: action.reporting).map { ($0, false) }
    default: return nil
    }
  }

  /// The day nearest to the bound that a wish names.
  func nearestDay(_ test: FactTest, _ turn: LeastChange.Turn) -> Day? {
    if let bound = dueBound(test) {
      return turn.isSo ? bound.day : Day(number: bound.day.number + (bound.isLast ? 1 : -1))
    }
    guard case .related(let relation, _) = test.test, let day = day(test, turn) else { return nil }
    switch relation {
    case .before, .endsBefore: return turn.isSo ? Day(number: day.number - 1) : day
    case .after, .endsAfter: return turn.isSo ? Day(number: day.number + 1) : day
    default: return nil
    }
  }

  /// Of the days that are compared with, the one that decides.
  private func day(_ test: FactTest, _ turn: LeastChange.Turn) -> Day? {
    guard case .related(let relation, let fact) = test.test, let days = evaluator.days(ofFact: fact, action) else {
      return nil
    }
    return relation.day(of: days, turn)
  }

  /// The test from the side that somebody can change: it is not the reporting date that would have to be otherwise.
  func onChangingSide(_ test: FactTest) -> FactTest {
    guard case .related(let relation, let other) = test.test, let mirrored = relation.mirrored,
      evaluator.facts.all[test.fact].isPassing, !evaluator.facts.all[other].isPassing
    else { return test }
    return FactTest(fact: other, .related(mirrored, fact: test.fact), number: test.number)
  }

  /// What the test compares with, as it is on this action: the day that would do.
  private func other(_ test: FactTest, _ turn: LeastChange.Turn) -> String? {
    guard let fact = test.test.comparedFact else { return nil }
    if let day = day(test, turn) { return Wording.day(day, writer.ruleSet.dateWords) }
    switch evaluator.facts.value(fact, of: action) {
    case .none, .pending: return nil
    default: return "\(name(fact)) (\(writer.words(fact, action)))"
    }
  }
}

extension Test.Relation {
  /// The same from the other fact's side; nil where that is said in no such way.
  fileprivate var mirrored: Test.Relation? {
    switch self {
    case .before: .after
    case .after: .before
    case .endsBefore: .endsAfter
    case .endsAfter: .endsBefore
    case .same, .differs, .sameDays: self
    case .worse, .allWorse, .allBetter, .includes, .contains: nil
    }
  }

  /// Of the days on the other side the one that decides: whether it is so, or is surely not; or, where it may be open,
  /// whether it is not surely otherwise.
  fileprivate func day(of days: DayRange, _ turn: LeastChange.Turn) -> Day? {
    switch self {
    case .before: turn.isSo == turn.isCertain ? days.earliest : days.latest
    case .after: turn.isSo == turn.isCertain ? days.latest : days.earliest
    case .endsBefore, .endsAfter: days.latest
    default: nil
    }
  }
}
