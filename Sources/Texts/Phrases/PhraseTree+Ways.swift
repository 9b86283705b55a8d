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
    func of(_ edge: Node.Edge) -> Int { node[edge] < 0 ? 0 : ways[Int(node[edge])] }
    return max(bounded(of(.month) + of(.letters)), bounded(of(.year) + of(.number)), of(.letterNumber))
  }

  /// The ways that a word has besides those of itself.
  private func waysByClass(
    _ node: Node, _ ways: [Int], _ word: String, _ vocabulary: Vocabulary, _ text: NormalisedText
  ) -> Int {
    func of(_ edge: Node.Edge) -> Int { node[edge] < 0 ? 0 : ways[Int(node[edge])] }
    word.withBytes { text.read($0, vocabulary: vocabulary) }
    guard let word = text.words.first else { return 0 }
    switch word.shape {
    case .letters: return PhraseTree.bounded(of(.letters) + (month(word) > 0 ? of(.month) : 0))
    case .number: return PhraseTree.bounded(of(.number) + (word.isYear ? of(.year) : 0))
    case .mixed: return word.isLetterNumber ? of(.letterNumber) : 0
    }
  }
}
