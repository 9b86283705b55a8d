import Documents
import Texts

/// Reads conditions: names resolved, types checked.
struct ConditionReader {
  /// Where problems go.
  let log: ProblemLog
  /// What conditions may ask of an action, and what they work out.
  let numbers: FactNumbers
  /// By index: what conditions may ask of an action, then what those that were read work out.
  var facts: [FactSignature] { numbers.signatures }
  /// The tests that were read.
  let tests = TestNumbers()
  private let factIndex: [String: Int]
  /// By time and fact, by index: what the fact was then.
  private let pasts: [FactTime: [Int: Int]]
  /// By file: the language that it is written in.
  private let languages: [String: Int]
  /// The statuses' places by id.
  let statusIndex: [String: Int]
  /// The statuses' ids by label, in normal form.
  private let statusesByLabel: [String: String]
  private let rated: StatusSet
  private let finished: StatusSet
  private let phraseIndex: [String: Int]
  private let ruleIndex: [String: Int]

  /// A reader of the conditions of a set, all of whose names are known by now.
  init(_ builder: RuleSetBuilder) {
    log = builder.log
    numbers = FactNumbers(builder.facts, statuses: builder.statuses.map(\.id))
    factIndex = builder.factIndex
    languages = builder.languages
    pasts = ConditionReader.pasts(builder.facts, builder.factIndex)
    statusIndex = Dictionary(builder.statuses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    statusesByLabel = Dictionary(
      builder.statuses.flatMap { status in status.labels.map { (normalised($0.value), status.id) } },
      uniquingKeysWith: { a, _ in a })
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

  private static func pasts(_ facts: [FactSignature], _ factIndex: [String: Int]) -> [FactTime: [Int: Int]] {
    var pasts: [FactTime: [Int: Int]] = [:]
    for (index, fact) in facts.enumerated() {
      guard let past = fact.past, let base = factIndex[past.fact] else { continue }
      pasts[past.time, default: [:]][base] = index
    }
    return pasts
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
    case "not": negation(part, member.offset)
    case "rule": rule(part)
    default: Sum.Kind(rawValue: member.name).map { sum($0, part, member.offset) } ?? test(part, member)
    }
  }

  private func negation(_ part: RulePart, _ offset: Int) -> Condition? {
    guard let condition = condition(part) else { return nil }
    if language(part) < 2, condition.asksForOrder {
      log.note(
        .language, part.source, offset, part.path,
        "rule \"\(shown(part.rule))\": \"not\" over a comparison holds no longer where a side is missing, or where days lie "
          + "on both sides; where that was meant, ask for it beside (\"any\" with { \"known\": false }), then say "
          + "\"language\": 2")
    }
    return .not(condition)
  }

  /// The language of the file that the part stands in.
  func language(_ part: RulePart) -> Int { languages[part.source.path] ?? 1 }

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
      if refusesJoint(member.name, part, member.offset) { return nil }
      log.unknown(
        .unknownFact, "fact", member.name, part.source, member.offset, part.path,
        known: facts.filter { !$0.isPlaceholder && $0.isListed }.map(\.id) + ["all", "any", "not", "rule"]
          + (part.subject.hasActions ? Sum.Kind.allCases.map(\.rawValue) : []))
      return nil
    }
    if let past = facts[fact].past, !past.isNamed {
      log.add(
        .unknownFact, part.source, member.offset, part.path,
        "\"\(shown(member.name))\" is a name for messages; a condition says { \"\(past.fact)\": { …, \"in\": "
          + "\"\(past.time.rawValue)\" } }")
      return nil
    }
    if facts[fact].isPlaceholder { return refusePlaceholder(member.name, part, member.offset) }
    let time = timeAsked(part)
    if let time, time.isWrong { return nil }
    guard let fact = asked(fact, in: time?.time, part.subject, part.source, member.offset, part.path) else {
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
    let operators = members.filter { $0.name != "in" && $0.name != ObjectShape.running }
    if operators.isEmpty {
      log.add(
        .badValue, part.source, part.node.offset, part.path,
        "\"\(members[0].name)\" says when; an operator is missing, such as \"\(Operator.of(type.family)[0].name)\"")
      return nil
    }
    let condition = operations(operators, part, fact: fact)
    guard let periods = members.value(ObjectShape.running) else { return condition }
    return running(condition, part.member(ObjectShape.running, periods), fact: fact)
  }

