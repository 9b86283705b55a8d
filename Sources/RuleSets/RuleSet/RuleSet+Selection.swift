extension RuleSet {
  /// The same set with other rules switched off; conditions that name them still see them.
  package func switchingOff(where isUnwanted: (Rule) -> Bool) -> RuleSet {
    var set = self
    for index in set.rules.indices where isUnwanted(set.rules[index]) { set.rules[index].level = .off }
    return set
  }

  /// The same set with the rules that are off switched on, as notes.
  package func switchingAllOn() -> RuleSet {
    var set = self
    for index in set.rules.indices where set.rules[index].level == .off { set.rules[index].level = .note }
    return set
  }
}
