import Dates
import RuleSets
import Tables
import Texts
import Trackers

/// Puts a raised rule into words: message, remedy, evidence, place.
struct FindingWriter: Sendable {
  let ruleSet: RuleSet
  let evaluator: Evaluator
  /// By rule: what its condition looks at and its message quotes, each once.
  let evidence: [[EvidenceItem]]

  init(_ ruleSet: RuleSet, evaluator: Evaluator) {
    self.ruleSet = ruleSet
    self.evaluator = evaluator
    evidence = ruleSet.rules.map { rule in
      var seen: Set<EvidenceItem> = []
      let tested = EvidenceItem.items(of: rule.condition, ruleSet.rules)
      // The update without its sign-offs is the update.
      let update = tested.contains(.fact(FindingWriter.updateText)) ? EvidenceItem.fact(FindingWriter.update) : nil
      let quoted = EvidenceItem.items(quotedBy: rule.message).filter { $0 != update }
      return (tested + quoted).filter { seen.insert($0).inserted }
    }
  }

  /// The finding of a rule on the action that `facts` stands on.
  func finding(rule index: Int, _ facts: ActionFacts, chunk: Chunk?) -> Finding {
    let rule = ruleSet.rules[index]
    let holding = evaluator.holdingCase(of: rule, facts)
    return Finding(
      rule: index, ruleID: rule.id, level: holding?.level ?? rule.level,
      ref: ref(facts),
      theme: text(of: FindingWriter.theme, facts), title: text(of: FindingWriter.title, facts),
      directorLead: text(of: FindingWriter.directorLead, facts),
      row: facts.row == nil ? nil : facts.number, period: facts.scope.period,
      location: location(of: rule, facts, chunk), message: fill(holding?.message ?? rule.message, facts, rule),
      remedy: fill(rule.remedy, facts, rule), evidence: evidence(ofRule: index, facts), refs: [],
      rows: [])
  }

  private func ref(_ facts: ActionFacts) -> String {
    facts.absentAction.map { Wording.kept(trimmed($0.ref)) } ?? Wording.kept(facts.trimmedRef)
  }

  private func text(of fact: Int, _ facts: ActionFacts) -> String {
    switch facts.value(fact) {
    case .text(let text): return Wording.kept(text)
    case .string(let text): return Wording.kept(text)
    default: return ""
    }
  }

  private static func index(_ fact: String) -> Int { FactTable.indexById[fact] ?? 0 }
  private static let theme = index("theme")
  private static let title = index("title")
  private static let directorLead = index("director-lead")
  private static let updateText = index("update-text")
  private static let update = index("update")
  private static let rowWithRef = index("row-with-ref")

  private func location(of rule: Rule, _ facts: ActionFacts, _ chunk: Chunk?) -> Finding.Location? {
    guard let row = facts.row, let chunk else { return nil }
    let header = row.part.header
    let column: Int?
    switch Field(rawValue: rule.cell) {
    case .status: column = header.columns(of: facts.scope.period)?.status
    case .update: column = header.columns(of: facts.scope.period)?.update
    case let field?: column = header.column(field)
    case nil: column = nil
    }
    let number = row.number(in: chunk)
    return Finding.Location(
      sheet: row.part.sheet.name, row: number, column: column.map { header.shown[$0] } ?? "",
      cell: column.map { "\(CellReference.letters($0))\(number)" }, line: row.line(in: chunk))
  }

  // MARK: Messages

  private func fill(_ template: MessageTemplate, _ facts: ActionFacts, _ rule: Rule) -> String {
    var filled = ""
    for part in template.parts {
      switch part {
      case .text(let text): filled += text
      case .fact(let fact): filled += words(fact, facts)
      case .phrase: filled += evaluator.phrase(of: rule.condition, facts).map { "“\($0)”" } ?? "a phrase"
      }
    }
    return filled
  }

  /// A fact as it reads in a sentence.
  private func words(_ fact: Int, _ facts: ActionFacts) -> String {
    if fact == FindingWriter.rowWithRef, let first = facts.rows?.first(withRef: facts.refKey.hash) {
      return facts.rows?.address(first) ?? "none"
    }
    let signature = FactTable.all[fact].signature
    let dates = ruleSet.dateWords
    switch facts.value(fact) {
    case .pending, .none: return "none"
    case .flag(let flag): return flag ? "yes" : "no"
    case .text(let text):
      // Refs and labels stand as they are; what officers wrote stands in quotation marks.
      let short = Wording.short(text)
      if signature.id == "ref" { return short.isEmpty ? "Action \(facts.number + 1)" : short }
      return short.isEmpty ? "blank" : Wording.quoted(short)
    case .string(let text):
      if FindingWriter.quoted.contains(signature.id) { return Wording.quoted(text) }
      return signature.id == "theme" ? Wording.short(text) : text
    case .status(let status): return words(status, signature.id, facts)
    case .reading(let reading): return words(reading, signature.id, facts)
    case .days(let days): return Wording.days(days, dates)
    case .number(let number): return number == number.rounded() ? String(Int(number)) : String(number)
    case .choice(let choice): return choice
    case .statuses(let statuses): return statuses.map { ruleSet.statuses[$0].title }.joined(separator: " or ")
    case .list(let list): return listed(list.items, of: list.count) { Wording.short($0) }
    }
  }

  private static let quoted: Set<String> = ["title", "earlier-title", "update-text", "earlier-due-text"]

  private func words(_ status: StatedStatus, _ fact: String, _ facts: ActionFacts) -> String {
    switch status {
    case .known(let index): return ruleSet.statuses[index].title
    case .blank: return "blank"
    case .unknown:
      guard fact == "status", let row = facts.row else { return "an unknown status" }
      return "“\(Wording.short(row.status(facts.scope.period).string))”"
    }
  }

  private func words(_ reading: DateReading, _ fact: String, _ facts: ActionFacts) -> String {
    let typed: String
    switch fact {
    case "start": typed = facts.text(.start).string
    case "due": typed = facts.text(.due).string
    default: typed = facts.before?.dueText ?? ""
    }
    return Wording.reading(reading, typed: typed, ruleSet.dateWords)
  }
}
