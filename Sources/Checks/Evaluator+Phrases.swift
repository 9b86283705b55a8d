import RuleSets
import Texts

extension Evaluator {
  /// The phrase that made a condition hold: the first that one of its tests for phrases finds.
  func phrase(of condition: Condition, _ facts: ActionFacts) -> String? {
    switch condition {
    case .all(let parts), .any(let parts): parts.lazy.compactMap { phrase(of: $0, facts) }.first
    case .not, .rule: nil
    case .test(let fact, let test): truth(of: condition, facts) == .yes ? phrase(of: test, fact: fact, facts) : nil
    }
  }

  private func phrase(of test: Test, fact: Int, _ facts: ActionFacts) -> String? {
    let text: String
    switch facts.value(fact) {
    case .text(let bytes): text = bytes.string
    case .string(let string): text = string
    default: return nil
    }
    switch test {
    case .contains(let needles): return needles.first { text.contains($0) }
    case .holds(let lists): return phrase(in: text, lists, unless: nil, within: 0, facts)
    case .holdsUnlessPreceded(let list, let unless, let within):
      return phrase(in: text, [list], unless: unless, within: within, facts)
    default: return nil
    }
  }

  private func phrase(
    in text: String, _ lists: [PhraseListID], unless: PhraseListID?, within: Int, _ facts: ActionFacts
  ) -> String? {
    text.withBytes { bytes in
      let words = NormalisedText(bytes, vocabulary: facts.scope.ruleSet.vocabulary)
      var wanted = lists.reduce(into: PhraseLists()) { $0.formUnion(PhraseLists($1)) }
      let sought = wanted
      if let unless { wanted.formUnion(PhraseLists(unless)) }
      var mentions: [Range<Int>] = []
      var exceptions: [Range<Int>] = []
      facts.scope.ruleSet.phrases.eachMatch(of: wanted, in: words) { lists, range in
        if !lists.isDisjoint(with: sought) { mentions.append(range) }
        if let unless, lists.contains(PhraseLists(unless)) { exceptions.append(range) }
      }
      let mention = mentions.first { mention in
        !exceptions.contains { $0.lowerBound >= mention.lowerBound - within && $0.upperBound <= mention.lowerBound }
      }
      return mention.map { range in
        let start = Int(words.words[range.lowerBound].sourceStart)
        let end = Int(words.words[range.upperBound - 1].sourceEnd)
        return Wording.short(bytes[start..<end].string, most: 40)
      }
    }
  }
}
