import Checks
import Documents
import Reports
import RuleSets
import Slipgauge

extension Command {
  /// `slipgauge rules validate`.
  static let rulesValidate = Command(
    .rulesValidate, operands: "FILE…", count: 1...64, "load rule sets strictly, each by itself",
    examples: [("slipgauge rules validate council.json", "say everything that is wrong, with line and column")]
  ) { arguments, console throws(CommandFailure) in
    var problems: [Problem] = []
    for path in arguments.operands {
      do throws(CommandFailure) {
        let ruleSet = try RuleSetSource.load([path], arguments)
        for rule in ruleSet.rules { _ = try examples(of: rule) }
        let count = ruleSet.rules.count
        try console.write(
          DisplayText.lines([
            "\(path): \(ruleSet.id) \(ruleSet.version), \(count) rule\(count == 1 ? "" : "s"), no problem"
          ]))
        for notice in ruleSet.notices { console.note("slipgauge: " + notice.text) }
      } catch {
        problems += error.problems
      }
    }
    if problems.isEmpty { return .clean }
    throw CommandFailure(problems)
  }

  /// `slipgauge rules test`.
  static let rulesTest = Command(
    .rulesTest, "run the examples inside the rules",
    examples: [
      ("slipgauge rules test", "those of the rules that slipgauge carries with it"),
      ("slipgauge rules test --rules council.json", "those of a council's own set"),
    ]
  ) { arguments, console throws(CommandFailure) in
    let ruleSet = try RuleSetSource.load(arguments)
    let check = ExampleCheck(ruleSet)
    var failures: [String] = []
    var count = 0
    // A council's bands and words are not those that the carried rules' examples were written for.
    let isOwn = { (rule: Rule) in arguments[.rules].isEmpty || rule.origin != DefaultRules.name }
    for (index, rule) in ruleSet.rules.enumerated() where isOwn(rule) {
      let examples = try examples(of: rule)
      count += examples.count
      for kind in [true, false] where !examples.contains(where: { $0.raises == kind }) {
        failures.append("\(rule.id): has no example that \(kind ? "raises it" : "does not raise it")")
      }
      for (number, example) in examples.enumerated() {
        if let failure = failure(check.outcome(of: example, rule: index)) {
          failures.append("\(rule.id): example \(number + 1) \(failure): \(ExampleText.line(example))")
        }
      }
    }
    let rules = ruleSet.rules.count(where: isOwn)
    failures.append(
      "\(rules) rule\(rules == 1 ? "" : "s"), \(count) example\(count == 1 ? "" : "s"): "
        + (failures.isEmpty ? "all hold" : "\(failures.count) problem\(failures.count == 1 ? "" : "s")"))
    try console.write(DisplayText.lines(failures))
    return failures.count == 1 ? .clean : .findings
  }

  private static func failure(_ outcome: ExampleCheck.Outcome) -> String? {
    switch outcome {
    case .holds: nil
    case .notRaised: "does not raise the rule, and should"
    case .raised(let message): "raises the rule, and should not (\(message))"
    case .unusable(let reason): "cannot be run (\(reason))"
    }
  }
}
