import Dates
import RuleSets
import Texts
import Trackers

/// What a finding rests on, in a form that machines read.
extension FindingWriter {
  /// What the rule rests on for the current action; facts that were asked for come first.
  func evidence(ofRule rule: Int, _ facts: ActionFacts) -> [Finding.Evidence] {
    let text = FindingText()
    text.beginFinding(keys: layouts[rule].keys, mayRepeat: layouts[rule].repeatsKeys, isLaidByRule: true)
    layEvidence(of: layouts[rule], facts, in: text)
    return evidence(ofRule: rule, in: text)
  }

  /// The same, as it was laid out.
  func evidence(ofRule rule: Int, in text: FindingText) -> [Finding.Evidence] {
    let layout = layouts[rule]
    return text.items.map { item in
      guard case .fact(let fact) = layout.evidence[item.place].item else {
        return Finding.Evidence(key: text.key(at: item.place), value: text.value(item).kept)
      }
      return Finding.Evidence(
        key: text.key(at: item.place), value: text.value(item).kept, isPassing: evaluator.facts.all[fact].isPassing,
        changeName: evaluator.facts.all[fact].changeName)
    }
  }

  /// Lays out what the rule rests on.
  func layEvidence(of layout: RuleLayout, _ facts: ActionFacts, in text: FindingText) {
    // Item by item in part: each whole one would be copied.
    let items = layout.evidence
    for place in items.indices {
      switch items[place].item {
      case .fact(let fact):
        if !items[place].tests.isEmpty, layExcerpt(ofFact: fact, items[place], place, facts, in: text) { continue }
        lay(evaluator.facts.value(fact, of: facts), place, in: text)
      case .days(let fact):
        guard case .reading(let reading) = evaluator.facts.value(fact, of: facts), let days = reading.days,
          days.earliest != days.latest
        else { continue }
        text.add(place) { $0.append(iso: days) }
      case .marks(let fact):
        guard case .reading(let reading) = evaluator.facts.value(fact, of: facts), !reading.marks.isEmpty else {
          continue
        }
        text.add(place, .texts(FactList(reading.marks.names)))
      case .sum(let sum, let part):
        lay(part, of: facts.group?.value(of: sum), place, in: text)
      case .rule(let other):
        text.add(place, .flag(evaluator.truth(ofRule: other, facts) == .yes))
      }
    }
  }

  /// Lays out the part of a long text in which the phrase stands that the rule was raised for; false where there is
  /// none.
  private func layExcerpt(
    ofFact fact: Int, _ item: RuleLayout.Item, _ place: Int, _ facts: ActionFacts, in text: FindingText
  ) -> Bool {
    evaluator.facts.value(fact, of: facts).withText { value in
      guard value.count > FindingWriter.mostText,
        let found = item.tests.lazy.compactMap({ evaluator.place(of: $0.test, in: value, facts) }).first
      else { return false }
      text.add(place) { $0.append(short: value, around: found, most: FindingWriter.mostText) }
      return true
    } ?? false
  }

  private func lay(
    _ part: EvidenceItem.SumPart, of sum: SumValue?, _ place: Int, in text: FindingText
  ) {
    guard let sum else { return text.add(place, .none) }
    switch part {
    case .count: text.add(place, .number(Double(sum.count)))
    case .total: text.add(place, .number(Double(sum.total)))
    case .value:
      guard let words = sum.words else { return text.add(place, .none) }
      text.add(place) { $0.append(words) }
    }
  }

  /// A fact as evidence.
  func evidence(ofFact fact: Int, _ facts: ActionFacts) -> Finding.Evidence.Value {
    let text = FindingText()
    lay(evaluator.facts.value(fact, of: facts), 0, in: text)
    return text.items.first.map { text.value($0).kept } ?? .none
  }

  private func lay(_ value: FactValue, _ place: Int, in text: FindingText) {
    func id(_ status: Int) -> String { ruleSet.statuses[status].id }
    func add(_ word: String) { text.add(place) { $0.append(word) } }
    switch value {
    case .pending, .none: text.add(place, .none)
    case .flag(let flag): text.add(place, .flag(flag))
    case .text(let cell): text.add(place) { $0.append(short: cell, most: FindingWriter.mostText) }
    case .update(let update):
      update.withText { words in text.add(place) { $0.append(short: words, most: FindingWriter.mostText) } }
    case .typed(let words), .words(let words):
      words.withBytes { words in text.add(place) { $0.append(short: words, most: FindingWriter.mostText) } }
    case .status(.known(let index)): add(id(index))
    case .status(.blank): add("blank")
    case .status(.unknown): add("unknown")
    case .reading(let reading):
      guard let point = reading.duePoint else { return add(reading.kind.rawValue) }
      text.add(place) { $0.append(iso: point) }
    case .days(let days): text.add(place) { $0.append(iso: days) }
    case .number(let number): text.add(place, .number(number))
    case .choice(let choice): add(choice)
    case .numbers(let numbers):
      text.add(place, .texts(FactList(numbers.prefix(FactList.mostTold).map(Wording.number))))
    case .statuses(let statuses): text.add(place, .texts(FactList(statuses.map(id))))
    case .list(let list): text.add(place, .texts(list.first(FactList.mostTold)))
    case .action(let number): text.add(place) { $0.append(decimal: number + 1) }
    }
  }

  /// How many characters of a cell evidence quotes.
  static let mostText = 200
}

extension FindingText.Value {
  /// The same for as long as somebody wants.
  fileprivate var kept: Finding.Evidence.Value {
    switch self {
    case .text(let text): .text(text.string)
    case .texts(let texts): .texts(texts.items)
    case .flag(let flag): .flag(flag)
    case .number(let number): .number(number)
    case .none: .none
    }
  }
}
