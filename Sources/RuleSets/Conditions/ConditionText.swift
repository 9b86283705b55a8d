import Dates

/// Conditions in plain words, for people who read rules.
package struct ConditionText {
  /// Whose conditions these are.
  let ruleSet: RuleSet
  /// What tests name by index.
  private let facts: [FactSignature]
  /// Whether statuses go by their ids, which stay when what they are called changes.
  let hasStatusIDs: Bool

  /// Conditions of that rule set's rules; `facts` are those that tests name, where more than the rule set's own do.
  package init(_ ruleSet: RuleSet, facts: [FactSignature]? = nil, hasStatusIDs: Bool = false) {
    self.ruleSet = ruleSet
    self.facts = facts ?? ruleSet.facts
    self.hasStatusIDs = hasStatusIDs
  }

  /// A line of a condition: a sentence, or what joins those below it.
  package struct Line: Sendable, Hashable {
    /// How far below the condition's first line it stands.
    package let depth: Int
    /// Without a full stop; a colon is its end where others stand below it.
    package let text: String
  }

  /// The condition as an outline: what joins sentences stands above them.
  package func outline(_ condition: Condition, depth: Int = 0) -> [Line] {
    func below(_ parts: [Condition]) -> [Line] { parts.flatMap { outline($0, depth: depth + 1) } }
    switch condition {
    case .all(let parts): return [Line(depth: depth, text: ConditionText.all)] + below(parts)
    case .any(let parts): return [Line(depth: depth, text: ConditionText.any)] + below(parts)
    case .not(let part):
      if let clause = clause(of: part) { return [Line(depth: depth, text: (!clause).text)] }
      if case .any(let parts) = part { return [Line(depth: depth, text: ConditionText.none)] + below(parts) }
      return [Line(depth: depth, text: ConditionText.notSo)] + below([part])
    case .certainly(let part): return outline(part, depth: depth)
    case .sum(let sum): return outline(of: sum, depth)
    case .test, .rule: return [Line(depth: depth, text: clause(of: condition)?.text ?? "")]
    }
  }

  /// What stands over parts that all have to hold.
  package static let all = "all of these hold:"
  /// What stands over parts of which one has to hold.
  package static let any = "at least one of these holds:"
  /// What stands over parts of which none may hold.
  package static let none = "none of these holds:"
  /// What stands over a part that may not hold.
  package static let notSo = "it is not so that:"

  /// The same, two spaces a level.
  package func lines(_ condition: Condition, depth: Int = 0) -> [String] {
    outline(condition, depth: depth).map { String(repeating: "  ", count: $0.depth) + $0.text }
  }

  /// The sentence that a test is, or the name of another rule; nil where the condition joins several.
  package func clause(of condition: Condition) -> Clause? {
    switch condition {
    case .test(let test): clause(of: test)
    case .rule(let index): Clause("the rule \(ruleSet.rules[index].id)", .be, "raised")
    case .certainly(let part): clause(of: part)
    case .not(let part): clause(of: part).map { !$0 }
    case .all, .any, .sum: nil
    }
  }

  /// What the fact is called in a sentence.
  package func name(_ fact: Int) -> String { facts[fact].name }

  /// The same where it is known what the choice is that it goes by: of the ways to move a date only that one is told.
  package func name(_ fact: Int, choosing value: (Int) -> String?) -> String {
    guard case .movedBy(let base, let choice, let shifts) = facts[fact].derivation, let value = value(choice),
      let shift = shifts[value]
    else { return name(fact) }
    return shift.isNone ? name(base) : "\(name(base)) \(shift.words(where: name(choice), is: value))"
  }

  /// The fact.
  func signature(_ fact: Int) -> FactSignature { facts[fact] }

  /// The template with its placeholders.
  package func text(_ template: MessageTemplate) -> String {
    template.parts.map { part in
      switch part {
      case .text(let text): text
      case .fact(let fact): "{\(facts[fact].id)}"
      case .phrase: "{phrase}"
      }
    }.joined()
  }
}
