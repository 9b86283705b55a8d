import Documents
import Reports
import RuleSets

extension Command {
  /// `slipgauge rules diff`.
  static let rulesDiff = Command(
    .rulesDiff, operands: "SET SET", count: 2...2, "say in words what differs between two rule sets",
    examples: [
      ("slipgauge rules diff slipgauge:plain slipgauge:default", "what the improvement plan has of its own"),
      ("slipgauge rules diff old.json new.json", "what a change of a council's own set comes to"),
      (
        "slipgauge rules diff old.json new.json --format json",
        "{\"from\", \"to\", \"differences\": [{\"part\", \"id\", \"change\", \"members\": […]}]}"
      ),
    ]
  ) { arguments, console throws(CommandFailure) in
    let old = try RuleSetSource.load([arguments.operands[0]], arguments)
    let new = try RuleSetSource.load([arguments.operands[1]], arguments)
    let difference = RuleSetDifference(from: old, to: new)
    if arguments[.wordsOrJSON] == .json {
      try console.write(difference.json)
    } else {
      try console.write(DisplayText.lines(difference.lines))
    }
    return .clean
  }
}
