import RuleSets
import Texts

extension Evaluator {
  /// The phrase that made a condition hold: the first that one of its tests for phrases finds.
  func phrase(of condition: Condition, _ action: ActionFacts) -> String? {
    switch condition {
    case .all(let parts), .any(let parts): parts.lazy.compactMap { phrase(of: $0, action) }.first
    case .certainly(let part): phrase(of: part, action)
    case .not, .rule, .sum: nil
    case .test(let test): truth(of: test, action) == .yes ? phrase(of: test.test, fact: test.fact, action) : nil
    }
  }

  private func phrase(of test: Test, fact: Int, _ action: ActionFacts) -> String? {
    facts.value(fact, of: action).withText { phrase(of: test, in: $0, action) } ?? nil
  }

  private func phrase(of test: Test, in text: Bytes, _ action: ActionFacts) -> String? {
    place(of: test, in: text, action).map { Wording.short(text[$0], most: 40) }
  }

  /// Where the phrase stands that makes a test for phrases hold; nil for other tests, and where there is none.
  func place(of test: Test, in text: Bytes, _ action: ActionFacts) -> Range<Int>? {
    switch test {
    case .contains(let needles): needles.lazy.compactMap { place(of: $0, in: text) }.first
    case .holds(let lists): place(of: lists, in: text, action) { _, _ in true }
    case .holdsUnlessPreceded(let list, let unless, let within):
      place(of: [list], beside: unless, in: text, action) { !$1.stands(within: within, before: $0.lowerBound) }
    case .holdsNear(let list, let near, let within, let isNear):
      place(of: [list], beside: near, in: text, action) { $1.stands(within: within, of: $0) == isNear }
    default: nil
    }
  }

  private func place(of needle: String, in text: Bytes) -> Range<Int>? {
    needle.withBytes { needle in text.firstIndex(of: needle).map { $0..<$0 + needle.count } }
  }

  private func place(
    of lists: [PhraseListID], beside other: PhraseListID? = nil, in text: Bytes, _ action: ActionFacts,
    where holds: (Range<Int>, PhrasePlaces) -> Bool
  ) -> Range<Int>? {
    let words = NormalisedText(text, vocabulary: action.scope.ruleSet.vocabulary)
    var mentions: [Range<Int>] = []
    var others: [Range<Int>] = []
    let wanted = lists + [other].compactMap { $0 }
    action.scope.ruleSet.phrases.eachMatch(of: wanted, in: words) { isOf, range in
      if lists.contains(where: isOf) { mentions.append(range) }
      if let other, isOf(other) { others.append(range) }
    }
    let places = PhrasePlaces(others, in: words.count)
    // The first of all, in whichever bank its list is.
    let mention = mentions.reduce(nil as Range<Int>?) { first, mention in
      if let first, first.lowerBound <= mention.lowerBound { return first }
      return holds(mention, places) ? mention : first
    }
    return mention.map { Int(words.words[$0.lowerBound].sourceStart)..<Int(words.words[$0.upperBound - 1].sourceEnd) }
  }
}
