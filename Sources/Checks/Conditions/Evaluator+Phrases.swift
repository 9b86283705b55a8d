import RuleSets
import Texts

extension Evaluator {
  /// The phrase that made a condition hold: the first that one of its tests for phrases finds.
  func phrase(of condition: Condition, _ facts: ActionFacts) -> String? {
    switch condition {
    case .all(let parts), .any(let parts): parts.lazy.compactMap { phrase(of: $0, facts) }.first
    case .not, .rule: nil
    case .test(let test): truth(of: condition, facts) == .yes ? phrase(of: test.test, fact: test.fact, facts) : nil
    }
  }

  private func phrase(of test: Test, fact: Int, _ facts: ActionFacts) -> String? {
    switch facts.value(fact) {
    case .text(let bytes): phrase(of: test, in: bytes, facts)
    case .string(let string): string.withBytes { phrase(of: test, in: $0, facts) }
    default: nil
    }
  }

  private func phrase(of test: Test, in text: Bytes, _ facts: ActionFacts) -> String? {
    place(of: test, in: text, facts).map { Wording.short(text[$0], most: 40) }
  }

  /// Where the phrase stands that makes a test for phrases hold; nil for other tests, and where there is none.
  func place(of test: Test, in text: Bytes, _ facts: ActionFacts) -> Range<Int>? {
    switch test {
    case .contains(let needles): needles.lazy.compactMap { place(of: $0, in: text) }.first
    case .holds(let lists): place(of: lists, unless: nil, within: 0, in: text, facts)
    case .holdsUnlessPreceded(let list, let unless, let within):
      place(of: [list], unless: unless, within: within, in: text, facts)
    default: nil
    }
  }

  private func place(of needle: String, in text: Bytes) -> Range<Int>? {
    needle.withBytes { needle in text.firstIndex(of: needle).map { $0..<$0 + needle.count } }
  }

  private func place(
    of lists: [PhraseListID], unless: PhraseListID?, within: Int, in text: Bytes, _ facts: ActionFacts
  ) -> Range<Int>? {
    let words = NormalisedText(text, vocabulary: facts.scope.ruleSet.vocabulary)
    let sought = lists.reduce(into: PhraseLists()) { $0.formUnion(PhraseLists($1)) }
    let wanted = unless.map { sought.union(PhraseLists($0)) } ?? sought
    var mentions: [Range<Int>] = []
    var exceptions: [Range<Int>] = []
    facts.scope.ruleSet.phrases.eachMatch(of: wanted, in: words) { lists, range in
      if !lists.isDisjoint(with: sought) { mentions.append(range) }
      if let unless, lists.contains(PhraseLists(unless)) { exceptions.append(range) }
    }
    let places = PhrasePlaces(exceptions, in: words.count)
    let mention = mentions.first { !places.stands(within: within, before: $0.lowerBound) }
    return mention.map { Int(words.words[$0.lowerBound].sourceStart)..<Int(words.words[$0.upperBound - 1].sourceEnd) }
  }
}
