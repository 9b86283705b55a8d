import Dates
import RuleSets
import Texts

/// Puts what a condition came to on an action into words.
struct ConditionExplainer {
  private let evaluator: Evaluator
  private let writer: FindingWriter
  private let words: ConditionText
  private let action: ActionFacts

  /// Of conditions that `evaluator` asks of `action`.
  init(_ evaluator: Evaluator, _ writer: FindingWriter, _ action: ActionFacts) {
    self.evaluator = evaluator
    self.writer = writer
    self.action = action
    // The guards of errors are tests of facts that no rule can name.
    words = ConditionText(writer.ruleSet, facts: evaluator.facts.all.map(\.signature))
  }

  /// The condition as a tree of sentences.
  func part(_ trace: ConditionTrace) -> ExplainedPart {
    let answer = ExplainedPart.Answer(trace.truth)
    if let clause = words.clause(of: trace.condition) { return leaf(trace.condition, clause.text, answer) }
    func joined(_ kind: ExplainedPart.Kind, _ text: String, _ parts: [ConditionTrace]) -> ExplainedPart {
      ExplainedPart(kind: kind, text: text, answer: answer, parts: parts.map(part))
    }
    switch trace.condition {
    case .any: return joined(.any, ConditionText.any, trace.parts)
    case .not:
      let inner = trace.parts[0]
      if case .any = inner.condition { return joined(.none, ConditionText.none, inner.parts) }
      return joined(.not, ConditionText.notSo, trace.parts)
    case .certainly: return part(trace.parts[0])
    case .all, .test, .rule, .sum: return joined(.all, ConditionText.all, trace.parts)
    }
  }

  private func leaf(_ condition: Condition, _ text: String, _ answer: ExplainedPart.Answer) -> ExplainedPart {
    switch condition {
    case .not(let part), .certainly(let part): return leaf(part, text, answer)
    case .rule(let index):
      return ExplainedPart(kind: .rule, text: text, answer: answer, rule: evaluator.rules[index].id)
    case .test(let test):
      return ExplainedPart(kind: .test, text: text, answer: answer, values: values(of: test))
    case .all, .any, .sum: return ExplainedPart(kind: .test, text: text, answer: answer)
    }
  }

  /// What the test looked at; what a flag is, its answer says.
  private func values(of test: FactTest) -> [ExplainedPart.Value] {
    if case .isTrue = test.test { return [] }
    let facts = [test.fact, test.test.comparedFact].compactMap(\.self).filter { fact in
      // What the condition itself says, its sentence has said.
      evaluator.facts.all[fact].signature.derivation?.isLiteral != true
    }
    var values = facts.map { fact -> ExplainedPart.Value in
      let value = test.test.isOfMarks ? marks(ofFact: fact) : writer.words(fact, action)
      return ExplainedPart.Value(
        fact: evaluator.facts.all[fact].signature.id, name: words.name(fact), words: value.isEmpty ? "none" : value)
    }
    if let phrase = evaluator.phrase(of: .test(test), action) {
      values.append(ExplainedPart.Value(fact: nil, name: "the phrase", words: "“\(phrase)”"))
    }
    return values
  }

  private func marks(ofFact fact: Int) -> String {
    guard case .reading(let reading) = evaluator.facts.value(fact, of: action) else { return "" }
    return reading.marks.isEmpty ? "no marks" : reading.marks.names.joined(separator: ", ").replacing("-", with: " ")
  }

  // MARK: What would have to be otherwise

  /// The least that would turn the condition, in sentences behind *if*: ways, each of which would do, with all that
  /// would have to be so together.
  func changes(_ trace: ConditionTrace) -> [[String]] {
    LeastChange.ways(trace, to: trace.truth != .yes).map { turns in turns.map(wish) }
  }

  private func wish(_ turn: LeastChange.Turn) -> String {
    if case .test(let test) = turn.condition { return wish(test, turn.isSo) }
    let clause = words.clause(of: turn.condition)
    return (turn.isSo ? clause : clause.map { !$0 })?.wish ?? ""
  }

  private func wish(_ test: FactTest, _ isSo: Bool) -> String {
    if let wish = dueWish(test, isSo) { return wish }
    let test = onChangingSide(test)
    let clause = words.clause(of: test, other: other(test, isSo))
    return (isSo ? clause : !clause).wish
  }

  /// Of the ratings that the due date calls for: by when the action would have to be due.
  private func dueWish(_ test: FactTest, _ isSo: Bool) -> String? {
    guard evaluator.facts.all[test.fact].signature.followsDue, case .related(let relation, let other) = test.test,
      case .status(let status) = evaluator.facts.value(other, of: action), let rank = action.scope.rank(status)
    else { return nil }
    func day(_ day: Day) -> String { Wording.day(day, writer.ruleSet.dateWords) }
    switch relation {
    case .allWorse:
      return action.scope.bands.lastDue(worseThan: rank, writer.ruleSet.statuses, on: action.reporting).map {
        "the due date were \(isSo ? "\(day($0)) or before" : "after \(day($0))")"
      }
    case .allBetter:
      return action.scope.bands.firstDue(betterThan: rank, writer.ruleSet.statuses, on: action.reporting).map {
        "the due date were \(isSo ? "\(day($0)) or after" : "before \(day($0))")"
      }
    default: return nil
    }
  }

  /// The test from the side that somebody can change: it is not the reporting date that would have to be otherwise.
  private func onChangingSide(_ test: FactTest) -> FactTest {
    guard case .related(let relation, let other) = test.test, let mirrored = relation.mirrored,
      evaluator.facts.all[test.fact].isPassing, !evaluator.facts.all[other].isPassing
    else { return test }
    return FactTest(fact: other, .related(mirrored, fact: test.fact), number: test.number)
  }

  /// What the test compares with, as it is on this action: the day that would do.
  private func other(_ test: FactTest, _ isSo: Bool) -> String? {
    guard let fact = test.test.comparedFact else { return nil }
    if case .related(let relation, _) = test.test, let days = evaluator.days(ofFact: fact, action),
      let day = relation.day(of: days, isSo: isSo)
    {
      return Wording.day(day, writer.ruleSet.dateWords)
    }
    switch evaluator.facts.value(fact, of: action) {
    case .none, .pending: return nil
    default: return "\(words.name(fact)) (\(writer.words(fact, action)))"
    }
  }
}

extension Test {
  /// Whether it asks of a reading's marks alone.
  fileprivate var isOfMarks: Bool { if case .marked = self { true } else { false } }
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

  /// Of the days on the other side the one that decides whether it is so, or is surely not.
  fileprivate func day(of days: DayRange, isSo: Bool) -> Day? {
    switch self {
    case .before: isSo ? days.earliest : days.latest
    case .after: isSo ? days.latest : days.earliest
    case .endsBefore, .endsAfter: days.latest
    default: nil
    }
  }
}
