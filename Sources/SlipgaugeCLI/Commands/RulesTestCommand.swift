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
      ("slipgauge rules test --coverage", "and which changes of the rules none of them notices"),
      ("slipgauge rules test --coverage=words", "and which phrases, labels and words none of them needs"),
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
  /// By rule that is tested: its examples.
  private var examples: [(rule: Int, examples: [RuleExample])] = []
  private var failed = 0
  /// What is to be done so that examples notice every change that was asked for.
  private var toDo = 0

  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    self.arguments = arguments
    self.console = console
    ruleSet = try RuleSetSource.load(arguments)
    for index in ruleSet.rules.indices where ruleSet.rules[index].authors.contains(where: isOwn) {
      examples.append((index, try Command.examples(of: ruleSet.rules[index])))
    }
  }

  /// A council's bands and words are not those that the carried rules' examples were written for.
  private func isOwn(_ author: String) -> Bool {
    let named = arguments[.rules]
    return named.isEmpty || arguments[.all] || !CarriedRules.has(author) || named.contains(author)
  }

  func run() throws(CommandFailure) -> ExitCode {
    var run = self
    let count = examples.reduce(0) { $0 + $1.examples.count }
    for (index, examples) in examples { run.lines += failures(index, examples) }
    let failed = run.lines.count
    run.lines.append(
      Tool.count(examples.count, "rule") + ", " + Tool.count(count, "example") + ": "
        + (failed == 0 ? "all hold" : Tool.count(failed, "problem")))
    if count == 0 {
      run.lines[run.lines.count - 1] =
        "no example was run: the set wrote and changed no rule that has one; --all runs those that it inherits"
    }
    // What does not hold as it is says nothing of a change.
    if failed == 0 {
      switch arguments[.coverage] {
      case .rules: run.tellChanges()
      case .words: run.tellItems()
      case nil: break
      }
    }
    try console.write(DisplayText.lines(run.lines))
    return failed == 0 && run.toDo == 0 && count > 0 ? .clean : .findings
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

  private mutating func tellChanges() {
    let coverage = ExampleCoverage(ruleSet)
    var all = ExampleCoverage.Result()
    func tell(_ name: String, _ result: ExampleCoverage.Result) {
      if result.changes + result.toDo > 0 { lines += CoverageText.lines(name, result) }
      all.add(result)
    }
    for (index, examples) in examples {
      tell(ruleSet.rules[index].id, coverage.result(ofRule: index, examples))
    }
    tell("statuses", coverage.result(ofBandsBy: isOwn, examples))
    lines.append(CoverageText.summary("all", all))
    toDo = all.toDo
  }

  private mutating func tellItems() {
    let lists = ItemCoverage(ruleSet, RuleSetSource.variants(arguments), examples).lists(by: isOwn)
    lines += lists.flatMap(CoverageText.lines)
    toDo = lists.reduce(0) { $0 + $1.unnoticed.count }
    let noticed = lists.reduce(0) { $0 + $1.noticed }
    lines.append(CoverageText.itemSummary("all", noticed: noticed, toDo: toDo))
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
