import Reports
import RuleSets

extension Command {
  /// `slipgauge rules schema`.
  static let rulesSchema = Command(
    .rulesSchema, "write the JSON Schema of a rule set, with the names that it declares",
    examples: [
      ("slipgauge rules schema -o rules.schema.json", "what an editor checks a set of rules by, and offers names from"),
      (
        "slipgauge rules schema --rules council.json -o council.schema.json",
        "the same with the set's own statuses, fields, lists and rules; \"$schema\" in council.json names it"
      ),
    ]
  ) { arguments, console throws(CommandFailure) in
    arguments.addInputs(tracker: nil)
    let output = try ReportOutput(path: arguments[.output], console, files: arguments.files)
    let ruleSet = try RuleSetSource.load(arguments)
    try output.append(Array(RuleSetSchema(DeclaredNames(of: ruleSet)).text.utf8))
    try output.finish()
    return .clean
  }
}
