import Documents
import Texts

/// Compiles rules: conditions, texts and what they need.
struct RuleCompiler {
  private let builder: RuleSetBuilder
  private let conditions: ConditionReader
  private let templates: TemplateReader
  private var log: ProblemLog { builder.log }
  /// The ids of the fields that the set declares for itself, and of all that findings may stand on.
  private let ownFields: [String]
  private var fields: [String] { Columns.cells + ownFields }

  /// A compiler of the rules of a set, all of whose names are known by now.
  init(_ builder: RuleSetBuilder, _ conditions: ConditionReader) {
    self.builder = builder
    self.conditions = conditions
    ownFields = builder.ownFields.map(\.id)
    templates = TemplateReader(log: builder.log, facts: builder.facts, factIndex: builder.factIndex)
  }

  /// The rules, in the order of the files; fewer, and problems in the log, where some are wrong.
  func compile() -> [Rule] {
    let parts = builder.rules.map(parts)
    let references = RuleReferences(parts.map(\.conditions))
    check(references)
    checkSubjects(references)
    var rules: [Rule] = []
    for (index, draft) in builder.rules.enumerated() {
      if let rule = rule(draft, parts[index]) { rules.append(rule) }
      checkReplaced(draft)
    }
    guard log.problems.isEmpty else { return rules }
    for index in rules.indices {
      rules[index].needs = references.needs(of: index, conditions.facts)
      if rules[index].asksClaimedActions(conditions.facts) { rules[index].needs.insert(.tracker) }
      rules[index].rests = ConditionRests(rules, conditions.facts).fields(ofRule: index)
    }
    return rules
  }

  /// What of a rule may refer to other rules.
  private struct Parts {
    let condition: Condition?
    let exceptions: [Condition]
    let cases: [Rule.Case]

    /// When the rule is raised: by the condition, and by none of the exceptions.
    var joined: Condition? {
      guard let condition, !exceptions.isEmpty else { return condition }
      return .all([condition] + exceptions.map { .not(.certainly($0)) })
    }

    var conditions: [Condition] { (joined.map { [$0] } ?? []) + cases.map(\.condition) }
  }

  /// Whether it says that the rule is on what there is not: what it may ask for then is not known.
  private func isOnUnknown(_ draft: RuleSetBuilder.RuleDraft) -> Bool {
    guard case .string(let name)? = draft.members["on"]?.node.value else { return false }
    return Rule.Subject(rawValue: String(name)) == nil
  }

  private func parts(_ draft: RuleSetBuilder.RuleDraft) -> Parts {
    if isOnUnknown(draft) { return Parts(condition: nil, exceptions: [], cases: []) }
    let subject = subject(draft)
    return Parts(
      condition: draft.members["when"].flatMap { conditions.condition($0.of(subject, draft.id)) },
      exceptions: draft.exceptions.compactMap { conditions.condition($0.of(subject, draft.id)) },
      cases: translated(draft, draft.members["cases"].map { cases($0.of(subject, draft.id)) } ?? []))
  }

  /// What the rule looks at; actions, where it says nothing that is known.
  private func subject(_ draft: RuleSetBuilder.RuleDraft) -> Rule.Subject {
    guard case .string(let name)? = draft.members["on"]?.node.value else { return .action }
    return Rule.Subject(rawValue: String(name)) ?? .action
  }

  private func check(_ references: RuleReferences) {
    if let circle = references.circle() {
      let names = circle.map { shown(builder.rules[$0].id) }.joined(separator: " → ")
      tell(.cycle, circle[0], "rules refer to each other in a circle: \(names)")
    } else if let index = references.firstBeyond(log.limits[.tests]) {
      tell(.limit, index, "with the rules that it refers to, the rule set has \(log.limits.refusal(.tests))")
    }
  }

  /// A rule holds of what it looks at, and is raised on nothing else; sums look at actions.
  private func checkSubjects(_ references: RuleReferences) {
    func other(_ rules: [Int], than own: Rule.Subject) -> Int? { rules.first { subject(builder.rules[$0]) != own } }
    for (index, draft) in builder.rules.enumerated() {
      let own = subject(draft)
      let asking: String
      let asked: Int
      if let rule = other(references.referred(by: index), than: own) {
        (asking, asked) = ("a rule on \(own.words)", rule)
      } else if let rule = other(references.summed(by: index), than: .action) {
        (asking, asked) = ("what is asked of \(Rule.Subject.action.words)", rule)
      } else {
        continue
      }
      tell(
        .badValue, index,
        "\(asking) cannot ask for the rule \"\(shown(builder.rules[asked].id))\", which is one on "
          + subject(builder.rules[asked]).words)
    }
  }

  private func tell(_ code: RuleSetProblem.Code, _ index: Int, _ message: String) {
    let draft = builder.rules[index]
    let place = draft.members["when"]
    log.add(code, place?.source ?? draft.source, place?.node.offset ?? draft.offset, place?.path ?? draft.path, message)
  }

