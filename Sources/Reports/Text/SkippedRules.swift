import Checks

extension Report {
  /// The rules that could not be evaluated, by reason, in the rule set's order.
  package var skippedRules: [(reason: String, rules: [String])] {
    var groups: [(reason: String, rules: [String])] = []
    for rule in summary.rules {
      guard let reason = rule.skipped else { continue }
      if let place = groups.firstIndex(where: { $0.reason == reason }) {
        groups[place].rules.append(rule.id)
      } else {
        groups.append((reason, [rule.id]))
      }
    }
    return groups
  }
}
