import Documents

/// The examples of a rule, read when they are asked for: a check has no use for them.
package struct RuleExamples: Sendable {
  private let source: SourceText?
  private let node: JSONNode?
  private let path: JSONPath

  /// Examples that stand in a file and are yet to be read; none where there is no node.
  init(source: SourceText?, node: JSONNode?, path: JSONPath) {
    self.source = source
    self.node = node
    self.path = path
  }

  /// Every example, in the order of the file.
  package func read() throws(RuleSetProblems) -> [RuleExample] {
    guard let source, let node else { return [] }
    let log = ProblemLog()
    var examples: [RuleExample] = []
    if let list = ExampleReader.node(node, in: source, log, path: path) {
      examples = ExampleReader(log: log, source: source).examples(list, path: path)
    }
    guard log.problems.isEmpty else { throw RuleSetProblems(log.problems) }
    return examples
  }
}
