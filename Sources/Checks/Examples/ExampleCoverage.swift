package import RuleSets

/// Which changes of a rule's conditions its examples notice.
package struct ExampleCoverage: Sendable {
  private let ruleSet: RuleSet

  /// The coverage of that set's rules.
  package init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// What became of the changes of one rule.
  package struct Result: Sendable {
    /// How many changes were made.
    package var changes = 0
    /// How many of them some example notices.
    package var noticed = 0
    /// What no example notices and nothing explains: `remove when.all[2]`.
    package var unexplained: [String] = []
    /// Marks of the rule that explain nothing: of changes that are noticed, or of parts that it has not.
    package var wrongMarks: [String] = []
  }

  /// Changes each leaf of the rule's conditions in turn; `examples` are the rule's, all of which hold.
  package func result(ofRule index: Int, _ examples: [RuleExample]) -> Result {
    let rule = ruleSet.rules[index]
    var result = Result()
    var marks: Set<String> = []
    let ways =
      [(name: "", place: nil as Int?, changes: rule.changes)]
      + rule.cases.enumerated().map { ("cases[\($0)].when", $0, $1.condition.changes) }
    for way in ways {
      for change in way.changes {
        let path = way.name + change.path
        let changed = ExampleCheck(ruleSet.changing(rule: index, case: way.place, to: change.condition))
        result.changes += 1
        if examples.contains(where: { changed.outcome(of: $0, rule: index) != .holds }) {
          result.noticed += 1
        } else if rule.equivalents.contains(where: { $0.change == path }) {
          marks.insert(path)
        } else {
          result.unexplained.append("\(change.kind.rawValue) \(path)")
        }
      }
    }
    result.wrongMarks = rule.equivalents.map(\.change).filter { !marks.contains($0) }
    return result
  }
}
