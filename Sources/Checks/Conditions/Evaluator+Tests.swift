import Dates
import RuleSets
import Texts
import Trackers

/// The operators, each over the type of fact that it belongs to.
extension Evaluator {
  func truth(of test: Test, fact: Int, _ facts: ActionFacts) -> Truth {
    // The phrases of an update are sought once, for all rules.
    if fact == updateText, let truth = truthOfUpdateText(test, facts) { return truth }
    switch facts.value(fact) {
    case .pending: return .pending
    case .none: return Truth(holdsForNothing(test))
    case .flag(let flag): return Truth(test.expectsFlag == flag)
    case .text(let text): return Truth(holds(test, text, facts))
    case .string(let text): return Truth(text.withBytes { holds(test, $0, facts) })
    case .status(let status): return truth(of: test, status: status, facts)
    case .reading(let reading): return truth(of: test, reading: reading, facts)
    case .days(let days): return truth(of: test, days: days, facts)
    case .number(let number): return truth(of: test, number: number, facts)
    case .choice(let choice):
      guard case .choiceIs(let choices) = test else { return .no }
      return Truth(choices.contains(choice))
    case .statuses(let statuses): return truth(of: test, statuses: statuses, facts)
    case .list(let list):
      guard case .empty(let expected) = test else { return .no }
      return Truth(list.isEmpty == expected)
    }
  }

  /// What holds where an action has no such thing.
  private func holdsForNothing(_ test: Test) -> Bool {
    switch test {
    case .known(let expected): !expected
    case .blank(let expected), .empty(let expected): expected
    default: false
    }
  }

  // MARK: Texts

  private func truthOfUpdateText(_ test: Test, _ facts: ActionFacts) -> Truth? {
    switch test {
    case .holds(let lists): Truth(lists.contains { facts.updatePhrases.contains(PhraseLists($0)) })
    case .holdsUnlessPreceded(let list, _, _) where !facts.updatePhrases.contains(PhraseLists(list)): .no
    case .holdsUnlessPreceded(let list, let unless, let within):
      Truth(holds(list, unless: unless, within: within, facts.update.words, facts))
    default: nil
    }
  }

  private func holds(_ test: Test, _ text: Bytes, _ facts: ActionFacts) -> Bool {
    if case .contains(let needles) = test { return needles.contains { contains(text, $0) } }
    if case .blank(let expected) = test, let first = text.buffer.first, first.isASCIILetterOrDigit { return !expected }
    let words = facts.words(of: text)
    let phrases = facts.scope.ruleSet.phrases
    switch test {
    case .blank(let expected): return words.isEmpty == expected
    case .textIs(let texts): return texts.contains { words.bytes.elementsEqual($0.utf8) }
    case .matches(let list): return phrases.isPhrase(words, of: list)
    case .holds(let lists):
      let found = phrases.lists(in: words)
      return lists.contains { found.contains(PhraseLists($0)) }
    case .holdsUnlessPreceded(let list, let unless, let within):
      return holds(list, unless: unless, within: within, words, facts)
    default: return false
    }
  }

  /// Whether some phrase of `list` stands in the text with none of `unless` wholly among the words before it.
  private func holds(
    _ list: PhraseListID, unless: PhraseListID, within: Int, _ text: NormalisedText, _ facts: ActionFacts
  ) -> Bool {
    var mentions: [Range<Int>] = []
    var exceptions: [Range<Int>] = []
    let wanted = PhraseLists(list).union(PhraseLists(unless))
    facts.scope.ruleSet.phrases.eachMatch(of: wanted, in: text) { lists, range in
      if lists.contains(PhraseLists(list)) { mentions.append(range) }
      if lists.contains(PhraseLists(unless)) { exceptions.append(range) }
    }
    let places = PhrasePlaces(exceptions, in: text.count)
    return mentions.contains { !places.stands(within: within, before: $0.lowerBound) }
  }

