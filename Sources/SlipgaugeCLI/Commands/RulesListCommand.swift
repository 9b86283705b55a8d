import Checks
import Documents
import Reports
import RuleSets

extension Command {
  /// `slipgauge rules list`.
  static let rulesList = Command(
    .rulesList, "list the rules of a rule set, with their levels",
    examples: [
      ("slipgauge rules list", "the rules that slipgauge carries with it"),
      ("slipgauge rules list --rules council.json", "those of a council's own set"),
      (
        "slipgauge rules list --format json",
        "{\"ruleSet\", \"rules\": [{\"id\", \"level\", \"title\", \"on\", \"cell\", \"collapse\", \"needs\", …}]}"
      ),
    ]
  ) { arguments, console throws(CommandFailure) in
    let ruleSet = try RuleSetSource.load(arguments)
    if arguments[.wordsOrJSON] == .json {
      try console.write(RuleListing.rules(of: ruleSet))
      return .clean
    }
    let rules = ruleSet.rules
    let width = (rules.map(\.id.count).max() ?? 0) + 2
    let lines = rules.map { rule in
      let level = rule.level.rawValue + String(repeating: " ", count: 9 - rule.level.rawValue.count)
      return level + rule.id + String(repeating: " ", count: width - rule.id.count) + rule.title
    }
    try console.write(DisplayText.lines(lines))
    return .clean
  }

  /// `slipgauge rules show`.
  static let rulesShow = Command(
    .rulesShow, operands: "RULE", count: 1...1, "show a rule: what it looks at, what it says and why",
    examples: [("slipgauge rules show rating-understates-slippage", "the rule, with its examples")]
  ) { arguments, console throws(CommandFailure) in
    let ruleSet = try RuleSetSource.load(arguments)
    let rule = ruleSet.rules[try ruleSet.place(ofRule: arguments.operands[0])]
    try console.write(DisplayText.lines(description(of: rule, in: ruleSet)))
    return .clean
  }

  private static func description(of rule: Rule, in ruleSet: RuleSet) throws(CommandFailure) -> [String] {
    let conditions = ConditionText(ruleSet)
    var lines = ["\(rule.id) (\(rule.level.rawValue))", rule.title, "", "Raised where"]
    lines += conditions.lines(rule.condition, depth: 1)
    lines += ["", "Says", "  " + conditions.text(rule.message), "", "To do", "  " + conditions.text(rule.remedy)]
    if let reason = rule.reason { lines += ["", "Reason", "  " + reason] }
    if let source = rule.source { lines += ["  (\(source))"] }
    for other in rule.cases {
      let cell = other.cell.map { " on the cell of \($0)" } ?? ""
      lines += ["", "Otherwise, as \(other.level?.rawValue ?? rule.level.rawValue)\(cell), where"]
      lines += conditions.lines(other.condition, depth: 1)
    }
    lines += ["", "Examples"]
    for example in try examples(of: rule) { lines.append("  " + ExampleText.line(example)) }
    return lines
  }

  /// The rule's examples; what is wrong in them fails the command.
  static func examples(of rule: Rule) throws(CommandFailure) -> [RuleExample] {
    do {
      return try rule.examples.read()
    } catch {
      throw CommandFailure(error)
    }
  }
}
