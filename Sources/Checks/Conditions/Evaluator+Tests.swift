import Dates
import RuleSets
import Texts
import Trackers

/// The operators, each over the type of fact that it belongs to.
extension Evaluator {
  /// What a test of a value comes to; what it is compared with is asked of the action.
  func truth(of test: Test, _ value: FactValue, _ action: ActionFacts) -> Truth {
    switch value {
    case .pending: return .pending
    case .none: return ofNothing(test)
    case .flag(let flag):
      if case .isTrue(let expected) = test { return Truth(flag == expected) }
      if case .known(let expected) = test { return Truth(expected) }
      return sameness(test, value, action)
    case .text(let text):
      if test.comparedFact != nil { return sameness(test, value, action) }
      return Truth(holds(test, text, action))
    case .update(let update):
      if test.comparedFact != nil { return sameness(test, value, action) }
      return Truth(holds(test, update, action))
    case .typed(let text), .words(let text):
      if test.comparedFact != nil { return sameness(test, value, action) }
      return Truth(text.withBytes { holds(test, $0, action) })
    case .status(let status): return truth(of: test, status: status, action)
    case .reading(let reading): return truth(of: test, reading: reading, action)
    case .days(let days): return truth(of: test, days: days, action)
    case .number(let number): return truth(of: test, number: number, action)
    case .choice(let choice):
      if case .known(let expected) = test { return Truth(expected) }
      guard case .choiceIs(let choices) = test else { return sameness(test, value, action) }
      // Few words: comparing them is cheaper than a hash.
      return Truth(choices.contains { $0 == choice })
    case .numbers(let numbers): return truth(of: test, numbers: numbers, action)
    case .statuses(let statuses): return truth(of: test, statuses: statuses, action)
    case .list(let list):
      guard case .empty(let expected) = test else { return .no }
      return Truth(list.isEmpty == expected)
    // Only placeholders have such values.
    case .action: return .no
    }
  }

  /// What a comparison comes to where the fact that is compared with has no such value: it may have one later. Of an
  /// order nothing can be said then; nothing is the same as what is not there, nor does it differ.
  func truth(without other: Int, _ action: ActionFacts, _ test: Test) -> Truth {
    if case .pending = facts.value(other, of: action) { return .pending }
    return test.isOfOrder ? .open : .no
  }

  /// What a test comes to where an action has no such thing.
  private func ofNothing(_ test: Test) -> Truth {
    switch test {
    case .known(let expected): Truth(!expected)
    case .blank(let expected), .empty(let expected): Truth(expected)
    default: test.isOfOrder ? .open : .no
    }
  }

  // MARK: Texts

  /// The phrases of an update are sought once, whoever asks for them.
  private func holds(_ test: Test, _ update: UpdateText, _ action: ActionFacts) -> Bool {
    switch test {
    case .holds(let lists): lists.contains { update.holds($0) }
    case .holdsUnlessPreceded(let list, _, _), .holdsNear(let list, _, _, _):
      update.holds(list) && holds(test, update.words, action)
    case .contains(let needles): update.withText { text in needles.contains { contains(text, $0) } }
    default: holds(test, update.words, action)
    }
  }

  private func holds(_ test: Test, _ text: Bytes, _ action: ActionFacts) -> Bool {
    if case .contains(let needles) = test { return needles.contains { contains(text, $0) } }
    if case .blank(let expected) = test, let first = text.buffer.first, first.isASCIILetterOrDigit { return !expected }
    return holds(test, action.words(of: text), action)
  }

  private func holds(_ test: Test, _ words: NormalisedText, _ action: ActionFacts) -> Bool {
    let phrases = action.scope.ruleSet.phrases
    switch test {
    case .blank(let expected): return words.isEmpty == expected
    case .textIs(let texts): return texts.contains { words.bytes.elementsEqual($0.utf8) }
    case .textDiffers(let texts): return !words.isEmpty && !texts.contains { words.bytes.elementsEqual($0.utf8) }
    case .matches(let list): return phrases.isPhrase(words, of: list)
    case .holds(let lists): return phrases.holds(anyOf: lists, in: words)
    case .holdsUnlessPreceded(let list, let unless, let within):
      return holds(list, beside: unless, words, action) { !$1.stands(within: within, before: $0.lowerBound) }
    case .holdsNear(let list, let near, let within, let isNear):
      return holds(list, beside: near, words, action) { $1.stands(within: within, of: $0) == isNear }
    default: return false
    }
  }

  /// Whether some phrase of `list` stands in the text where `holds` says so of it and the places of `other`.
  private func holds(
    _ list: PhraseListID, beside other: PhraseListID, _ text: NormalisedText, _ action: ActionFacts,
    where holds: (Range<Int>, PhrasePlaces) -> Bool
  ) -> Bool {
    var mentions: [Range<Int>] = []
    var others: [Range<Int>] = []
    action.scope.ruleSet.phrases.eachMatch(of: [list, other], in: text) { isOf, range in
      if isOf(list) { mentions.append(range) }
      if isOf(other) { others.append(range) }
    }
    let places = PhrasePlaces(others, in: text.count)
    return mentions.contains { holds($0, places) }
  }

