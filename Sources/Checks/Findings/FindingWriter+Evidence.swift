import Dates
import RuleSets
import Texts
import Trackers

/// What a finding rests on, in a form that machines read.
extension FindingWriter {
  /// What the rule rests on for the current action; facts that were asked for come first.
  func evidence(ofRule rule: Int, _ facts: ActionFacts) -> [Finding.Evidence] {
    evidence[rule].compactMap { item -> Finding.Evidence? in
      switch item {
      case .fact(let fact):
        let value = excerpt(ofFact: fact, rule, facts) ?? evidence(ofFact: fact, facts)
        return Finding.Evidence(
          key: evaluator.facts.all[fact].signature.evidenceKey, value: value,
          isPassing: evaluator.facts.all[fact].isPassing, changeName: evaluator.facts.all[fact].changeName)
      case .days(let fact):
        guard case .reading(let reading) = evaluator.facts.value(fact, of: facts), let days = reading.days,
          days.earliest != days.latest
        else { return nil }
        return Finding.Evidence(key: evaluator.facts.all[fact].signature.evidenceKey + "-days", value: .text(days.iso))
      case .marks(let fact):
        guard case .reading(let reading) = evaluator.facts.value(fact, of: facts), !reading.marks.isEmpty else {
          return nil
        }
        return Finding.Evidence(
          key: evaluator.facts.all[fact].signature.evidenceKey + "-marks", value: .texts(reading.marks.names))
      case .sum(let sum, let part):
        return Finding.Evidence(key: part.key(of: sum), value: evidence(part, of: facts.group?.value(of: sum)))
      case .rule(let other):
        return Finding.Evidence(
          key: ruleSet.rules[other].id, value: .flag(evaluator.truth(ofRule: other, facts) == .yes))
      }
    }
  }

  /// The part of a long text in which the phrase stands that the rule was raised for; nil where there is none.
  private func excerpt(ofFact fact: Int, _ rule: Int, _ facts: ActionFacts) -> Finding.Evidence.Value? {
    guard evaluator.facts.all[fact].signature.type == .text else { return nil }
    func quoted(_ text: Bytes) -> Finding.Evidence.Value? {
      guard text.count > FindingWriter.mostText,
        let place = place(ofFact: fact, in: text, ruleSet.rules[rule].condition, facts)
      else { return nil }
      return .text(Wording.short(text, around: place, most: FindingWriter.mostText))
    }
    return evaluator.facts.value(fact, of: facts).withText(quoted) ?? nil
  }

  /// A text as messages quote it, cut around the phrase in it, or in a part of it, that makes the condition hold; nil
  /// where there is none, or the text is no quotation.
  func quotation(ofFact fact: Int, _ condition: Condition, _ facts: ActionFacts) -> String? {
    let asked = evaluator.facts.all[fact]
    guard asked.signature.type == .text, asked.style == .quoted else { return nil }
    switch condition {
    case .all(let parts), .any(let parts): return parts.lazy.compactMap { quotation(ofFact: fact, $0, facts) }.first
    case .certainly(let part): return quotation(ofFact: fact, part, facts)
    case .test(let test) where test.fact == fact || evaluator.facts.all[test.fact].whole == asked.signature.id:
      func quoted(_ text: Bytes) -> String? {
        evaluator.place(of: test.test, in: text, facts).map { Wording.quoted(text, around: $0) }
      }
      return evaluator.facts.value(test.fact, of: facts).withText(quoted) ?? nil
    case .not, .rule, .test, .sum: return nil
    }
  }

  private func place(ofFact fact: Int, in text: Bytes, _ condition: Condition, _ facts: ActionFacts) -> Range<Int>? {
    switch condition {
    case .all(let parts), .any(let parts): parts.lazy.compactMap { place(ofFact: fact, in: text, $0, facts) }.first
    case .test(let test) where test.fact == fact: evaluator.place(of: test.test, in: text, facts)
    case .certainly(let part): place(ofFact: fact, in: text, part, facts)
    case .not, .rule, .test, .sum: nil
    }
  }

  private func evidence(_ part: EvidenceItem.SumPart, of sum: SumValue?) -> Finding.Evidence.Value {
    guard let sum else { return .none }
    switch part {
    case .count: return .number(Double(sum.count))
    case .total: return .number(Double(sum.total))
    case .value: return sum.words.map { .text($0) } ?? .none
    }
  }

  /// A fact as evidence.
  func evidence(ofFact fact: Int, _ facts: ActionFacts) -> Finding.Evidence.Value {
    func id(_ status: Int) -> String { ruleSet.statuses[status].id }
    switch evaluator.facts.value(fact, of: facts) {
    case .pending, .none: return .none
    case .flag(let flag): return .flag(flag)
    case .text(let text): return .text(Wording.short(text, most: FindingWriter.mostText))
    case .update(let update): return .text(Wording.short(update.string, most: FindingWriter.mostText))
    case .typed(let text), .words(let text): return .text(Wording.short(text, most: FindingWriter.mostText))
    case .status(.known(let index)): return .text(id(index))
    case .status(.blank): return .text("blank")
    case .status(.unknown): return .text("unknown")
    case .reading(let reading): return .text(reading.duePoint?.iso ?? reading.kind.rawValue)
    case .days(let days): return .text(days.iso)
    case .number(let number): return .number(number)
    case .choice(let choice): return .text(choice)
    case .numbers(let numbers): return .texts(numbers.prefix(FactList.mostTold).map(Wording.number))
    case .statuses(let statuses): return .texts(statuses.map(id))
    case .list(let list): return .texts(Array(list.items.prefix(FactList.mostTold)))
    case .action(let number): return .text(String(number + 1))
    }
  }

  /// How many characters of a cell evidence quotes.
  static let mostText = 200
}
