import Checks
import Dates
import RuleSets
import Texts

/// What rules came to.
extension ExplanationText {
  /// So many of the rules that are one test away from being raised are told.
  static let mostNear = 8

  /// Those that were raised first, and then as much of the others as shows which they are.
  mutating func writeTelling(_ action: ActionExplanation) {
    let raised = action.rules.filter { $0.verdict == .raised }
    heading("Raised")
    if raised.isEmpty { paragraph("None.", indent: 2) }
    for rule in raised { write(rule, explanation.telling(of: rule, on: action)) }
    writeGroups(of: action)
    writeNear(action.rules.filter { $0.verdict == .nearly })
    writeNotAsked(action.rules.filter { $0.verdict == .notAsked })
    let off = action.rules.filter { $0.verdict == .off }
    if !off.isEmpty {
      heading("Off")
      paragraph(listed(off.map(\.id), most: .max), indent: 2)
    }
    let others = action.rules.count { $0.verdict == .notRaised }
    if others == 0 { return }
    append("\n")
    paragraph(
      "\(others) more rule\(others == 1 ? " is" : "s are") further from being raised; --rule RULE explains one of them."
    )
  }

  /// In a sentence each, first those that another day would turn; those by name that wait for nothing that goes on
  /// with the action. That a cell could be left blank, nobody needs to be told.
  private mutating func writeNear(_ rules: [RuleExplanation]) {
    heading("One test away from being raised")
    if rules.isEmpty { return paragraph("None.", indent: 2) }
    let near = rules.filter { $0.nearness == .day } + rules.filter { $0.nearness == .progress }
    let told = near.prefix(Self.mostNear)
    for rule in told {
      writeName(rule)
      if let sentence = rule.changesSentence { paragraph(sentence, indent: 10) }
    }
    let others = (near.dropFirst(Self.mostNear) + rules.filter { $0.nearness == .other }).map(\.id)
    if others.isEmpty { return }
    let count = told.isEmpty ? "\(others.count)" : "And \(others.count) more"
    paragraph("\(count): \(listed(others, most: .max)).", indent: 2)
  }

  /// Together by what they lack.
  private mutating func writeNotAsked(_ rules: [RuleExplanation]) {
    if rules.isEmpty { return }
    heading("Not asked")
    var told: Set<String> = []
    for absence in rules.compactMap(\.absence) where told.insert(absence).inserted {
      paragraph("\(absence): \(listed(rules.filter { $0.absence == absence }.map(\.id), most: .max))", indent: 2)
    }
  }

  /// The rules that the action counts for, beside others.
  private mutating func writeGroups(of action: ActionExplanation) {
    if action.groups.isEmpty { return }
    heading("Raised, counting this action")
    for group in action.groups {
      let rule = ruleSet.rules[group.rule]
      let telling = explanation.telling(ofRule: group.rule, on: group.name)
      writeName(telling?.finding.level ?? rule.level, rule.id, rule.title)
      paragraph(told(telling), indent: 10)
    }
  }

  // MARK: A rule

  /// The rule as a whole.
  mutating func write(_ rule: RuleExplanation, _ telling: Explanation.Telling?) {
    append("\n")
    writeName(rule)
    writeBody(rule, telling)
  }

  /// What it came to, and why.
  mutating func writeBody(_ rule: RuleExplanation, _ telling: Explanation.Telling?) {
    if let verdict = verdict(rule, telling) { paragraph(verdict, indent: 4) }
    write(rule.condition)
    if let holding = rule.holdingCase {
      paragraph("It is told as \(rule.level.rawValue), since:", indent: 4)
      write(holding)
    }
    if let sentence = rule.changesSentence { paragraph(sentence, sign: "→ ", indent: 4) }
  }

  private mutating func writeName(_ rule: RuleExplanation) { writeName(rule.level, rule.id, rule.title) }

  /// The rule's level, id and title.
  mutating func writeName(_ level: Rule.Level, _ id: String, _ title: String) {
    append("  " + paint.level(level, level.rawValue))
    appendSpaces(8 - level.rawValue.utf8.count)
    append("\(id)  ")
    paragraph(title, indent: 12 + id.utf8.count, isBegun: true)
  }

  private func verdict(_ rule: RuleExplanation, _ telling: Explanation.Telling?) -> String? {
    switch rule.verdict {
    case .notAsked: "Not asked: \(rule.absence ?? "")."
    case .off: "Off: it is never raised. What it would come to:"
    case .nearly, .notRaised: "Not raised:"
    case .raised: told(telling)
    }
  }

  private func told(_ telling: Explanation.Telling?) -> String {
    switch telling {
    case .finding(let finding): finding.message
    case .together(let finding): "Raised, and told once for many actions: \(finding.message)"
    case .waived(let waived): "Raised, and accepted by \(waived.by) until \(waived.until.iso): \(waived.reason)"
    case nil: "Raised:"
    }
  }

  private mutating func write(_ part: ExplainedPart) {
    for line in part.lines {
      let answer = line.answer?.rawValue ?? ""
      appendSpaces(4)
      append(line.answer == .yes ? paint.bold(answer) : paint.dim(answer))
      let indent = 10 + 2 * line.depth
      appendSpaces(indent - 4 - answer.utf8.count)
      paragraph(line.text, indent: indent, isBegun: true)
    }
  }
}
