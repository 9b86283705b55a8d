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
  /// By rule: its sentences, and what its findings carry as evidence.
  let layouts: RuleLayouts
  /// By fact: how it reads in messages.
  let styles: [Fact.Style]
  /// By rule: its place among all by their ids.
  let order: [Int]

  init(_ ruleSet: RuleSet, _ evaluator: Evaluator) {
    self.ruleSet = ruleSet
    self.evaluator = evaluator
    let facts = evaluator.facts
    styles = facts.all.map(\.style)
    layouts = RuleLayouts(ruleSet, facts)
    var order = Array(repeating: 0, count: ruleSet.rules.count)
    let sorted = ruleSet.rules.indices.sorted { ruleSet.rules[$0].id < ruleSet.rules[$1].id }
    for (place, rule) in sorted.enumerated() { order[rule] = place }
    self.order = order
  }

  /// The finding of a rule on the action that `facts` stands on; it is laid out in `text`, where somebody has one.
  func finding(rule index: Int, _ facts: ActionFacts, chunk: Chunk?, in text: FindingText = FindingText()) -> Finding {
    let rule = ruleSet.rules[index]
    let holdingIndex = evaluator.holdingIndex(of: rule, facts)
    let layout = layouts[index]
    layRow(facts, chunk, in: text)
    lay(layout, inCase: holdingIndex, facts, chunk, in: text)
    layRest(of: layout, facts, in: text)
    let holding = holdingIndex.map { rule.cases[$0] }
    return Finding(
      text, at: location(of: layout.cell(inCase: holdingIndex).field(facts), facts, chunk),
      evidence: evidence(ofRule: index, in: text), fold: fold(ofRule: index, holding, facts))
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
    location(of: CellLayout(rule.cell(inCase: place), ruleSet).field(facts), facts, chunk)
  }

  /// Where a field's cell stands in the row; nil for an action that the tracker has not.
  func location(of field: Field?, _ facts: ActionFacts, _ chunk: Chunk?) -> Finding.Location? {
    guard let row = facts.row, let chunk else { return nil }
    return location(ofColumn: column(of: field, facts, row), row, chunk)
  }

  /// The column that the field's cell of the action stands in.
  func column(of field: Field?, _ facts: ActionFacts, _ row: ActionRow) -> Int? {
    let header = row.part.header
    return switch field {
    case .status where facts.isStatusOfStage: header.column(.stage)
    case .status: header.columns(of: facts.scope.period)?.status
    case .update: header.columns(of: facts.scope.period)?.update
    case .due: header.column(facts.dueField) ?? header.column(.due)
    case let field?: header.column(field)
    case nil: nil
    }
  }

  /// Where the cell of a column stands in the row, or the row where there is no such column.
  func location(ofColumn column: Int?, _ row: ActionRow, _ chunk: Chunk) -> Finding.Location {
    let place = row.place(of: column, in: chunk)
    return Finding.Location(
      sheet: place.sheet, row: place.row, column: place.header,
      cell: place.column.map { "\(CellReference.letters($0))\(place.row)" }, line: place.line)
  }
}
