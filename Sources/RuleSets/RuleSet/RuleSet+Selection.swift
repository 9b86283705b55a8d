package import Texts

extension RuleSet {
  /// The same set of which some rules are not told; conditions that name them see them raised all the same.
  package func leavingOut(where isUnwanted: (Rule) -> Bool) -> RuleSet {
    var set = self
    for index in set.rules.indices where isUnwanted(set.rules[index]) { set.rules[index].isLeftOut = true }
    return set
  }

  /// The same set with other forms of refs; the set itself where there are none given.
  package func taking(refForms: [RefPattern]?) -> RuleSet {
    guard let refForms else { return self }
    var set = self
    set.tracker.refForms = refForms
    set.phrases.refs = RefWords(set.tracker.formsOfKey)
    return set
  }

  /// The same set with a rule that is off switched on, as a note; the set itself where it is on.
  package func switchingOn(_ index: Int) -> RuleSet {
    guard rules.indices.contains(index), rules[index].level == .off else { return self }
    var set = self
    set.rules[index].level = .note
    return set
  }
}