  /// Reads what overrides took the place of, only to tell what is wrong with it.
  private func checkReplaced(_ draft: RuleSetBuilder.RuleDraft) {
    for (name, part) in draft.replaced {
      var alone = draft
      alone.members = RuleMembers(name, part)
      alone.exceptions = []
      (alone.caseTexts, alone.caseRemedies) = (nil, nil)
      _ = parts(alone)
      // Without a condition, each member is read by itself.
      _ = rule(alone, Parts(condition: nil, exceptions: [], cases: []))
    }
  }

  // MARK: One rule

  private func rule(_ draft: RuleSetBuilder.RuleDraft, _ parts: Parts) -> Rule? {
    let about = self.subject(draft)
    let level = choice(draft, "level", .unknownLevel, known: ObjectShape.levels).flatMap(Rule.Level.init(rawValue:))
    let isOnUnknown = isOnUnknown(draft)
    func template(_ name: String) -> MessageTemplate? {
      isOnUnknown ? nil : draft.members[name].flatMap { templates.template($0.of(about)) }
    }
    let message = template("message")
    let remedy = template("remedy")
    let suggestion = template("suggestion")
    let cell = choice(draft, "cell", .unknownField, "field", known: fields) ?? "ref"
    let subject = choice(draft, "on", known: ObjectShape.subjects).flatMap(
      Rule.Subject.init(rawValue:))
    let collapse = isOnUnknown ? nil : draft.members["collapse"].flatMap { conditions.collapse($0.of(about)) }
    let collapsedMessage = draft.lacksCollapsedText ? nil : self.collapsedMessage(draft, parts, collapse)
    let awaits = draft.members["awaits-updates"].flatMap { log.flag($0.node, $0.source, $0.path) }
    _ = choice(draft, "only-with", known: [ObjectShape.ownFields])
    let title = name(draft, "title")
    let reason = text(draft, "reason")
    let source = text(draft, "source")
    let examples = examples(draft)
    let equivalents = draft.members["equivalent"].map(equivalents) ?? []
    guard let condition = parts.joined else { return nil }
    let texts = [("message", message), ("remedy", remedy), ("suggestion", suggestion)]
    checkPhrase(draft, condition, texts)
    checkSums(draft, condition, texts)
    guard let level, let message, let remedy, let title else { return nil }
    var rule = Rule(
      id: draft.id, origin: draft.source.path, authors: draft.authors, level: level, title: title,
      subject: subject ?? .action, cell: cell,
      condition: condition,
      message: message, remedy: remedy, reason: reason, source: source, collapse: collapse, cases: parts.cases,
      examples: examples, equivalents: equivalents, needs: [])
    rule.suggestion = suggestion
    rule.collapsedMessage = collapsedMessage
    rule.isReworded = draft.isReworded
    rule.awaitsUpdates = awaits ?? false
    rule.exceptionCount = parts.exceptions.count
    return rule
  }

  private func collapsedMessage(
    _ draft: RuleSetBuilder.RuleDraft, _ parts: Parts, _ collapse: Rule.Collapse?
  ) -> CollapsedMessage? {
    guard let member = draft.members["collapsed-message"],
      let text = log.name(member.node, member.source, member.path)
    else { return nil }
    guard let message = CollapsedMessage(text) else {
      let known = CollapsedMessage.Placeholder.allCases.map { "{\($0.rawValue)}" }
      log.add(
        .unknownPlaceholder, member.source, member.node.offset, member.path,
        "expected a text whose placeholders are \(listed(known))")
      return nil
    }
    let sharing = ([collapse] + parts.cases.map(\.collapse)).contains { $0?.by != nil }
    if message.holds(.shared), !sharing {
      log.add(
        .unknownPlaceholder, member.source, member.node.offset, member.path,
        "{shared} stands for nothing: no collapse of the rule has a fact under by")
    }
    return message
  }

  private func text(_ draft: RuleSetBuilder.RuleDraft, _ name: String) -> String? {
    draft.members[name].flatMap { log.text($0.node, $0.source, $0.path) }
  }

  private func name(_ draft: RuleSetBuilder.RuleDraft, _ name: String) -> String? {
    draft.members[name].flatMap { log.name($0.node, $0.source, $0.path) }
  }

  private func choice(
    _ draft: RuleSetBuilder.RuleDraft, _ name: String, _ code: RuleSetProblem.Code = .unknownName,
    _ what: String? = nil, known: [String]
  ) -> String? {
    draft.members[name].flatMap { log.choice($0.node, $0.source, $0.path, code, what ?? name, known: known) }
  }

  private func cases(_ member: RulePart) -> [Rule.Case] {
    guard let items = log.list(member.node, member.source, member.path) else { return [] }
    return items.enumerated().compactMap { index, node in
      guard let object = ObjectReader(node, .ruleCase, member.source, member.path[index], log) else { return nil }
      func part(_ name: String) -> RulePart? {
        object.node(name).map {
          RulePart(
            node: $0, source: object.source, path: object.path + name, subject: member.subject, rule: member.rule)
        }
      }
      let condition = part("when").flatMap(conditions.condition)
      let level = object.choice("level", "level", .unknownLevel).flatMap(Rule.Level.init(rawValue:))
      let message = part("message").flatMap(templates.template)
      let remedy = part("remedy").flatMap(templates.template)
      let cell = part("cell").flatMap { log.choice($0.node, $0.source, $0.path, .unknownField, "field", known: fields) }
      let collapse = part("collapse").flatMap(conditions.collapse)
      return condition.map {
        Rule.Case(
          condition: $0, level: level, message: message, remedy: remedy, cell: cell, collapse: collapse)
      }
    }
  }

