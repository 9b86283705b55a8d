/// What can be changed in a condition, one part at a time: what examples are to notice.
extension Condition {
  /// A condition of which one part was changed.
  struct Change {
    /// The part, by its way from the condition: `.all[2].not`; members of one object count as `all`. Behind an operator
    /// or a number that was changed stands what it was changed into: `.all[2].slippage-months.at-least=3`.
    let path: String
    /// What was done to it.
    let kind: RuleSetChange.Kind
    /// What is left.
    let condition: Condition
    /// The facts of the set with the change: those of the set, and behind them what the condition works out anew.
    let facts: [FactSignature]
  }

  /// Every change of one leaf: a test, a sum, or a rule that is named. Tests that are put in a leaf's place have a
  /// number that no test of the rule set has. Of an exception the rule is raised on less where it holds of more.
  func changes(in ruleSet: RuleSet, isException: Bool = false) -> [Change] {
    ChangeMaker(ruleSet).changes(of: self, ChangeMaker.Place(path: "", weakens: !isException)) { $0 }
  }

  /// What an override says of where a rule is not raised, as it stands in the rule's condition.
  fileprivate var exception: Condition {
    if case .not(.certainly(let exception)) = self { exception } else { self }
  }
}

extension Rule {
  /// Every change of a leaf of the rule's condition, each with its part as the rule's files name it: `when.all[2]`, or
  /// `unless` and `unless[1]` for what overrides joined to it.
  func changes(in ruleSet: RuleSet) -> [Condition.Change] {
    guard exceptionCount > 0, case .all(let parts) = condition else {
      return condition.changes(in: ruleSet).map { $0.under("when", $0.condition) }
    }
    return parts.indices.flatMap { index -> [Condition.Change] in
      func replacing(_ other: [Condition]) -> Condition { .all(parts[..<index] + other + parts[(index + 1)...]) }
      if index == 0 {
        return parts[0].changes(in: ruleSet).map { $0.under("when", replacing([$0.condition])) }
      }
      let name = index == 1 ? "unless" : "unless[\(index - 1)]"
      let changes = parts[index].exception.changes(in: ruleSet, isException: true).map { change in
        change.under(name, replacing([.not(.certainly(change.condition))]))
      }
      let kind = RuleSetChange.Kind.remove(parts[index], raisesMore: true)
      return changes
        + [Condition.Change(path: name, kind: kind, condition: replacing([]), facts: ruleSet.facts)]
    }
  }
}

extension Condition.Change {
  /// The change as one of a larger condition.
  fileprivate func under(_ name: String, _ condition: Condition) -> Condition.Change {
    Condition.Change(path: name + path, kind: kind, condition: condition, facts: facts)
  }
}
