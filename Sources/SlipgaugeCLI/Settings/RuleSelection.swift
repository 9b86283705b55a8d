import Documents
package import RuleSets

/// Which rules are reported: `--only` and `--skip`.
package struct RuleSelection: Sendable {
  package let only: [String]
  package let skipped: [String]
  /// By option and name: where a configuration file names the rule.
  private let places: [String: [String: String]]

  package init(_ arguments: Arguments) {
    only = arguments.list("only")
    skipped = arguments.list("skip")
    places = Dictionary(
      uniqueKeysWithValues: ["only", "skip"].map { option in (option, RuleSelection.places(arguments, option)) })
  }

  private static func places(_ arguments: Arguments, _ option: String) -> [String: String] {
    var places: [String: String] = [:]
    for (index, value) in arguments.values(option).enumerated() {
      for name in Arguments.parts(of: value) { places[name] = arguments.place(of: option, index) }
    }
    return places
  }

  /// The rule set with the rest switched off; rules that others refer to are still seen by them.
  package func applied(to ruleSet: RuleSet) throws(CommandFailure) -> RuleSet {
    if only.isEmpty && skipped.isEmpty { return ruleSet }
    let ids = ruleSet.rules.map(\.id)
    for (option, names) in [("only", only), ("skip", skipped)] {
      for name in names where !ids.contains(name) {
        let hint = NearestName.hint(name, among: ids)
        let problem = places[option]?[name].map { "\($0): unknown rule \"\(name)\"" }
        throw CommandFailure(
          (problem ?? "unknown rule \"\(name)\" for --\(option)")
            + (hint.isEmpty ? "; see slipgauge rules list" : hint))
      }
    }
    let wanted = Set(only)
    let unwanted = Set(skipped)
    return ruleSet.switchingOff { unwanted.contains($0.id) || !wanted.isEmpty && !wanted.contains($0.id) }
  }
}