  /// The cases with their messages and remedies in another language, where the set has them.
  private func translated(_ draft: RuleSetBuilder.RuleDraft, _ cases: [Rule.Case]) -> [Rule.Case] {
    var cases = cases
    if let texts = draft.caseTexts { translate(\.message, "messages", of: &cases, texts, draft) }
    if let texts = draft.caseRemedies { translate(\.remedy, "remedies", of: &cases, texts, draft) }
    return cases
  }

  private func translate(
    _ template: WritableKeyPath<Rule.Case, MessageTemplate?>, _ words: String, of cases: inout [Rule.Case],
    _ texts: RulePart, _ draft: RuleSetBuilder.RuleDraft
  ) {
    guard let items = log.list(texts.node, texts.source, texts.path) else { return }
    let told = cases.indices.filter { cases[$0][keyPath: template] != nil }
    if told.count != items.count {
      log.add(
        .badValue, texts.source, texts.node.offset, texts.path,
        "expected the \(words) of \(told.count) cases, those of the rule that have one; found \(items.count)")
    }
    for (place, (index, node)) in zip(told, items.enumerated()) {
      cases[place][keyPath: template] = templates.template(texts.item(index, node).of(subject(draft), draft.id))
    }
  }

  private func equivalents(_ member: RulePart) -> [Rule.Equivalent] {
    guard let items = log.list(member.node, member.source, member.path) else { return [] }
    var marked: Set<String> = []
    return items.enumerated().compactMap { index, node in
      guard let object = ObjectReader(node, .equivalent, member.source, member.path[index], log),
        let change = object.name("change"), let why = object.name("why")
      else { return nil }
      if !marked.insert(change).inserted {
        log.add(
          .duplicate, member.source, object.offset, object.path,
          "\"\(shown(change))\" is marked above: one mark is enough")
      }
      return Rule.Equivalent(change: change, why: why)
    }
  }

  private func examples(_ draft: RuleSetBuilder.RuleDraft) -> RuleExamples {
    let parts = (draft.members["examples"].map { [$0] } ?? []) + draft.moreExamples
    for part in parts {
      // Those of the carried sets are not read here: they cannot be wrong without a test failing.
      if case .unread = part.node.value { continue }
      _ = ExampleReader(log: log, source: part.source, ownFields: ownFields).examples(part.node, path: part.path)
    }
    return RuleExamples(
      parts.map { RuleExamples.List(source: $0.source, node: $0.node, path: $0.path) }, ownFields: ownFields)
  }

  /// A message can name the phrase that was found only where the condition looks for one.
  private func checkPhrase(
    _ draft: RuleSetBuilder.RuleDraft, _ condition: Condition, _ texts: [(String, MessageTemplate?)]
  ) {
    for (name, template) in texts {
      guard let template, template.parts.contains(.phrase), !condition.seeksPhrases, let member = draft.members[name]
      else { continue }
      log.add(
        .unknownPlaceholder, member.source, member.node.offset, member.path,
        "{phrase} stands for nothing: the condition has no holds, holds-unless-preceded or contains")
    }
  }
}

extension RuleCompiler {
  /// A message can say what actions come to together only where the condition asks for it, and what they have in common
  /// only where it asks for that.
  private func checkSums(
    _ draft: RuleSetBuilder.RuleDraft, _ condition: Condition, _ texts: [(String, MessageTemplate?)]
  ) {
    let kinds = Set(condition.sums.map(\.kind))
    for (name, template) in texts {
      for case .fact(let fact) in template?.parts ?? [] {
        guard let wanted = builder.facts[fact].sums, kinds.isDisjoint(with: wanted), let member = draft.members[name]
        else { continue }
        let names = Sum.Kind.allCases.filter(wanted.contains).map(\.rawValue).joined(separator: ", ")
        log.add(
          .unknownPlaceholder, member.source, member.node.offset, member.path,
          "{\(shown(builder.facts[fact].id))} stands for nothing: the condition has no \(names)")
      }
    }
  }
}

extension Condition {
  /// Whether some test looks for phrases in a text, so that a message can quote the one found.
  fileprivate var seeksPhrases: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.seeksPhrases)
    case .certainly(let part): part.seeksPhrases
    case .not, .rule, .sum: false
    case .test(let test): test.test.seeksPhrases
    }
  }
}

extension Test {
  fileprivate var seeksPhrases: Bool {
    switch self {
    case .holds, .holdsUnlessPreceded, .holdsNear, .contains: true
    default: false
    }
  }
}
