/// Compiles rules: conditions, texts and what they need.
extension RuleSetBuilder {
  /// How many rules a set can have.
  static let mostRules = 128

  func compileRules(_ conditions: ConditionReader) -> [Rule] {
    if rules.count > RuleSetBuilder.mostRules {
      let rule = rules[RuleSetBuilder.mostRules]
      log.add(.limit, rule.source, rule.offset, rule.path, "a rule set has at most \(RuleSetBuilder.mostRules) rules")
      return []
    }
    let compiled = rules.compactMap { compile($0, conditions) }
    if compiled.count == rules.count { checkReferences(compiled) }
    return compiled
  }

  private func compile(_ draft: RuleDraft, _ conditions: ConditionReader) -> Rule? {
    let members = MemberTexts(draft: draft, log: log)
    let level = members.text("level").flatMap { self.level($0, draft, "level") }
    let condition = draft.members["when"].flatMap {
      conditions.condition(ConditionReader.Part(node: $0.node, source: $0.source, path: $0.path))
    }
    let templates = TemplateReader(log: log, facts: facts, factIndex: factIndex)
    let message = draft.members["message"].flatMap { templates.template($0.node, $0.source, $0.path) }
    let remedy = draft.members["remedy"].flatMap { templates.template($0.node, $0.source, $0.path) }
    let cell = members.text("cell") ?? "ref"
    if !Columns.fields.contains(cell), let member = draft.members["cell"] {
      log.add(
        .unknownField, member.source, member.node.offset, member.path,
        "unknown field \"\(cell)\"\(NearestName.hint(cell, among: Columns.fields))")
    }
    let subject = members.text("on").flatMap { self.subject($0, draft) } ?? .action
    let cases = draft.members["cases"].map { self.cases($0, conditions, templates, draft) } ?? []
    let examples = draft.members["examples"]
    let exampleList = RuleExamples(
      source: examples?.source, node: examples?.node, path: examples?.path ?? "\(draft.path).examples")
    // Those of the embedded set are passed over here: they cannot be wrong without a test failing.
    if let examples, case .array = examples.node.value {
      _ = ExampleReader(log: log, source: examples.source).examples(examples.node, path: examples.path)
    }
    let collapse = draft.members["collapse"].flatMap {
      log.whole($0.node, $0.source, $0.path, in: 0...1_000_000)
    }
    let title = members.text("title")
    let reason = members.text("reason")
    let source = members.text("source")
    guard let level, let condition, let message, let remedy, let title else { return nil }
    return Rule(
      id: draft.id, level: level, title: title, subject: subject, cell: cell, condition: condition, message: message,
      remedy: remedy, reason: reason, source: source, collapse: collapse, cases: cases, examples: exampleList,
      needs: needs(of: condition))
  }

  private func level(_ text: String, _ draft: RuleDraft, _ name: String) -> Rule.Level? {
    if let level = Rule.Level(rawValue: text) { return level }
    if let member = draft.members[name] {
      log.add(
        .unknownLevel, member.source, member.node.offset, member.path,
        "unknown level \"\(text)\"\(NearestName.hint(text, among: Rule.Level.allCases.map(\.rawValue))) "
          + "(known: error, warning, note, off)")
    }
    return nil
  }

  private func subject(_ text: String, _ draft: RuleDraft) -> Rule.Subject? {
    if let subject = Rule.Subject(rawValue: text) { return subject }
    if let member = draft.members["on"] {
      let known = Rule.Subject.allCases.map(\.rawValue)
      log.add(
        .unknownName, member.source, member.node.offset, member.path,
        "unknown subject \"\(text)\"\(NearestName.hint(text, among: known)) (known: \(known.joined(separator: ", ")))")
    }
    return nil
  }

  private func cases(
    _ member: (node: JSONNode, source: SourceText, path: String), _ conditions: ConditionReader,
    _ templates: TemplateReader, _ draft: RuleDraft
  ) -> [Rule.Case] {
    guard let items = log.list(member.node, member.source, member.path) else { return [] }
    return items.enumerated().compactMap { index, node in
      let path = "\(member.path)[\(index)]"
      guard let object = ObjectReader(node, member.source, path, log) else { return nil }
      let condition = object.node("when", required: true).flatMap {
        conditions.condition(ConditionReader.Part(node: $0, source: member.source, path: path + ".when"))
      }
      var level: Rule.Level?
      if let text = object.text("level") {
        level = Rule.Level(rawValue: text)
        if level == nil {
          let known = Rule.Level.allCases.map(\.rawValue)
          log.add(
            .unknownLevel, member.source, object.node("level")?.offset ?? node.offset, path + ".level",
            "unknown level \"\(text)\"\(NearestName.hint(text, among: known))")
        }
      }
      let message = object.node("message").flatMap { templates.template($0, member.source, path + ".message") }
      let collapse = object.whole("collapse", in: 0...1_000_000)
      object.finish()
      return condition.map { Rule.Case(condition: $0, level: level, message: message, collapse: collapse) }
    }
  }

  private func needs(of condition: Condition) -> Set<FactSignature.Need> {
    switch condition {
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion(needs(of: $1)) }
    case .not(let part): needs(of: part)
    case .rule: []
    case .test(let fact, let test): facts[fact].needs.union(test.comparedFact.map { facts[$0].needs } ?? [])
    }
  }

  // MARK: Rules that refer to rules

  private func checkReferences(_ compiled: [Rule]) {
    for index in compiled.indices {
      var path: [Int] = []
      if let cycle = cycle(from: index, compiled, &path), cycle.first == index {
        let names = (cycle + [index]).map { compiled[$0].id }.joined(separator: " → ")
        log.add(
          .cycle, rules[index].source, rules[index].offset, rules[index].path + ".when",
          "rules refer to each other in a circle: \(names)")
      }
    }
  }

  private func cycle(from index: Int, _ compiled: [Rule], _ path: inout [Int]) -> [Int]? {
    if let start = path.firstIndex(of: index) { return Array(path[start...]) }
    path.append(index)
    defer { path.removeLast() }
    for next in compiled[index].condition.referredRules {
      if let found = cycle(from: next, compiled, &path) { return found }
    }
    return nil
  }
}

/// A rule's texts.
private struct MemberTexts {
  let draft: RuleSetBuilder.RuleDraft
  let log: ProblemLog

  func text(_ name: String) -> String? {
    draft.members[name].flatMap { log.text($0.node, $0.source, $0.path) }
  }
}

extension Condition {
  /// The rules that the condition refers to, by index.
  package var referredRules: [Int] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.referredRules)
    case .not(let part): part.referredRules
    case .rule(let index): [index]
    case .test: []
    }
  }
}

extension Test {
  /// The fact on the operator's other side.
  package var comparedFact: Int? {
    switch self {
    case .sameStatus(let fact), .worseThan(let fact), .before(let fact), .after(let fact), .endsBefore(let fact),
      .endsAfter(let fact), .sameDays(let fact), .allWorseThan(let fact), .allBetterThan(let fact), .includes(let fact),
      .compare(_, .fact(let fact)):
      fact
    default: nil
    }
  }
}
