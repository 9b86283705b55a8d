import Documents

/// Looks for what a rule set may say, and what nobody means: conditions that never hold, overrides that change nothing,
/// what nothing uses.
///
/// It is asked where a set is validated, and never where a tracker is checked.
struct RuleSetLinter {
  /// The set as its files have it.
  let builder: RuleSetBuilder
  /// The rules of that set, in the order of its drafts.
  let rules: [Rule]
  /// The facts that their conditions name by index, those among them that conditions work out where they ask.
  let facts: [FactSignature]
  /// Decides what conditions can come to.
  let solver: ConditionSolver
  private let asked: Set<String>

  /// A linter of a set without problems; it tells of the files at the paths that are `asked` about alone.
  init(_ builder: RuleSetBuilder, _ ruleSet: RuleSet, asked: [String]) {
    self.builder = builder
    rules = ruleSet.rules
    facts = ruleSet.facts
    self.asked = Set(asked)
    solver = ConditionSolver(rules, facts)
  }

  /// Notes in the builder's log what it finds.
  func run() {
    for (index, draft) in builder.rules.enumerated() {
      if rules[index].level != .off { lintConditions(ofRule: index, draft) }
      lintOverrides(draft)
    }
    for empty in builder.emptyOverrides { note(empty, "the override is empty") }
    lintCopies()
    lintBands()
    lintUnused()
  }

  /// Tells of a value in a file that is asked about.
  func note(_ part: RulePart, _ message: String) { note(part.source, part.node.offset, part.path, message) }

  /// The same by its place.
  func note(_ source: SourceText, _ offset: Int, _ path: JSONPath, _ message: String) {
    if asked.contains(source.path) { builder.log.note(.lint, source, offset, path, message) }
  }
}
