import Reports
import RuleSets

extension Command {
  /// `slipgauge rules doc`.
  static let rulesDoc = Command(
    .rulesDoc, "write the rule set as one page of Markdown",
    examples: [
      ("slipgauge rules doc --output rules/README.md", "the page that stands beside the rules"),
      ("slipgauge rules doc --rules council.json", "that of a council's own set"),
    ]
  ) { arguments, console throws(CommandFailure) in
    arguments.addInputs(tracker: nil)
    let output = try ReportOutput(path: arguments[.output], console, files: arguments.files)
    let ruleSet = try RuleSetSource.load(arguments)
    try output.append(page(of: ruleSet))
    try output.finish()
    return .clean
  }

  private static func page(of ruleSet: RuleSet) throws(CommandFailure) -> [UInt8] {
    do {
      return try RuleDoc(ruleSet).bytes
    } catch {
      throw CommandFailure(error)
    }
  }
}
