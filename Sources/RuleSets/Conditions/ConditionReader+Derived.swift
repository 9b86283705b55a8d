import Dates
import Documents

/// What conditions work out where they ask.
extension ConditionReader {
  /// Conditions of something that is taken of a fact's value: `{"words": {"less-than": 5}}`.
  func measure(_ measure: Measure, _ part: RulePart, fact: Int) -> Condition? {
    nested(numbers.number(.measure(measure, fact: fact)), part)
  }

  /// Operators of what a condition works out.
  private func nested(_ fact: Int, _ part: RulePart) -> Condition? {
    guard case .object(let members) = part.node.value, !members.isEmpty else {
      log.wrongType(
        part.node, part.source, part.path,
        expected: "an operator, such as { \"\(Operator.of(facts[fact].type.family)[0].name)\": … }")
      return nil
    }
    return operations(members, part, fact: fact)
  }

  // MARK: Periods running

  /// The condition, held for so many periods running: `{"is": "medium", "for-periods": {"more-than": 4}}`.
  func running(_ condition: Condition?, _ part: RulePart, fact: Int) -> Condition? {
    func refuse(_ why: String) -> Condition? {
      log.add(.badValue, part.source, part.node.offset, part.path, why)
      return nil
    }
    guard let condition else { return nil }
    let name = shown(facts[fact].id)
    guard facts[fact].times.contains(.previous) else {
      return refuse(
        "\"\(ObjectShape.running)\" counts periods up to the one checked, and \"\(name)\" is no fact of each period")
    }
    var questions: [Derivation.Question] = []
    condition.eachTest { questions.append(Derivation.Question(fact: $0.fact, test: $0.test)) }
    guard questions.allSatisfy({ $0.test.comparedFact.map(isLiteral) ?? true }) else {
      return refuse(
        "\"\(ObjectShape.running)\" counts the periods in which \"\(name)\" was the same: hold it against words or numbers, "
          + "not against another fact")
    }
    return nested(numbers.number(.running(questions)), part).map { .all([condition, $0]) }
  }

  private func isLiteral(_ fact: Int) -> Bool { facts[fact].derivation?.isLiteral ?? false }

  // MARK: Literals

  /// The day, status or word of a choice that stands in the place of another fact; nil where none does.
  func literal(_ part: RulePart, of families: [Operator.Family], fact: Int) -> Int? {
    guard case .string(let text) = part.node.value, !isFact(text) else { return nil }
    if families.contains(.date), let day = Day(iso: text) { return numbers.number(.day(day)) }
    if families.contains(.status), let status = statusIndex[text] { return numbers.number(.status(status)) }
    if families.contains(.choice), case .choice(let known) = facts[fact].type, known.contains(text) {
      return numbers.number(.choice(text))
    }
    return nil
  }

  // MARK: Moved dates

  /// The fact with its days moved as `plus` and `minus` say; nil, and a problem, where that is not to be had.
  func moved(_ fact: Int, _ object: ObjectReader, _ part: RulePart) -> Int? {
    var fact = fact
    for name in ObjectShape.moves {
      guard let node = object.node(name) else { continue }
      let move = part.member(name, node)
      guard [.reading, .date].contains(facts[fact].type.family) else {
        log.add(
          .badValue, part.source, node.offset, move.path,
          "only days can be moved; \"\(shown(facts[fact].id))\" is a \(facts[fact].type.family.rawValue) fact")
        return nil
      }
      guard let derivation = derivation(moving: fact, move, isBack: name == ObjectShape.moves[1]) else { return nil }
      fact = numbers.number(derivation)
    }
    return fact
  }

  private func derivation(moving fact: Int, _ part: RulePart, isBack: Bool) -> Derivation? {
    guard case .object(let members) = part.node.value else {
      return shift(part, isBack: isBack).map { .moved(fact: fact, $0) }
    }
    guard let by = members.value("by") else {
      log.add(
        .missingMember, part.source, part.node.offset, part.path,
        "expected a duration, or { \"by\": a fact that is a choice, and a duration for each of its values }")
      return nil
    }
    guard let choice = self.fact(part.member("by", by), of: [.choice]), case .choice(let known) = facts[choice].type
    else { return nil }
    var shifts: [String: DateShift] = [:]
    let ways = members.filter { $0.name != "by" }
    for way in ways {
      let way = (name: way.name, offset: way.offset, part: part.member(way.name, way.value))
      if known.contains(way.name) {
        shifts[way.name] = shift(way.part, isBack: isBack)
      } else {
        log.unknown(
          .unknownName, facts[choice].id, way.name, way.part.source, way.offset, way.part.path, known: known,
          listed: true)
      }
    }
    if ways.isEmpty {
      log.add(.badValue, part.source, part.node.offset, part.path, "no value of \"\(facts[choice].id)\" has a duration")
    }
    return shifts.isEmpty || shifts.count < ways.count ? nil : .movedBy(fact: fact, choice: choice, shifts)
  }

  private func shift(_ part: RulePart, isBack: Bool) -> DateShift? {
    guard let text = log.text(part.node, part.source, part.path) else { return nil }
    if let shift = DateShift(iso: text) { return isBack ? shift.reversed : shift }
    log.add(
      .badValue, part.source, part.node.offset, part.path,
      "\"\(shown(text))\" is no ISO 8601 duration of years, months, weeks, days or working days (B), such as P1M, P14D or "
        + "P5B")
    return nil
  }
}
