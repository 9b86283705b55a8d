import Checks
import Documents
import Reports
import RuleSets
import Slipgauge

extension Command {
  /// `slipgauge rules test`.
  static let rulesTest = Command(
    .rulesTest, "run the examples inside the rules",
    examples: [
      ("slipgauge rules test", "those of the rules that slipgauge carries with it"),
      ("slipgauge rules test --rules council.json", "those of the rules that a council's own set wrote or changed"),
      ("slipgauge rules test --coverage", "and which changes of the conditions none of them notices"),
    ]
  ) { arguments, console throws(CommandFailure) in
    try RulesTest(arguments, console).run()
  }
}

/// A run of the examples inside rules.
private struct RulesTest {
  private let arguments: Arguments
  private let console: Console
  private let ruleSet: RuleSet
  private var lines: [String] = []

  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    self.arguments = arguments
    self.console = console
    ruleSet = try RuleSetSource.load(arguments)
  }

  /// A council's bands and words are not those that the carried rules' examples were written for.
  private func isOwn(_ rule: Rule) -> Bool {
    let named = arguments[.rules]
    return named.isEmpty || arguments[.all] || rule.authors.contains { !CarriedRules.has($0) || named.contains($0) }
  }

  func run() throws(CommandFailure) -> ExitCode {
    var run = self
    let rules = ruleSet.rules.indices.filter { isOwn(ruleSet.rules[$0]) }
    var (count, failed, changes, noticed, unexplained) = (0, 0, 0, 0, 0)
    for index in rules {
      let examples = try Command.examples(of: ruleSet.rules[index])
      count += examples.count
      let failures = failures(index, examples)
      failed += failures.count
      run.lines += failures
      // What does not hold as it is says nothing of a change.
      guard arguments[.coverage], failures.isEmpty else { continue }
      let result = ExampleCoverage(ruleSet).result(ofRule: index, examples)
      changes += result.changes
      noticed += result.noticed
      unexplained += result.unexplained.count + result.wrongMarks.count
      run.tell(result, of: ruleSet.rules[index].id)
    }
    run.lines.append(
      Tool.count(rules.count, "rule") + ", " + Tool.count(count, "example") + ": "
        + (failed == 0 ? "all hold" : Tool.count(failed, "problem")))
    if count == 0 {
      run.lines[run.lines.count - 1] =
        "no example was run: the set wrote and changed no rule that has one; --all runs those that it inherits"
    }
    if arguments[.coverage] {
      run.lines.append(
        "\(Tool.count(changes, "change")) of conditions: \(noticed) noticed, \(unexplained) to be explained")
    }
    try console.write(DisplayText.lines(run.lines))
    return failed == 0 && unexplained == 0 && count > 0 ? .clean : .findings
  }

  private func failures(_ index: Int, _ examples: [RuleExample]) -> [String] {
    let rule = ruleSet.rules[index]
    let check = ExampleCheck(ruleSet)
    var failures: [String] = []
    for kind in [true, false] where !examples.contains(where: { $0.raises == kind }) {
      failures.append("\(rule.id): has no example that \(kind ? "raises it" : "does not raise it")")
    }
    for (number, example) in examples.enumerated() {
      guard let failure = RulesTest.words(check.outcome(of: example, rule: index)) else { continue }
      let name = example.name.map { " (\($0))" } ?? ""
      failures.append("\(rule.id): example \(number + 1)\(name) \(failure): \(ExampleText.line(example))")
    }
    return failures
  }

  private mutating func tell(_ result: ExampleCoverage.Result, of rule: String) {
    for change in result.unexplained { lines.append("\(rule): no example notices: \(change)") }
    for mark in result.wrongMarks {
      lines.append("\(rule): \"equivalent\" names \(mark), which an example notices, or which is no part of it")
    }
  }

  private static func words(_ outcome: ExampleCheck.Outcome) -> String? {
    switch outcome {
    case .holds: nil
    case .notRaised: "does not raise the rule, and should"
    case .raised(let message): "raises the rule, and should not (\(message))"
    case .differs(let what): "raises another finding than it says (\(what))"
    case .unusable(let reason): "cannot be run (\(reason))"
    }
  }
}

private enum Tool {
  static func count(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }
}