  private func contains(_ text: Bytes, _ needle: String) -> Bool {
    needle.withBytes { text.contains($0) }
  }

  // MARK: Statuses

  private func truth(of test: Test, status: StatedStatus, _ facts: ActionFacts) -> Truth {
    switch test {
    case .statusIs(let set): return Truth(!set.isDisjoint(with: status.set))
    case .sameStatus(let other):
      guard case .status(let other) = facts.value(other) else { return .no }
      return Truth(status == other)
    case .worseThan(let other):
      guard let own = facts.scope.rank(status), let other = self.rank(ofFact: other, facts) else { return .no }
      return Truth(own > other)
    default: return .no
    }
  }

  private func truth(of test: Test, statuses: [Int], _ facts: ActionFacts) -> Truth {
    func rankOf(_ status: Int) -> Int { facts.scope.ruleSet.statuses[status].rank ?? 0 }
    switch test {
    case .empty(let expected): return Truth(statuses.isEmpty == expected)
    case .allWorseThan(let other):
      guard !statuses.isEmpty, let stated = rank(ofFact: other, facts) else { return .no }
      return Truth(statuses.allSatisfy { rankOf($0) > stated })
    case .allBetterThan(let other):
      guard !statuses.isEmpty, let stated = rank(ofFact: other, facts) else { return .no }
      return Truth(statuses.allSatisfy { rankOf($0) < stated })
    case .includes(let other):
      guard case .status(.known(let index)) = facts.value(other) else { return .no }
      return Truth(statuses.contains(index))
    default: return .no
    }
  }

  private func rank(ofFact fact: Int, _ facts: ActionFacts) -> Int? {
    guard case .status(let status) = facts.value(fact) else { return nil }
    return facts.scope.rank(status)
  }

  // MARK: Dates

  private func truth(of test: Test, reading: DateReading, _ facts: ActionFacts) -> Truth {
    switch test {
    case .readingIs(let kinds): return Truth(kinds.contains(reading.kind.rawValue))
    case .marked(let marks): return Truth(reading.marks.names.contains { marks.contains($0) })
    default:
      guard let days = reading.days else { return Truth(holdsForNothing(test)) }
      return truth(of: test, days: days, facts)
    }
  }

  private func truth(of test: Test, days: DayRange, _ facts: ActionFacts) -> Truth {
    if case .known(let expected) = test { return Truth(expected) }
    guard let fact = test.comparedFact, let other = self.days(ofFact: fact, facts) else { return .no }
    switch test {
    case .before: return Truth(days.isBefore(other))
    case .after: return Truth(days.isAfter(other))
    case .endsBefore: return Truth(days.latest < other.latest)
    case .endsAfter: return Truth(days.latest > other.latest)
    case .sameDays: return Truth(days == other)
    default: return .no
    }
  }

  private func days(ofFact fact: Int, _ facts: ActionFacts) -> DayRange? {
    switch facts.value(fact) {
    case .days(let days): days
    case .reading(let reading): reading.days
    default: nil
    }
  }

  // MARK: Numbers

  private func truth(of test: Test, number: Double, _ facts: ActionFacts) -> Truth {
    switch test {
    case .known(let expected): return Truth(expected)
    case .compare(let comparison, let operand):
      guard let other = self.number(operand, facts) else { return .no }
      switch comparison {
      case .equal: return Truth(number == other)
      case .atLeast: return Truth(number >= other)
      case .atMost: return Truth(number <= other)
      case .moreThan: return Truth(number > other)
      case .lessThan: return Truth(number < other)
      }
    default: return .no
    }
  }

  private func number(_ operand: Test.Operand, _ facts: ActionFacts) -> Double? {
    switch operand {
    case .number(let number): return number
    case .fact(let fact):
      guard case .number(let number) = facts.value(fact) else { return nil }
      return number
    }
  }
}

extension Test {
  fileprivate var expectsFlag: Bool {
    if case .isTrue(let expected) = self { return expected }
    return true
  }
}
