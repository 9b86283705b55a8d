import Dates
import RuleSets
import Tables
import Texts
import Trackers

/// Puts a raised rule into words: message, remedy, evidence, place.
struct FindingWriter: Sendable {
  let ruleSet: RuleSet
  let evaluator: Evaluator
  /// By rule: the facts of its condition, each once.
  private let evidenceFacts: [[Int]]

  init(_ ruleSet: RuleSet, evaluator: Evaluator) {
    self.ruleSet = ruleSet
    self.evaluator = evaluator
    evidenceFacts = ruleSet.rules.map { rule in
      var seen: Set<Int> = []
      let tested = FindingWriter.facts(of: rule.condition, ruleSet.rules)
      // The update without its sign-offs is the update.
      let update = FactTable.indexById["update-text"].flatMap { tested.contains($0) ? FactTable.indexById["update"] : nil }
      let quoted = FindingWriter.facts(quotedBy: rule.message).filter { $0 != update }
      return (tested + quoted).filter { seen.insert($0).inserted }
    }
  }

  private static func facts(of condition: Condition, _ rules: [Rule]) -> [Int] {
    switch condition {
    case .all(let parts), .any(let parts): parts.flatMap { facts(of: $0, rules) }
    case .not(let part): facts(of: part, rules)
    case .rule(let index): facts(of: rules[index].condition, rules)
    case .test(let fact, let test): [fact] + (test.comparedFact.map { [$0] } ?? [])
    }
  }

  /// The facts of the row that a message quotes; what names the action stands in the finding itself, and what the
  /// tool guesses is no evidence.
  private static func facts(quotedBy message: MessageTemplate) -> [Int] {
    message.parts.compactMap { part in
      guard case .fact(let fact) = part else { return nil }
      let id = FactTable.all[fact].signature.id
      let isNone = ["ref", "title"].contains(id) || id.hasSuffix("-suggestion") || Finding.passingFacts.contains(id)
      return isNone ? nil : fact
    }
  }

  /// The finding of a rule on the action that `facts` stands on.
  func finding(rule index: Int, _ facts: ActionFacts, chunk: Chunk?) -> Finding {
    let rule = ruleSet.rules[index]
    let holding = evaluator.holdingCase(of: rule, facts)
    return Finding(
      rule: index, ruleID: rule.id, level: holding?.level ?? rule.level, ref: trimmed(text(of: FindingWriter.ref, facts)),
      theme: text(of: FindingWriter.theme, facts), title: text(of: FindingWriter.title, facts), directorLead: text(of: FindingWriter.directorLead, facts),
      row: facts.row == nil ? nil : facts.number, period: facts.scope.period,
      location: location(of: rule, facts, chunk), message: fill(holding?.message ?? rule.message, facts, rule),
      remedy: fill(rule.remedy, facts, rule), evidence: evidence(index, facts), refs: [])
  }

  private func text(of fact: Int, _ facts: ActionFacts) -> String {
    switch facts.value(fact) {
    case .text(let text): return text.string
    case .string(let text): return text
    default: return ""
    }
  }

  private static func index(_ fact: String) -> Int { FactTable.indexById[fact] ?? 0 }
  private static let ref = index("ref")
  private static let theme = index("theme")
  private static let title = index("title")
  private static let directorLead = index("director-lead")

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
      sheet: row.part.sheet.name, row: number, column: column.map { header.titles[$0] } ?? "",
      cell: column.map { "\(columnLetters($0))\(number)" }, line: row.line(in: chunk))
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
      return FindingWriter.quoted.contains(signature.id) ? Wording.quoted(text) : text
    case .status(let status): return words(status, signature.id, facts)
    case .reading(let reading): return words(reading, signature.id, facts)
    case .days(let days): return Wording.days(days, dates)
    case .number(let number): return number == number.rounded() ? String(Int(number)) : String(number)
    case .choice(let choice): return choice
    case .statuses(let statuses): return statuses.map { ruleSet.statuses[$0].title }.joined(separator: " or ")
    case .list(let list): return Wording.list(list.map { Wording.short($0) })
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

  // MARK: Evidence

  private func evidence(_ rule: Int, _ facts: ActionFacts) -> [Finding.Evidence] {
    evidenceFacts[rule].map { fact in
      Finding.Evidence(key: FactTable.all[fact].signature.evidenceKey, value: evidence(ofFact: fact, facts))
    }
  }

  /// A fact in a form that machines read.
  func evidence(ofFact fact: Int, _ facts: ActionFacts) -> Finding.Evidence.Value {
    func id(_ status: Int) -> String { ruleSet.statuses[status].id }
    switch facts.value(fact) {
    case .pending, .none: return .none
    case .flag(let flag): return .flag(flag)
    case .text(let text): return .text(Wording.short(text, most: 200))
    case .string(let text): return .text(Wording.short(text, most: 200))
    case .status(.known(let index)): return .text(id(index))
    case .status(.blank): return .text("blank")
    case .status(.unknown): return .text("unknown")
    case .reading(let reading): return .text(reading.duePoint?.iso ?? reading.kind.rawValue)
    case .days(let days): return .text(days.iso)
    case .number(let number): return .number(number)
    case .choice(let choice): return .text(choice)
    case .statuses(let statuses): return .texts(statuses.map(id))
    case .list(let list): return .texts(Array(list.prefix(FindingWriter.mostRefs)))
    }
  }

  /// How many refs a finding lists.
  static let mostRefs = 100
}
