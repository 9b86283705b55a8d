import Dates
import Documents
import Texts

/// What stands on an operator's other side.
extension ConditionReader {
  /// The test that an operator makes of its operand; nil, and a problem, where that is none.
  func operand(_ part: RulePart, of op: Operator, fact: Int) -> Test? {
    if let relation = op.orFact, isFactOperand(part) {
      return self.fact(part, of: op.families).map { .related(relation, fact: $0) }
    }
    switch op.operand {
    case .flag(let test): return flag(part).map(test)
    case .texts(let test): return wholeTexts(part).map(test)
    case .characters(let test): return characters(part).map(test)
    case .phraseList(let test): return list(part).map(test)
    case .phraseLists(let test): return lists(part).map(test)
    case .phrasesBeside(let test): return phrases(part).map(test)
    case .statuses(let test): return statuses(part).map(test)
    case .readings(let test):
      return choices(part, DateReading.Kind.allCases.map(\.rawValue), "kind of date cell").map(test)
    case .marks(let test): return choices(part, DateMarks.named.map(\.name), "mark").map(test)
    case .choices(let test):
      guard case .choice(let known) = facts[fact].type else { return nil }
      return choices(part, known, facts[fact].id, orFactOf: .choice).map(test)
    case .weekdays(let test):
      return choices(part, Weekday.allCases.map(\.rawValue), "weekday").map {
        test(Set($0.compactMap { Weekday(rawValue: $0) }))
      }
    case .number(let comparison): return number(part).map { .compare(comparison, $0) }
    case .fact(let families, let relation):
      let other = literal(part, of: families, fact: fact) ?? self.fact(part, of: families)
      return other.map { .related(relation, fact: $0) }
    // The loader reads its operators.
    case .measure: return nil
    }
  }

  /// When a rule is told once for many rows; nil, and a problem, where it is not said.
  func collapse(_ part: RulePart) -> Rule.Collapse? {
    guard case .object = part.node.value else {
      return log.whole(part.node, part.source, part.path, in: ObjectShape.collapses).map { Rule.Collapse(moreThan: $0) }
    }
    guard let object = ObjectReader(part.node, .collapse, part.source, part.path, log) else { return nil }
    let most = object.whole("more-than")
    let fact = object.node("by").flatMap { self.fact(part.member("by", $0), of: Operator.Family.allCases) }
    guard let most, let fact else { return nil }
    return Rule.Collapse(moreThan: most, by: fact)
  }

  /// Whether the operand is another fact, written as such.
  private func isFactOperand(_ part: RulePart) -> Bool {
    if case .object = part.node.value { true } else { false }
  }

  private func flag(_ part: RulePart) -> Bool? {
    if case .bool(let flag) = part.node.value { return flag }
    log.wrongType(part.node, part.source, part.path, expected: "true or false")
    return nil
  }

  private func texts(_ part: RulePart) -> [(text: String, offset: Int, path: JSONPath)] {
    let texts = log.texts(part.node, part.source, part.path)
    if texts.isEmpty, case .array(let items) = part.node.value, items.isEmpty {
      log.add(.badValue, part.source, part.node.offset, part.path, "the list is empty")
    }
    return texts
  }

  private func nonEmpty<Item>(_ list: [Item]) -> [Item]? { list.isEmpty ? nil : list }

  private func wholeTexts(_ part: RulePart) -> [String]? {
    let texts = texts(part)
    var isWrong = texts.isEmpty
    for text in texts {
      if normalised(text.text).isEmpty {
        isWrong = true
        log.add(
          .badValue, part.source, text.offset, text.path,
          "\"\(shown(text.text))\" has no letter or digit; blank cells are found by { \"blank\": true }")
      } else if isFact(text.text, of: .text, part.subject) {
        isWrong = true
        // Texts are compared without regard to case, so a capital says that the word itself is meant.
        let word = text.text.prefix(1).uppercased() + text.text.dropFirst()
        log.add(
          .badValue, part.source, text.offset, text.path,
          factNotLiteral(text.text) + ", or \"\(shown(word))\" for the words themselves")
      }
    }
    return isWrong ? nil : texts.map { normalised($0.text) }
  }

  private func characters(_ part: RulePart) -> [String]? {
    let texts = texts(part)
    for text in texts where text.text.isEmpty {
      log.add(.badValue, part.source, text.offset, text.path, "every text contains the empty text")
    }
    return nonEmpty(texts.map(\.text))
  }

  private func list(_ part: RulePart) -> PhraseListID? {
    guard let name = log.text(part.node, part.source, part.path) else { return nil }
    return phraseList(name, part.source, part.node.offset, part.path)
  }

  private func lists(_ part: RulePart) -> [PhraseListID]? {
    let names = texts(part)
    let lists = names.compactMap { phraseList($0.text, part.source, $0.offset, $0.path) }
    return lists.count == names.count ? nonEmpty(lists) : nil
  }

  private func phrases(_ part: RulePart) -> (PhraseListID, by: PhraseListID, within: Int)? {
    guard let object = ObjectReader(part.node, .unlessPreceded, part.source, part.path, log) else { return nil }
    func list(_ name: String) -> PhraseListID? {
      guard let text = object.text(name), let node = object.node(name) else { return nil }
      return phraseList(text, part.source, node.offset, object.path + name)
    }
    let phrases = list("phrases")
    let by = list("by")
    let within = object.whole("within")
    guard let phrases, let by, let within else { return nil }
    return (phrases, by, within)
  }

  private func statuses(_ part: RulePart) -> StatusSet? {
    let names = texts(part)
    let set = names.reduce(into: StatusSet()) {
      if statusIndex[$1.text] == nil, isFact($1.text, of: .status, part.subject) {
        log.add(.badValue, part.source, $1.offset, $1.path, factNotLiteral($1.text))
      } else {
        $0.formUnion(statusSet($1.text, part.source, $1.offset, $1.path))
      }
    }
    return names.isEmpty ? nil : set
  }

  /// Some of the `known` words; the bare name of a fact of the family, which could stand there too, is told as such.
  private func choices(
    _ part: RulePart, _ known: [String], _ what: String, orFactOf family: Operator.Family? = nil
  ) -> Set<String>? {
    let names = texts(part)
    for name in names where !known.contains(name.text) {
      if let family, isFact(name.text, of: family, part.subject) {
        log.add(.badValue, part.source, name.offset, name.path, factNotLiteral(name.text))
        continue
      }
      log.unknown(.unknownName, what, name.text, part.source, name.offset, name.path, known: known, listed: true)
    }
    return names.isEmpty ? nil : Set(names.map(\.text))
  }

  /// What is told of a fact's bare name where a literal is meant.
  private func factNotLiteral(_ name: String) -> String {
    "\"\(shown(name))\" is a fact: write { \"fact\": \"\(shown(name))\" } to compare with it"
  }

  /// A number, or a fact that is one; nil, and a problem, where it is neither.
  func number(_ part: RulePart) -> Test.Operand? {
    switch part.node.value {
    case .string(let name) where language(part) > 1 && isFact(name, of: .number, part.subject):
      log.add(.badValue, part.source, part.node.offset, part.path, factNotLiteral(name))
      return nil
    case .string(let name) where !isFact(name): break
    case .string, .object: return fact(part, of: [.number]).map { .fact($0) }
    default: break
    }
    return log.number(part.node, part.source, part.path).map { .number($0) }
  }
}
