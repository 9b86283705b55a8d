import Texts

/// What stands on an operator's other side.
extension ConditionReader {
  func operand(_ part: Part, of op: Operator, fact: Int) -> Test? {
    switch op.operand {
    case .flag: return flag(part).map { flagTest(op.name, $0) }
    case .text, .texts: return nonEmpty(texts(part)).map { .textIs($0.map { normalised($0.text) }) }
    case .characters: return nonEmpty(texts(part)).map { .contains($0.map(\.text)) }
    case .phraseList: return lists(part)?.first.map { .matches(list: $0) }
    case .phraseLists: return lists(part).map { .holds(lists: $0) }
    case .phrasesUnlessPreceded: return unlessPreceded(part)
    case .statuses: return statuses(part).map { .statusIs($0) }
    case .statusFact: return self.fact(part, of: [.status]).map { statusTest(op.name, $0) }
    case .readings:
      let kinds = ["interval", "schedule", "open-ended", "unset", "on-hold", "blank", "unreadable"]
      return choices(part, kinds, "kind of date cell").map { .readingIs($0) }
    case .marks: return choices(part, ["ambiguous", "year-assumed", "queried", "extracted"], "mark").map { .marked($0) }
    case .dateFact: return self.fact(part, of: [.reading, .date]).map { dateTest(op.name, $0) }
    case .number: return comparison(part, op.name)
    case .choices:
      guard case .choice(let known) = facts[fact].type else { return nil }
      return choices(part, known, "\(facts[fact].id)").map { .choiceIs($0) }
    }
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
    default: .sameStatus(fact: fact)
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

  private func texts(_ part: Part) -> [(text: String, offset: Int, path: String)] {
    let texts = log.texts(part.node, part.source, part.path)
    if texts.isEmpty, case .array(let items) = part.node.value, items.isEmpty {
      log.add(.badValue, part.source, part.node.offset, part.path, "the list is empty")
    }
    return texts
  }

  private func nonEmpty<Item>(_ list: [Item]) -> [Item]? { list.isEmpty ? nil : list }

  private func lists(_ part: Part) -> [PhraseListID]? {
    let names = texts(part)
    let lists = names.compactMap { phraseList($0.text, part.source, $0.offset, $0.path) }
    return lists.count == names.count ? nonEmpty(lists) : nil
  }

  private func unlessPreceded(_ part: Part) -> Test? {
    guard let object = ObjectReader(part.node, part.source, part.path, log) else { return nil }
    func list(_ name: String) -> PhraseListID? {
      guard let text = object.text(name, required: true), let node = object.node(name) else { return nil }
      return phraseList(text, part.source, node.offset, object.path(name))
    }
    let phrases = list("phrases")
    let by = list("by")
    let within = object.whole("within", in: 1...100, required: true)
    object.finish()
    guard let phrases, let by, let within else { return nil }
    return .holdsUnlessPreceded(list: phrases, unless: by, within: within)
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
      log.add(
        .unknownName, part.source, name.offset, name.path,
        "unknown \(what) \"\(name.text)\"\(NearestName.hint(name.text, among: known)) (known: \(known.joined(separator: ", ")))")
    }
    return names.isEmpty ? nil : Set(names.map(\.text))
  }

  private func comparison(_ part: Part, _ name: String) -> Test? {
    guard let comparison = Test.Comparison(rawValue: name) else { return nil }
    if case .string = part.node.value { return fact(part, of: [.number]).map { .compare(comparison, .fact($0)) } }
    return log.number(part.node, part.source, part.path).map { .compare(comparison, .number($0)) }
  }
}
