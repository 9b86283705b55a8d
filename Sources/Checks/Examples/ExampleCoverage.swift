package import RuleSets

/// Which changes of a rule set the examples inside its rules notice.
package struct ExampleCoverage: Sendable {
  private let ruleSet: RuleSet

  /// The coverage of that set's rules.
  package init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// What became of some changes.
  package struct Result: Sendable {
    /// How many of them some example notices.
    package var noticed = 0
    /// How many none does, and a mark explains.
    package var marked = 0
    /// Those that no example notices and nothing explains.
    package var unexplained: [RuleSetChange] = []
    /// Marks of the rule that explain nothing: of changes that are noticed, or of parts that it has not.
    package var wrongMarks: [String] = []

    /// How many changes were made.
    package var changes: Int { noticed + marked + unexplained.count }
    /// How many things are to be mended.
    package var toDo: Int { unexplained.count + wrongMarks.count }

    package init() {}

    /// Adds what became of other changes.
    package mutating func add(_ other: Result) {
      noticed += other.noticed
      marked += other.marked
      unexplained += other.unexplained
      wrongMarks += other.wrongMarks
    }
  }

  /// Changes each part of a rule in turn; `examples` are the rule's, all of which hold.
  package func result(ofRule index: Int, _ examples: [RuleExample]) -> Result {
    let marks = Set(ruleSet.rules[index].equivalents.map(\.change))
    var explaining: Set<String> = []
    var result = Result()
    let rows = examples.map { $0.others.count + 1 }.max() ?? 0
    for change in ruleSet.changes(ofRule: index, rows: rows) {
      if isNoticed(change, [(index, examples)]) {
        result.noticed += 1
      } else if marks.contains(change.part) {
        result.marked += 1
        explaining.insert(change.part)
      } else {
        result.unexplained.append(change)
      }
    }
    result.wrongMarks = ruleSet.rules[index].equivalents.map(\.change).filter { !explaining.contains($0) }
    return result
  }

  /// Moves the edges of the bands that `authors` gave; `examples` are those of each rule, all of which hold.
  package func result(
    ofBandsBy authors: (String) -> Bool, _ examples: [(rule: Int, examples: [RuleExample])]
  ) -> Result {
    var result = Result()
    for change in ruleSet.bandChanges(by: authors) {
      if isNoticed(change, examples) { result.noticed += 1 } else { result.unexplained.append(change) }
    }
    return result
  }

  private func isNoticed(_ change: RuleSetChange, _ examples: [(rule: Int, examples: [RuleExample])]) -> Bool {
    let check = ExampleCheck(change.ruleSet)
    return examples.contains { rule, examples in
      examples.contains { check.outcome(of: $0, rule: rule) != .holds }
    }
  }
}
