import Dates
import RuleSets
import Tables
import Texts
import Trackers

/// Puts a raised rule into words: message, remedy, evidence, place.
struct FindingWriter: Sendable {
  /// The rules, with their messages and remedies.
  let ruleSet: RuleSet
  /// Tells which of a rule's cases holds, and which phrase stood in a text.
  let evaluator: Evaluator
  /// By rule: what its condition looks at and its message quotes, each once.
  let evidence: [[EvidenceItem]]

  init(_ ruleSet: RuleSet, _ evaluator: Evaluator) {
    self.ruleSet = ruleSet
    self.evaluator = evaluator
    let facts = evaluator.facts
    evidence = ruleSet.rules.map { rule in
      var seen: Set<EvidenceItem> = []
      let tested = EvidenceItem.items(of: rule.condition, ruleSet.rules, facts)
      // What a tested fact is a part of need not be shown as well.
      let wholes = tested.compactMap { item -> EvidenceItem? in
        guard case .fact(let fact) = item, let whole = facts.all[fact].whole else { return nil }
        return facts.indexById[whole].map { .fact($0) }
      }
      let quoted = EvidenceItem.items(quotedBy: rule.message, facts).filter { !wholes.contains($0) }
      return (tested + quoted).filter { seen.insert($0).inserted }
    }
  }

  /// The finding of a rule on the action that `facts` stands on.
  func finding(rule index: Int, _ facts: ActionFacts, chunk: Chunk?) -> Finding {
    let rule = ruleSet.rules[index]
    let holdingIndex = evaluator.holdingIndex(of: rule, facts)
    let holding = holdingIndex.map { rule.cases[$0] }
    var finding = Finding(
      rule: index, ruleID: rule.id, level: holding?.level ?? rule.level,
      ref: ref(facts), theme: Wording.kept(facts.theme), title: title(facts),
      directorLead: Wording.kept(facts.text(.directorLead)), fields: fields(facts),
      row: facts.row == nil ? nil : facts.number, period: facts.scope.period,
      location: location(of: rule, inCase: holdingIndex, facts, chunk),
      message: fill(holding?.message ?? rule.message, facts, rule),
      remedy: fill(holding?.remedy ?? rule.remedy, facts, rule), evidence: evidence(ofRule: index, facts), refs: [],
      rows: [], holdingCase: holdingIndex, fold: fold(ofRule: index, holding, facts))
    finding.suggestion = rule.suggestion.map { fill($0, facts, rule) } ?? ""
    addPeople(facts, to: &finding)
    return finding
  }

  /// Says who is to be asked about the action.
  func addPeople(_ facts: ActionFacts, to finding: inout Finding) {
    finding.updateOwner = Wording.kept(facts.text(.updateOwner))
    finding.otherLeads = Wording.kept(facts.text(.otherLeads))
  }

  /// The action's ref as findings have it.
  func ref(_ facts: ActionFacts) -> String {
    facts.absentAction.map { Wording.kept(trimmed($0.ref)) } ?? Wording.kept(facts.trimmedRef)
  }

  /// The action's title as findings have it.
  func title(_ facts: ActionFacts) -> String {
    facts.absentAction.map { Wording.kept($0.title) } ?? Wording.kept(facts.title)
  }

  /// The cells of the rule set's own fields as findings have them.
  func fields(_ facts: ActionFacts) -> [Finding.FieldText] {
    guard let row = facts.row else { return [] }
    return ruleSet.tracker.ownFields.enumerated().map { place, own in
      let text =
        own.kind == .date
        ? Wording.kept(facts.scope.dates.written(row.date(.own(place)))) : Wording.kept(row.text(.own(place)))
      return Finding.FieldText(id: own.id, text: text)
    }
  }

  /// Where the rule's cell stands in the row; nil for an action that the tracker has not.
  func location(
    of rule: Rule, inCase place: Int?, _ facts: ActionFacts, _ chunk: Chunk?
  ) -> Finding.Location? {
    let cell = rule.cell(inCase: place)
    let field =
      cell == Columns.unreadField ? facts.scope.unreadCells(of: facts.row).first?.field : ruleSet.field(cell)
    return location(of: field, facts, chunk)
  }

  /// Where a field's cell stands in the row; nil for an action that the tracker has not.
  func location(of field: Field?, _ facts: ActionFacts, _ chunk: Chunk?) -> Finding.Location? {
    guard let row = facts.row, let chunk else { return nil }
    let header = row.part.header
    let column: Int?
    switch field {
    case .status where facts.isStatusOfStage: column = header.column(.stage)
    case .status: column = header.columns(of: facts.scope.period)?.status
    case .update: column = header.columns(of: facts.scope.period)?.update
    case .due: column = header.column(facts.dueField) ?? header.column(.due)
    case let field?: column = header.column(field)
    case nil: column = nil
    }
    return location(ofColumn: column, row, chunk)
  }

  /// Where the cell of a column stands in the row, or the row where there is no such column.
  func location(ofColumn column: Int?, _ row: ActionRow, _ chunk: Chunk) -> Finding.Location {
    let place = row.place(of: column, in: chunk)
    return Finding.Location(
      sheet: place.sheet, row: place.row, column: place.header,
      cell: place.column.map { "\(CellReference.letters($0))\(place.row)" }, line: place.line)
  }

  // MARK: Messages

  /// A message or a remedy with its placeholders filled.
  func fill(_ template: MessageTemplate, _ facts: ActionFacts, _ rule: Rule) -> String {
    var filled = ""
    for part in template.parts {
      switch part {
      case .text(let text): filled += text
      case .fact(let fact): filled += quotation(ofFact: fact, rule.condition, facts) ?? words(fact, facts)
      case .phrase: filled += evaluator.phrase(of: rule.condition, facts).map { "“\($0)”" } ?? "a phrase"
      }
    }
    return filled
  }

  /// A fact as it reads in a sentence.
  func words(_ index: Int, _ action: ActionFacts) -> String {
    let fact = evaluator.facts.all[index]
    switch evaluator.facts.value(index, of: action) {
    case .pending, .none: return "none"
    case .flag(let flag): return flag ? "yes" : "no"
    case .text(let text):
      let short = Wording.short(text)
      switch fact.style {
      case .name: return short.isEmpty ? "Action \(action.number + 1)" : short
      case .quoted, .period: return short.isEmpty ? "blank" : Wording.quoted(short)
      }
    case .typed(let text): return fact.style == .name ? text : Wording.quoted(text)
    case .update(let update): return Wording.quoted(update.string)
    case .words(let text): return text
    case .status(let status): return words(status) { fact.cell?(action) }
    case .reading(let reading):
      return Wording.reading(reading, typed: fact.cell?(action) ?? "", ruleSet.dateWords)
    case .days(let days):
      return fact.style == .period ? Wording.period(days, ruleSet.dateWords) : Wording.days(days, ruleSet.dateWords)
    case .number(let number): return Wording.number(number)
    case .numbers(let numbers): return numbers.isEmpty ? "none" : Texts.listed(numbers.map { Wording.number($0) })
    case .choice(let choice): return choice
    case .statuses(let statuses): return statuses.map { ruleSet.statuses[$0].title }.joined(separator: " or ")
    case .list(let list): return listed(list.items, of: list.count) { Wording.short($0) }
    case .action(let number): return action.rows?.address(number) ?? "none"
    }
  }

  private func words(_ status: StatedStatus, typed: () -> String?) -> String {
    switch status {
    case .known(let index): ruleSet.statuses[index].title
    case .blank: "blank"
    case .unknown: typed().map { "“\(Wording.short($0))”" } ?? "an unknown status"
    }
  }
}
