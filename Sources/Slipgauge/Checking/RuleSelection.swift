import Documents
package import RuleSets

/// Which rules are reported: those named, or all but those named.
public struct RuleSelection: Sendable {
  /// The list that names a rule, as the command line calls it.
  public enum List: String, Sendable {
    case only, skip
  }

  /// The only rules to report, by id; empty: all of them.
  public var only: [String]
  /// Rules not to report, by id.
  public var skipped: [String]

  /// All rules where neither is given.
  public init(only: [String] = [], skipped: [String] = []) {
    self.only = only
    self.skipped = skipped
  }

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
    // What was not read is told whichever rules are asked for.
    return ruleSet.leavingOut { rule in
      unwanted.contains(rule.id) || !wanted.isEmpty && !wanted.contains(rule.id) && !rule.subject.isOfReading
    }
  }
}