  private func contains(_ text: Bytes, _ needle: String) -> Bool {
    needle.withBytes { text.contains($0) }
  }

  // MARK: Statuses

  private func truth(of test: Test, status own: StatedStatus, _ action: ActionFacts) -> Truth {
    switch test {
    case .statusIs(let set): return Truth(set.contains(own))
    case .known(let expected): return Truth((own != .blank) == expected)
    case .related(.same, _), .related(.differs, _): return sameness(test, .status(own), action)
    case .related(.worse, let other):
      guard let own = action.scope.rank(own) else { return .open }
      guard let rank = rank(ofFact: other, action) else { return truth(without: other, action, test) }
      return Truth(own > rank)
    default: return .no
    }
  }

  private func truth(of test: Test, statuses: [Int], _ action: ActionFacts) -> Truth {
    func rankOf(_ status: Int) -> Int { action.scope.ruleSet.statuses[status].rank ?? 0 }
    switch test {
    case .empty(let expected): return Truth(statuses.isEmpty == expected)
    case .related(.allWorse, let other):
      guard !statuses.isEmpty else { return .open }
      guard let stated = rank(ofFact: other, action) else { return truth(without: other, action, test) }
      return all(statuses) { rankOf($0) > stated }
    case .related(.allBetter, let other):
      guard !statuses.isEmpty else { return .open }
      guard let stated = rank(ofFact: other, action) else { return truth(without: other, action, test) }
      return all(statuses) { rankOf($0) < stated }
    case .related(.includes, let other):
      guard case .status(.known(let index)) = facts.value(other, of: action) else {
        return truth(without: other, action, test)
      }
      return Truth(statuses.contains(index))
    default: return .no
    }
  }

  /// Open where it is so of some and not of others: on some days it holds.
  private func all<Item>(_ items: [Item], _ holds: (Item) -> Bool) -> Truth {
    let count = items.count(where: holds)
    return count == items.count ? .yes : count == 0 ? .no : .open
  }

  private func rank(ofFact fact: Int, _ action: ActionFacts) -> Int? {
    guard case .status(let status) = facts.value(fact, of: action) else { return nil }
    return action.scope.rank(status)
  }

  // MARK: Dates

  private func truth(of test: Test, reading: DateReading, _ action: ActionFacts) -> Truth {
    switch test {
    case .readingIs(let kinds): return Truth(kinds.contains { $0 == reading.kind.rawValue })
    case .marked(let marks):
      return Truth(!reading.marks.isEmpty && reading.marks.names.contains { marks.contains($0) })
    default:
      guard let days = reading.days else { return ofNothing(test) }
      return truth(of: test, days: days, action)
    }
  }

  private func truth(of test: Test, days: DayRange, _ action: ActionFacts) -> Truth {
    if case .known(let expected) = test { return Truth(expected) }
    if case .weekday(let wanted) = test { return all(days.weekdays) { wanted.contains($0) } }
    guard case .related(let relation, let fact) = test else { return .no }
    guard let other = self.days(ofFact: fact, action) else { return truth(without: fact, action, test) }
    switch relation {
    case .before: return order(days, other)
    case .after: return order(other, days)
    case .endsBefore: return Truth(days.latest < other.latest)
    case .endsAfter: return Truth(days.latest > other.latest)
    case .sameDays: return Truth(days == other)
    default: return .no
    }
  }

  /// Whether the first is before the second: open where it is so for some of their days only.
  private func order(_ first: DayRange, _ second: DayRange) -> Truth {
    if first.latest < second.earliest { return .yes }
    return first.earliest < second.latest ? .open : .no
  }

  /// The days of a date, or of a reading that has some.
  func days(ofFact fact: Int, _ action: ActionFacts) -> DayRange? {
    switch facts.value(fact, of: action) {
    case .days(let days): days
    case .reading(let reading): reading.days
    default: nil
    }
  }

  // MARK: Numbers

  private func truth(of test: Test, number: Double, _ action: ActionFacts) -> Truth {
    switch test {
    case .known(let expected): return Truth(expected)
    case .compare(let comparison, let operand):
      guard let other = self.number(operand, action) else {
        return test.comparedFact.map { truth(without: $0, action, test) } ?? .no
      }
      return comparison.truth(number...number, other)
    default: return .no
    }
  }

  /// Of one of several numbers.
  private func truth(of test: Test, numbers: [Double], _ action: ActionFacts) -> Truth {
    switch test {
    case .empty(let expected): return Truth(numbers.isEmpty == expected)
    case .compare(let comparison, let operand):
      guard let other = self.number(operand, action) else {
        return test.comparedFact.map { truth(without: $0, action, test) } ?? .no
      }
      return Truth(numbers.contains { comparison.truth($0...$0, other) == .yes })
    default: return .no
    }
  }

  /// The number that an operand is for the action; nil where there is none.
  func number(_ operand: Test.Operand, _ action: ActionFacts) -> Double? {
    switch operand {
    case .number(let number): return number
    case .fact(let fact):
      guard case .number(let number) = facts.value(fact, of: action) else { return nil }
      return number
    }
  }
}