  /// Several operators of one fact, all of which have to hold.
  func operations(_ operators: [JSONNode.Member], _ part: RulePart, fact: Int) -> Condition? {
    let tests = operators.compactMap { operation(part.member($0.name, $0.value), $0, fact: fact) }
    guard tests.count == operators.count else { return nil }
    return tests.count == 1 ? tests[0] : .all(tests)
  }

  /// A placeholder of messages where a fact is meant.
  private func refusePlaceholder<Value>(_ name: String, _ part: RulePart, _ offset: Int) -> Value? {
    log.add(
      .unknownFact, part.source, offset, part.path,
      "\"\(shown(name))\" is words for messages: {\(shown(name))} shows them, a condition cannot ask for them")
    return nil
  }

  // MARK: Other times

  /// What a member `in` of the value says; nil where there is none.
  private func timeAsked(_ part: RulePart) -> (time: FactTime?, isWrong: Bool)? {
    guard case .object(let members) = part.node.value, let node = members.value("in") else { return nil }
    let name = log.choice(node, part.source, part.path + "in", .unknownName, "time", known: ObjectShape.times)
    let time = name.flatMap { FactTime(rawValue: $0) }
    return (time, time == nil)
  }

  /// The fact as it was at that time; nil, and a problem, where it has no such past or the subject has no such fact.
  func asked(
    _ fact: Int, in time: FactTime?, _ subject: Rule.Subject, _ source: SourceText, _ offset: Int, _ path: JSONPath
  ) -> Int? {
    func refuse(_ message: String) -> Int? {
      log.add(.unknownFact, source, offset, path, message)
      return nil
    }
    let signature = facts[fact]
    guard let time else {
      return signature.subjects.contains(subject) ? fact : refuse(lacking(signature.id, signature.id, subject))
    }
    guard let past = pasts[time]?[fact] else {
      let others = FactTime.allCases.filter { pasts[$0]?[fact] != nil }.map { "\"\($0.rawValue)\"" }
      if others.isEmpty { return refuse("\"\(signature.id)\" cannot be asked in another time") }
      return refuse(
        "\"\(signature.id)\" is no fact of a period: it can be asked in \(others.joined(separator: " or "))")
    }
    return facts[past].subjects.contains(subject) ? past : refuse(lacking(facts[past].id, signature.id, subject))
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
    if case .measure(let measure) = found.operand { return self.measure(measure, part, fact: fact) }
    return operand(part, of: found, fact: fact).map { test(fact, $0) }
  }

  private func test(_ fact: Int, _ test: Test) -> Condition { .test(tests.numbered(fact: fact, test)) }

  /// Why a rule cannot name a fact, with the nearest one that it can.
  private func lacking(_ id: String, _ name: String, _ subject: Rule.Subject) -> String {
    let has = "a rule on \(subject.words) cannot ask for \"\(shown(id))\", which it does not have"
    if let past = pasts[.earlier]?[factIndex[id] ?? -1], facts[past].subjects.contains(subject) {
      return has + "; it has what it was: \"in\": \"earlier\""
    }
    let others = facts.filter { $0.subjects.contains(subject) && !$0.isPlaceholder && $0.isListed }.map(\.id)
    return has + (log.isFull ? "" : NearestName.hint(name, among: others))
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
    refuseStatus(name, source, offset, path, orOf: StatusGroup.names)
    return StatusSet()
  }

  /// Tells that no status, nor one of the `groups`, has that id; the id is told where it is the label of one.
  private func refuseStatus(
    _ name: String, _ source: SourceText, _ offset: Int, _ path: JSONPath, orOf groups: [String] = []
  ) {
    if let id = statusesByLabel[normalised(name)] {
      log.add(
        .unknownStatus, source, offset, path,
        "\"\(shown(name))\" is a label of the status \"\(shown(id))\": write \"\(shown(id))\"")
      return
    }
    let known = statusIndex.keys.sorted() + groups
    let isNear = log.isFull || !NearestName.hint(name, among: known).isEmpty
    log.undeclared(.unknownStatus, "status", name, source, offset, path, known: known, listed: !isNear)
  }

  /// The phrase list of that name; nil, and a problem, where there is none.
  func phraseList(_ name: String, _ source: SourceText, _ offset: Int, _ path: JSONPath) -> PhraseListID? {
    if let index = phraseIndex[name] { return PhraseListID(index: index) }
    log.undeclared(.unknownPhraseList, "phrase list", name, source, offset, path, known: phraseIndex.keys.sorted())
    return nil
  }

