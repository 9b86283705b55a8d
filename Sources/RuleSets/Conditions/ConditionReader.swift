import Documents
import Texts

/// Reads conditions: names resolved, types checked.
struct ConditionReader {
  /// Where problems go.
  let log: ProblemLog
  /// What conditions may ask of an action.
  let facts: [FactSignature]
  /// The tests that were read.
  let tests = TestNumbers()
  private let factIndex: [String: Int]
  private let statusIndex: [String: Int]
  private let rated: StatusSet
  private let finished: StatusSet
  private let phraseIndex: [String: Int]
  private let ruleIndex: [String: Int]

  /// A reader of the conditions of a set, all of whose names are known by now.
  init(_ builder: RuleSetBuilder) {
    log = builder.log
    facts = builder.facts
    factIndex = builder.factIndex
    statusIndex = Dictionary(builder.statuses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    func set(_ isMember: (RuleSetBuilder.StatusDraft) -> Bool) -> StatusSet {
      builder.statuses.enumerated().reduce(into: StatusSet()) {
        if isMember($1.element) { $0.formUnion(StatusSet(index: $1.offset)) }
      }
    }
    rated = set { $0.rank != nil }
    finished = set(\.isFinished)
    phraseIndex = builder.phraseIndex
    ruleIndex = builder.ruleIndex
  }

  /// The condition; nil, and a problem, where it is none.
  func condition(_ part: RulePart) -> Condition? {
    guard case .object(let members) = part.node.value else {
      log.wrongType(part.node, part.source, part.path, expected: "a condition: { fact: { operator: operand } }")
      return nil
    }
    if members.isEmpty {
      log.add(
        .badValue, part.source, part.node.offset, part.path, "the condition is empty: it would hold for every action")
      return nil
    }
    let conditions = members.compactMap { joined(part.member($0.name, $0.value), $0) }
    guard conditions.count == members.count else { return nil }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  private func joined(_ part: RulePart, _ member: JSONNode.Member) -> Condition? {
    switch member.name {
    case "all": list(part).map { .all($0) }
    case "any": list(part).map { .any($0) }
    case "not": condition(part).map { .not($0) }
    case "rule": rule(part)
    default: test(part, member)
    }
  }

  private func list(_ part: RulePart) -> [Condition]? {
    guard let items = log.list(part.node, part.source, part.path) else { return nil }
    if items.isEmpty {
      log.add(.badValue, part.source, part.node.offset, part.path, "the list of conditions is empty")
      return nil
    }
    let conditions = items.enumerated().compactMap { condition(part.item($0, $1)) }
    return conditions.count == items.count ? conditions : nil
  }

  private func rule(_ part: RulePart) -> Condition? {
    guard let id = log.text(part.node, part.source, part.path) else { return nil }
    if let index = ruleIndex[id] { return .rule(index) }
    log.undeclared(.unknownRule, "rule", id, part.source, part.node.offset, part.path, known: ruleIndex.keys.sorted())
    return nil
  }

  private func test(_ part: RulePart, _ member: JSONNode.Member) -> Condition? {
    guard let fact = factIndex[member.name] else {
      log.unknown(
        .unknownFact, "fact", member.name, part.source, member.offset, part.path,
        known: facts.filter { !$0.isPlaceholder }.map(\.id) + ["all", "any", "not", "rule"])
      return nil
    }
    if facts[fact].isPlaceholder {
      log.add(
        .unknownFact, part.source, member.offset, part.path,
        "\"\(shown(member.name))\" is words for messages: {\(shown(member.name))} shows them, a condition cannot ask for them"
      )
      return nil
    }
    if !facts[fact].subjects.contains(part.subject) {
      log.add(
        .unknownFact, part.source, member.offset, part.path,
        lacking(facts[fact].id, member.name, part.subject))
      return nil
    }
    let type = facts[fact].type
    if case .bool(let expected) = part.node.value, type == .flag { return test(fact, .isTrue(expected)) }
    guard case .object(let members) = part.node.value, !members.isEmpty else {
      log.wrongType(
        part.node, part.source, part.path,
        expected: type == .flag
          ? "true or false" : "an operator, such as { \"\(Operator.of(type.family)[0].name)\": … }")
      return nil
    }
    let tests = members.compactMap { operation(part.member($0.name, $0.value), $0, fact: fact) }
    guard tests.count == members.count else { return nil }
    return tests.count == 1 ? tests[0] : .all(tests)
  }

  private func operation(_ part: RulePart, _ member: JSONNode.Member, fact: Int) -> Condition? {
    let operators = Operator.of(facts[fact].type.family)
    guard let found = operators.first(where: { $0.name == member.name }) else {
      let names = operators.map(\.name)
      log.add(
        .unknownOperator, part.source, member.offset, part.path,
        "\(facts[fact].id) has no operator \"\(shown(member.name))\"\(NearestName.hint(member.name, among: names)) "
          + "(it has \(names.joined(separator: ", ")))")
      return nil
    }
    return operand(part, of: found, fact: fact).map { test(fact, $0) }
  }

  private func test(_ fact: Int, _ test: Test) -> Condition { .test(tests.numbered(fact: fact, test)) }

  /// Why a rule cannot name a fact, with the nearest one that it can.
  private func lacking(_ id: String, _ name: String, _ subject: Rule.Subject) -> String {
    let others = facts.filter { $0.subjects.contains(subject) && !$0.isPlaceholder }.map(\.id)
    let hint = log.isFull ? "" : NearestName.hint(name, among: others)
    return "a rule on \(subject.words) cannot ask for \"\(shown(id))\", which it does not have\(hint)"
  }

  // MARK: Names

  /// The statuses that a name stands for.
  func statusSet(_ name: String, _ source: SourceText, _ offset: Int, _ path: JSONPath) -> StatusSet {
    switch name {
    case "rated": return rated
    case "finished": return finished
    case "blank": return .blank
    case "unknown": return .unknown
    default: break
    }
    if let index = statusIndex[name] { return StatusSet(index: index) }
    log.undeclared(
      .unknownStatus, "status", name, source, offset, path, known: statusIndex.keys.sorted() + StatusGroup.names)
    return StatusSet()
  }

  /// The phrase list of that name; nil, and a problem, where there is none.
  func phraseList(_ name: String, _ source: SourceText, _ offset: Int, _ path: JSONPath) -> PhraseListID? {
    if let index = phraseIndex[name] { return PhraseListID(index: index) }
    log.undeclared(.unknownPhraseList, "phrase list", name, source, offset, path, known: phraseIndex.keys.sorted())
    return nil
  }

  /// Another fact of one of the families.
  func fact(_ part: RulePart, of families: [Operator.Family]) -> Int? {
    guard let name = log.text(part.node, part.source, part.path) else { return nil }
    if let index = factIndex[name], families.contains(facts[index].type.family), !facts[index].isPlaceholder {
      if facts[index].subjects.contains(part.subject) { return index }
      log.add(.unknownFact, part.source, part.node.offset, part.path, lacking(name, name, part.subject))
      return nil
    }
    let wanted = "a \(families.map(\.rawValue).sorted().joined(separator: " or ")) fact"
    let fitting = facts.filter {
      families.contains($0.type.family) && !$0.isPlaceholder && $0.subjects.contains(part.subject)
    }.map(\.id)
    let hint = log.isFull ? "" : NearestName.hint(name, among: fitting)
    let message =
      factIndex[name].map { "expected \(wanted); \"\(name)\" is a \(facts[$0].type.family.rawValue) fact" }
      ?? "unknown fact \"\(shown(name))\", where \(wanted) is expected"
    log.add(.unknownFact, part.source, part.node.offset, part.path, message + hint)
    return nil
  }
}
