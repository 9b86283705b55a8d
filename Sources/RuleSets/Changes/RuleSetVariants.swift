import Documents

/// A rule set with each item of its lists left out in turn.
package struct RuleSetVariants: Sendable {
  /// The items of all lists, file by file.
  package let items: [ListItem]
  private let files: [RuleFileList.Loaded]
  private let facts: [FactSignature]
  private let limits: RuleLimits

  /// The variants of the set that the files make together, which is one.
  init(_ files: [RuleFileList.Loaded], facts: [FactSignature], limits: RuleLimits) {
    self.files = files
    self.facts = facts
    self.limits = limits
    items = files.flatMap { ListItems($0.node, author: $0.source.path).all }
  }

  /// The set without an item; nil where what is left is no rule set.
  package func ruleSet(without item: ListItem) -> RuleSet? {
    let builder = RuleSetBuilder(facts: facts, log: ProblemLog(limits: limits))
    for file in files {
      builder.apply(
        file.source.path == item.author ? file.node.without(itemAt: item.offset) : file.node, file.source)
    }
    return builder.finish()
  }
}
