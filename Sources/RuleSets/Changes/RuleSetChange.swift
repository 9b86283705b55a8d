/// A change of a rule set that the examples inside its rules are to notice.
package struct RuleSetChange: Sendable {
  /// The part, as marks name it: `when.all[2]`, `cases[0].when.any[1]`, `statuses.medium.from`.
  package let part: String
  /// What was done to it.
  package let kind: Kind
  /// The set with the change.
  package let ruleSet: RuleSet

  /// What can be done to a part.
  package enum Kind: Sendable {
    /// A leaf of a condition is turned round.
    case flip(Condition)
    /// A part of a condition is left out: the rule is raised on more, or on less.
    case remove(Condition, raisesMore: Bool)
    /// A test or a sum has another operator, number or duration, or is of other facts or actions.
    case replace(Condition, with: Condition)
    /// The case at a place is left out.
    case leaveOutCase(Int)
    /// The case at a place stands behind the next one.
    case swapCases(Int)
    /// The case at a place has another level.
    case level(ofCase: Int, Rule.Level)
    /// The rule is told once for more rows, or for fewer.
    case collapse(Int)
    /// The edge of a status's band lies elsewhere.
    case edge(status: Int, by: String)
  }
}

extension RuleSet {
  /// The changes of a rule, one at a time; `rows` is how many actions the largest of its examples has.
  package func changes(ofRule index: Int, rows: Int) -> [RuleSetChange] {
    let rule = rules[index]
    var changes = rule.changes(in: self).map { change in
      RuleSetChange(part: change.path, kind: change.kind, ruleSet: changing(rule: index, change))
    }
    for (place, other) in rule.cases.enumerated() {
      changes += other.condition.changes(in: self).map { change in
        RuleSetChange(
          part: "cases[\(place)].when" + change.path, kind: change.kind,
          ruleSet: changing(rule: index, case: place, change))
      }
      changes += caseChanges(ofRule: index, place)
    }
    if let collapse = rule.collapse, collapse.moreThan < rows {
      for most in [collapse.moreThan - 1, collapse.moreThan + 1] where most >= 0 {
        let set = with { $0.rules[index].collapse = Rule.Collapse(moreThan: most, by: collapse.by) }
        changes.append(RuleSetChange(part: "collapse=\(most)", kind: .collapse(most), ruleSet: set))
      }
    }
    return changes
  }

  /// The changes of a case but those of its condition.
  private func caseChanges(ofRule index: Int, _ place: Int) -> [RuleSetChange] {
    let part = "cases[\(place)]"
    var changes = [
      RuleSetChange(part: part, kind: .leaveOutCase(place), ruleSet: with { $0.rules[index].cases.remove(at: place) })
    ]
    if place + 1 < rules[index].cases.count {
      let set = with { $0.rules[index].cases.swapAt(place, place + 1) }
      changes.append(RuleSetChange(part: "\(part).order", kind: .swapCases(place), ruleSet: set))
    }
    if let level = rules[index].cases[place].level {
      let other: Rule.Level = level == .note ? .warning : .note
      let set = with { $0.rules[index].cases[place].level = other }
      changes.append(RuleSetChange(part: "\(part).level", kind: .level(ofCase: place, level), ruleSet: set))
    }
    return changes
  }

  /// The set with another condition of a rule, or of one of its cases.
  private func changing(rule index: Int, case place: Int? = nil, _ change: Condition.Change) -> RuleSet {
    with { set in
      // A test that was put in another's place has the first number that none had.
      set.testCount += 1
      set.facts = change.facts
      if let place {
        set.rules[index].cases[place].condition = change.condition
        return
      }
      set.rules[index].condition = change.condition
      let references = RuleReferences(set.rules.map { [$0.condition] + $0.cases.map(\.condition) })
      set.rules[index].needs = references.needs(of: index, set.facts)
      set.rules[index].rests = ConditionRests(set.rules, set.facts).fields(ofRule: index)
    }
  }

  /// A copy with a change.
  func with(_ change: (inout RuleSet) -> Void) -> RuleSet {
    var set = self
    change(&set)
    return set
  }
}
