import Dates
import RuleSets
import Texts

/// Puts what a condition came to on an action into words.
struct ConditionExplainer {
  /// Answers the conditions' tests.
  let evaluator: Evaluator
  /// Puts facts into words.
  let writer: FindingWriter
  /// Puts conditions into words.
  let words: ConditionText
  /// The action that they are asked of.
  let action: ActionFacts

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
    if let clause = clause(of: trace.condition) { return leaf(trace.condition, clause.text, answer) }
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
    case .sum(let sum): return part(sum, answer)
    case .all, .test, .rule: return joined(.all, ConditionText.all, trace.parts)
    }
  }

  /// The sentence that a test is on this action; nil where the condition joins several.
  private func clause(of condition: Condition) -> Clause? {
    switch condition {
    case .test(let test): words.clause(of: test, own: name(test.fact), other: test.test.comparedFact.map(name))
    case .not(let part): clause(of: part).map { !$0 }
    case .certainly(let part): clause(of: part)
    default: words.clause(of: condition)
    }
  }

  /// What the fact is called on this action, where that goes by a choice.
  func name(_ fact: Int) -> String {
    words.name(fact) { choice in
      guard case .choice(let value) = evaluator.facts.value(choice, of: action) else { return nil }
      return value
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
        fact: evaluator.facts.all[fact].signature.id, name: name(fact), words: value.isEmpty ? "none" : value)
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
}

extension Test {
  /// Whether it asks of a reading's marks alone.
  fileprivate var isOfMarks: Bool { if case .marked = self { true } else { false } }
}