  /// Another fact of one of the families: `{"fact": …}`, or its bare name.
  func fact(_ part: RulePart, of families: [Operator.Family]) -> Int? {
    if case .object = part.node.value {
      guard let object = ObjectReader(part.node, .factOperand, part.source, part.path, log),
        let name = object.text("fact"), let node = object.node("fact")
      else { return nil }
      let time = timeAsked(part)
      if time?.isWrong == true { return nil }
      return named(name, in: time?.time, part.member("fact", node), of: families).flatMap { moved($0, object, part) }
    }
    return log.text(part.node, part.source, part.path).flatMap { named($0, in: nil, part, of: families) }
  }

  /// Whether a text is the name of some fact.
  func isFact(_ name: String) -> Bool { factIndex[name] != nil }

  /// Whether a text is the name of a fact of the family that rules on the subject can ask for.
  func isFact(_ name: String, of family: Operator.Family, _ subject: Rule.Subject) -> Bool {
    guard let index = factIndex[name], facts[index].isListed, !facts[index].isPlaceholder else { return false }
    return facts[index].type.family == family && facts[index].subjects.contains(subject)
  }

  private func named(_ name: String, in time: FactTime?, _ part: RulePart, of families: [Operator.Family]) -> Int? {
    if let index = factIndex[name], families.contains(facts[index].type.family), !facts[index].isPlaceholder,
      facts[index].isListed
    {
      return asked(index, in: time, part.subject, part.source, part.node.offset, part.path)
    }
    if let index = factIndex[name], facts[index].isPlaceholder {
      return refusePlaceholder(name, part, part.node.offset)
    }
    if factIndex[name] == nil, refusesLiteral(name, part, of: families) { return nil }
    let kinds = families == Operator.Family.allCases ? [] : families.map(\.rawValue).sorted()
    let wanted = kinds.isEmpty ? "a fact" : "a \(kinds.joined(separator: " or ")) fact"
    let fitting = facts.filter {
      families.contains($0.type.family) && !$0.isPlaceholder && $0.isListed && $0.subjects.contains(part.subject)
    }.map(\.id)
    let hint = log.isFull ? "" : NearestName.hint(name, among: fitting)
    let message =
      factIndex[name].map { "expected \(wanted); \"\(name)\" is a \(facts[$0].type.family.rawValue) fact" }
      ?? "unknown fact \"\(shown(name))\", where \(wanted) is expected"
    log.add(.unknownFact, part.source, part.node.offset, part.path, message + hint)
    return nil
  }
}

extension ConditionReader {
  /// Tells what is wrong with a day or a status where no fact of that name is meant; false where it may be one.
  private func refusesLiteral(_ name: String, _ part: RulePart, of families: [Operator.Family]) -> Bool {
    if families == Operator.Family.allCases { return false }
    if families.contains(.date), name.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
      log.add(
        .badValue, part.source, part.node.offset, part.path, "\"\(shown(name))\" is no day, such as 2024-03-31")
      return true
    }
    let fitting = facts.filter {
      families.contains($0.type.family) && !$0.isPlaceholder && $0.isListed && $0.subjects.contains(part.subject)
    }
    guard families == [.status], log.isFull || NearestName.hint(name, among: fitting.map(\.id)).isEmpty else {
      return false
    }
    refuseStatus(name, part.source, part.node.offset, part.path)
    return true
  }

  /// What joins conditions here, by what it is called elsewhere.
  private static let joints = [
    "and": "\"all\"", "or": "\"any\"", "none": "\"not\", around \"any\" where there are several",
  ]

  /// Tells how conditions are joined where a name is that of other languages.
  private func refusesJoint(_ name: String, _ part: RulePart, _ offset: Int) -> Bool {
    guard let own = ConditionReader.joints[name] else { return false }
    log.add(.unknownFact, part.source, offset, part.path, "there is no \"\(name)\": write \(own)")
    return true
  }
}

extension Condition {
  /// Whether one of its tests asks for an order; rules that it names are raised or not.
  fileprivate var asksForOrder: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForOrder)
    case .not(let part), .certainly(let part): part.asksForOrder
    case .rule: false
    case .test(let test): test.test.isOfOrder
    case .sum(let sum): sum.tests.contains(where: \.isOfOrder)
    }
  }
}
