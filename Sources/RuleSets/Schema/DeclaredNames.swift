/// The names that a rule set declares, with those of what it extends.
package struct DeclaredNames: Sendable {
  /// The facts that conditions can ask for, and messages can show.
  let facts: [FactSignature]
  /// The columns that it has besides those of every set.
  let ownFields: [String]
  private let phraseLists: [String]
  private let rules: [String]
  private let statuses: [String]

  /// The names of that set.
  package init(of ruleSet: RuleSet) {
    // What conditions work out where they ask has no name.
    facts = ruleSet.facts.filter { $0.derivation == nil }
    ownFields = ruleSet.tracker.ownFields.map(\.id)
    // The last one is made of the lead words of forecasts, and has no name in conditions.
    phraseLists = ruleSet.phraseListNames.dropLast().sorted()
    rules = ruleSet.rules.map(\.id).sorted()
    statuses = ruleSet.statuses.map(\.id)
  }

  /// All names of a kind.
  func all(_ kind: DeclaredName) -> [String] {
    switch kind {
    case .fact: facts.filter { !$0.isPlaceholder && $0.isListed }.map(\.id)
    case .phraseList: phraseLists
    case .rule: rules
    case .status: statuses
    }
  }
}
