extension PhraseTree {
  /// How many places of the tree the words of a text may lead to from one word on, at most: that is what each word of a
  /// text can cost. `jan` is a word and a `{month}`, so each further one may double them.
  func mostWays(_ vocabulary: Vocabulary) -> Int {
    var ways = Array(repeating: 1, count: nodes.count)
    let edges = words.all.sorted { $0.node > $1.node }
    var next = 0
    let text = NormalisedText()
    // What a place leads to was made after it.
    for node in nodes.indices.reversed() {
      let here = nodes[node]
      var most = PhraseTree.mostWaysByClass(here, ways)
      while next < edges.count, Int(edges[next].node) == node {
        let edge = edges[next]
        let byClass = here.hasClasses ? waysByClass(here, ways, vocabulary.word(edge.symbol), vocabulary, text) : 0
        most = max(most, PhraseTree.bounded(ways[Int(edge.next)] + byClass))
        next += 1
      }
      ways[node] = PhraseTree.bounded(1 + most)
    }
    return ways[0]
  }

  /// Enough to be refused.
  private static func bounded(_ ways: Int) -> Int { min(ways, 1 << 32) }

  /// The ways of whatever word no phrase has at the place.
  private static func mostWaysByClass(_ node: Node, _ ways: [Int]) -> Int {
    bounded(max(of(node.month, ways), of(node.year, ways)) + of(node.ref, ways))
  }

  /// The ways that a word has besides those of itself.
  private func waysByClass(
    _ node: Node, _ ways: [Int], _ word: String, _ vocabulary: Vocabulary, _ text: NormalisedText
  ) -> Int {
    word.withBytes { text.read($0, vocabulary: vocabulary) }
    guard let word = text.words.first else { return 0 }
    return PhraseTree.bounded(
      (month(word) > 0 ? PhraseTree.of(node.month, ways) : 0) + (word.isYear ? PhraseTree.of(node.year, ways) : 0)
        + (refs.mayBegin(with: text) ? PhraseTree.of(node.ref, ways) : 0))
  }

  /// The ways of the place that an edge leads to.
  private static func of(_ edge: Int32, _ ways: [Int]) -> Int { edge < 0 ? 0 : ways[Int(edge)] }
}
