import Reports
import RuleSets
import Slipgauge

extension Command {
  /// `slipgauge explain`.
  static let explain = Command(
    .explain, operands: "REF TRACKER", count: 2...2,
    "say how an action was read, and why rules were raised on it or not",
    examples: [
      (
        "slipgauge explain OC.A2.1 tracker.xlsx",
        "each cell as read, the rating by day, what was raised and what nearly was"
      ),
      (
        "slipgauge explain OC.A2.1 tracker.xlsx --rule hidden-slippage --previous october.xlsx",
        "one rule, whatever it came to"
      ),
      ("slipgauge explain OC.A2.1 tracker.xlsx --format json", "the same for a program"),
    ]
  ) { arguments, console throws(CommandFailure) in
    let (ref, tracker) = (arguments.operands[0], arguments.operands[1])
    let merged = try Configuration.applied(to: arguments, tracker: tracker)
    return try ExplainRun(merged, console, ref: ref, tracker: tracker, rule: merged[.rule]).run()
  }

  /// `slipgauge rules explain`.
  static let rulesExplain = Command(
    .rulesExplain, operands: "RULE REF TRACKER", count: 3...3,
    "show what each test of a rule came to on an action, raised or not",
    examples: [
      (
        "slipgauge rules explain due-missing OC.A2.1 tracker.xlsx",
        "the rule's tree, the cells behind it, what would turn it"
      )
    ]
  ) { arguments, console throws(CommandFailure) in
    let (rule, ref, tracker) = (arguments.operands[0], arguments.operands[1], arguments.operands[2])
    let merged = try Configuration.applied(to: arguments, tracker: tracker)
    return try ExplainRun(merged, console, ref: ref, tracker: tracker, rule: rule).run()
  }
}

/// One explanation of an action.
private struct ExplainRun {
  let arguments: Arguments
  let console: Console
  let ref: String
  let tracker: String
  /// The only rule that is explained, by id; nil for all.
  let rule: String?

  init(_ arguments: Arguments, _ console: Console, ref: String, tracker: String, rule: String?) {
    self.arguments = arguments
    self.console = console
    self.ref = ref
    self.tracker = tracker
    self.rule = rule
  }

  func run() throws(CommandFailure) -> ExitCode {
    arguments.addInputs(tracker: tracker)
    var check = try Check(arguments, ruleSet: RuleSetSource.load(arguments))
    try check.options.useWaivers(arguments, tracker: tracker, today: console.today())
    let rules = try place(in: check.options.ruleSet).map { [$0] }
    let explanation = try arguments.checking { () throws(CheckFailure) in
      try check.explain(ref, in: tracker, rules: rules)
    }
    if arguments[.wordsOrJSON] == .json {
      try console.write(ExplanationJSON.bytes(explanation))
    } else {
      let style = ReportStyle(arguments, console)
      try console.write(ExplanationText(explanation, rule == nil ? .telling : .all, style: style).bytes)
    }
    return .clean
  }

  /// The place of the rule that is explained; one that looks at something else than actions is refused.
  private func place(in ruleSet: RuleSet) throws(CommandFailure) -> Int? {
    guard let rule else { return nil }
    let place = try ruleSet.place(ofRule: rule)
    let subject = ruleSet.rules[place].subject
    guard subject == .action else {
      throw CommandFailure("\(rule) is a rule on \(subject.words): there is nothing of it to explain on an action")
    }
    return place
  }
}
