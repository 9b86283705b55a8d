import Documents

/// Tests that say less than they seem to.
extension RuleSetLinter {
  /// Tells of comparisons that hold of every number, and of durations that some values of a choice lack; `whole` is the
  /// condition that the part is one of.
  func lintTests(_ placed: PlacedCondition, of whole: Condition) {
    var whole = whole
    if case .sum(let sum) = placed.condition {
      for test in sum.tests { lintNumber(test, sum.kind.range, "it", placed.part) }
    }
    let parts = placed.parts
    for part in parts {
      // Actions of a sum are not what the rule is on.
      if case .sum = placed.condition { whole = part.condition }
      lintTests(part, of: whole)
    }
    if !parts.isEmpty { return }
    placed.condition.eachTest { test in
      lintNumber(test.test, facts[test.fact].range, facts[test.fact].name, placed.part)
      if let other = test.test.comparedFact { lintDurations(other, placed.part, of: whole) }
    }
  }

  private func lintNumber(_ test: Test, _ range: NumberRange, _ name: String, _ part: RulePart) {
    guard case .compare(let comparison, .number(let number)) = test, range.isWithin(comparison, number) else { return }
    let shown = Int(exactly: number).map(String.init) ?? String(number)
    let asked = "\"\(comparison.rawValue)\": \(shown)"
    note(part, "\(asked) holds of every number that \(name) can be: leave it out, or say what was meant")
  }

  /// Tells of values of a choice that have no duration, where the rest of the condition does not keep them out.
  private func lintDurations(_ fact: Int, _ part: RulePart, of whole: Condition) {
    guard let derivation = facts[fact].derivation else { return }
    if let moved = derivation.movedFact { lintDurations(moved, part, of: whole) }
    guard case .movedBy(_, let choice, let shifts) = derivation, case .choice(let values) = facts[choice].type else {
      return
    }
    let open = values.filter { value in
      let isValue = Condition.test(FactTest(fact: choice, .choiceIs([value]), number: RuleSetLinter.ownNumber))
      return shifts[value] == nil && !solver.isNever([(whole, .yes), (isValue, .yes)])
    }
    if open.isEmpty { return }
    let names = open.map { "\"\(shown($0))\"" }.joined(separator: ", ")
    note(
      part,
      "the condition is open for \(names) of \"\(shown(facts[choice].id))\", which have no duration: give them one, or "
        + "ask for the other values beside it")
  }

  /// Of a test that no rule holds.
  private static let ownNumber = -1
}
