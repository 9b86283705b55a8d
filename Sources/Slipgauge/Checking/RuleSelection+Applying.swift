import Documents
package import RuleSets

extension RuleSelection {
  /// The rule set with the rest left out; rules that others refer to are still seen by them.
  package func applied(to ruleSet: RuleSet) throws(CheckFailure) -> RuleSet {
    if only.isEmpty && skipped.isEmpty { return ruleSet }
    let ids = ruleSet.rules.map(\.id)
    for (list, names) in [(List.only, only), (.skip, skipped)] {
      for name in names where !ids.contains(name) {
        throw .unknownRule(name, list, nearest: NearestName.of(name, among: ids))
      }
    }
    let wanted = Set(only)
    let unwanted = Set(skipped)
    // What was not read, or is gone since the last night, is told whichever rules are asked for.
    return ruleSet.leavingOut { rule in
      unwanted.contains(rule.id)
        || !wanted.isEmpty && !wanted.contains(rule.id) && !rule.isOfReading
          && rule.subject.occasion != .night
    }
  }
}
