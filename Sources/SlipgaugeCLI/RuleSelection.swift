package import RuleSets

/// Which rules are reported: `--only` and `--skip`.
package struct RuleSelection: Sendable {
  package let only: [String]
  package let skipped: [String]

  package init(_ arguments: Arguments) {
    only = arguments.list("only")
    skipped = arguments.list("skip")
  }

  /// The rule set with the rest switched off; rules that others refer to are still seen by them.
  package func applied(to ruleSet: RuleSet) throws(CommandFailure) -> RuleSet {
    if only.isEmpty && skipped.isEmpty { return ruleSet }
    let ids = ruleSet.rules.map(\.id)
    for (option, names) in [("only", only), ("skip", skipped)] {
      for name in names where !ids.contains(name) {
        let hint = NearestName.hint(name, among: ids)
        throw CommandFailure(
          "unknown rule \"\(name)\" for --\(option)\(hint.isEmpty ? "; see slipgauge rules list" : hint)")
      }
    }
    let wanted = Set(only)
    let unwanted = Set(skipped)
    return ruleSet.switchingOff { unwanted.contains($0.id) || !wanted.isEmpty && !wanted.contains($0.id) }
  }
}
