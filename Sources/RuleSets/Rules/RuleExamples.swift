import Documents

/// The examples of a rule, read when they are asked for: a check has no use for them.
package struct RuleExamples: Sendable {
  private let lists: [List]
  /// The ids of the fields that the rule set declares for itself.
  private let ownFields: [String]

  /// A list of examples with its place.
  struct List {
    /// The file that it stands in.
    let source: SourceText
    /// What is written there.
    let node: JSONNode
    /// Its path in the file.
    let path: JSONPath
  }

  /// Lists that stand in files and are yet to be read.
  init(_ lists: [List], ownFields: [String]) {
    self.lists = lists
    self.ownFields = ownFields
  }

  /// Every example, in the order of the files.
  package func read() throws(RuleSetProblems) -> [RuleExample] {
    let log = ProblemLog()
    var examples: [RuleExample] = []
    for list in lists {
      guard let node = ExampleReader.node(list.node, in: list.source, log, path: list.path) else { continue }
      examples += ExampleReader(log: log, source: list.source, ownFields: ownFields).examples(node, path: list.path)
    }
    guard log.problems.isEmpty else { throw RuleSetProblems(log.problems) }
    return examples
  }
}
