import Dates
import Documents
import Texts

/// What stands on an operator's other side.
extension ConditionReader {
  /// The test that an operator makes of its operand; nil, and a problem, where that is none.
  func operand(_ part: Part, of op: Operator, fact: Int) -> Test? {
    switch op.operand {
    case .flag:
      if op.name == "is", isFactOperand(part) { return self.fact(part, of: [.flag]).map { .sameAs(fact: $0) } }
      return flag(part).map { flagTest(op.name, $0) }
    case .texts: return wholeTexts(part, op.name)
    case .characters: return characters(part).map { .contains($0) }
    case .phraseList: return list(part).map { .matches(list: $0) }
    case .phraseLists: return lists(part).map { .holds(lists: $0) }
    case .phrasesUnlessPreceded: return phrases(part, op.name)
    case .statuses:
      if isFactOperand(part) { return self.fact(part, of: [.status]).map { .sameAs(fact: $0) } }
      return statuses(part).map { .statusIs($0) }
    case .statusFact: return self.fact(part, of: [.status]).map { statusTest(op.name, $0) }
    case .readings:
      return choices(part, DateReading.Kind.allCases.map(\.rawValue), "kind of date cell").map { .readingIs($0) }
    case .marks: return choices(part, DateMarks.named.map(\.name), "mark").map { .marked($0) }
    case .dateFact: return self.fact(part, of: [.reading, .date]).map { dateTest(op.name, $0) }
    case .number: return comparison(part, op.name)
    case .choiceFact: return self.fact(part, of: [.choice]).map { sameTest(op.name, $0) }
    case .choices:
      guard case .choice(let known) = facts[fact].type else { return nil }
      if isFactOperand(part) { return self.fact(part, of: [.choice]).map { .sameAs(fact: $0) } }
      return choices(part, known, "\(facts[fact].id)").map { .choiceIs($0) }
    }
  }

  /// When a rule is told once for many rows; nil, and a problem, where it is not said.
  func collapse(_ part: Part) -> Rule.Collapse? {
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
  private func isFactOperand(_ part: Part) -> Bool {
    if case .object = part.node.value { true } else { false }
  }

  private func sameTest(_ name: String, _ fact: Int) -> Test {
    name == "differs-from" ? .differsFrom(fact: fact) : .sameAs(fact: fact)
  }

  private func flag(_ part: Part) -> Bool? {
    if case .bool(let flag) = part.node.value { return flag }
    log.wrongType(part.node, part.source, part.path, expected: "true or false")
    return nil
  }

  private func flagTest(_ name: String, _ flag: Bool) -> Test {
    switch name {
    case "blank": .blank(flag)
    case "known": .known(flag)
    case "empty": .empty(flag)
    default: .isTrue(flag)
    }
  }

  private func statusTest(_ name: String, _ fact: Int) -> Test {
    switch name {
    case "worse-than": .worseThan(fact: fact)
    case "all-worse-than": .allWorseThan(fact: fact)
    case "all-better-than": .allBetterThan(fact: fact)
    case "includes": .includes(fact: fact)
    default: sameTest(name, fact)
    }
  }

  private func dateTest(_ name: String, _ fact: Int) -> Test {
    switch name {
    case "before": .before(fact: fact)
    case "after": .after(fact: fact)
    case "ends-before": .endsBefore(fact: fact)
    case "ends-after": .endsAfter(fact: fact)
    default: .sameDays(fact: fact)
    }
  }

  private func texts(_ part: Part) -> [(text: String, offset: Int, path: JSONPath)] {
    let texts = log.texts(part.node, part.source, part.path)
    if texts.isEmpty, case .array(let items) = part.node.value, items.isEmpty {
      log.add(.badValue, part.source, part.node.offset, part.path, "the list is empty")
    }
    return texts
  }

  private func nonEmpty<Item>(_ list: [Item]) -> [Item]? { list.isEmpty ? nil : list }

  private func wholeTexts(_ part: Part, _ name: String) -> Test? {
    if isFactOperand(part) { return fact(part, of: [.text]).map { sameTest(name, $0) } }
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
          "\"\(shown(text.text))\" is a fact: write { \"fact\": \"\(shown(text.text))\" } to compare with it, or "
            + "\"\(shown(word))\" for the words themselves")
      }
    }
    if isWrong { return nil }
    let words = texts.map { normalised($0.text) }
    return name == "differs-from" ? .textDiffers(words) : .textIs(words)
  }

  private func characters(_ part: Part) -> [String]? {
    let texts = texts(part)
    for text in texts where text.text.isEmpty {
      log.add(.badValue, part.source, text.offset, text.path, "every text contains the empty text")
    }
    return nonEmpty(texts.map(\.text))
  }

  private func list(_ part: Part) -> PhraseListID? {
    guard let name = log.text(part.node, part.source, part.path) else { return nil }
    return phraseList(name, part.source, part.node.offset, part.path)
  }

  private func lists(_ part: Part) -> [PhraseListID]? {
    let names = texts(part)
    let lists = names.compactMap { phraseList($0.text, part.source, $0.offset, $0.path) }
    return lists.count == names.count ? nonEmpty(lists) : nil
  }

  private func phrases(_ part: Part, _ name: String) -> Test? {
    guard let object = ObjectReader(part.node, .unlessPreceded, part.source, part.path, log) else { return nil }
    func list(_ name: String) -> PhraseListID? {
      guard let text = object.text(name), let node = object.node(name) else { return nil }
      return phraseList(text, part.source, node.offset, object.path + name)
    }
    let phrases = list("phrases")
    let by = list("by")
    let within = object.whole("within")
    guard let phrases, let by, let within else { return nil }
    switch name {
    case "holds-near": return .holdsNear(list: phrases, near: by, within: within, isNear: true)
    case "holds-unless-near": return .holdsNear(list: phrases, near: by, within: within, isNear: false)
    default: return .holdsUnlessPreceded(list: phrases, unless: by, within: within)
    }
  }

  private func statuses(_ part: Part) -> StatusSet? {
    let names = texts(part)
    let set = names.reduce(into: StatusSet()) {
      $0.formUnion(statusSet($1.text, part.source, $1.offset, $1.path))
    }
    return names.isEmpty ? nil : set
  }

  private func choices(_ part: Part, _ known: [String], _ what: String) -> Set<String>? {
    let names = texts(part)
    for name in names where !known.contains(name.text) {
      log.unknown(.unknownName, what, name.text, part.source, name.offset, name.path, known: known, listed: true)
    }
    return names.isEmpty ? nil : Set(names.map(\.text))
  }

  private func comparison(_ part: Part, _ name: String) -> Test? {
    guard let comparison = Test.Comparison(rawValue: name) else { return nil }
    switch part.node.value {
    case .string(let name) where language(part) > 1 && isFact(name, of: .number, part.subject):
      log.add(
        .badValue, part.source, part.node.offset, part.path,
        "\"\(shown(name))\" is a fact: write { \"fact\": \"\(shown(name))\" } to compare with it")
      return nil
    case .string, .object: return fact(part, of: [.number]).map { .compare(comparison, .fact($0)) }
    default: break
    }
    return log.number(part.node, part.source, part.path).map { .compare(comparison, .number($0)) }
  }
}
