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
    return try ExplainRun(merged, console, name: ref, tracker: tracker, rule: merged[.rule]).run()
  }

  /// `slipgauge rules explain`.
  static let rulesExplain = Command(
    .rulesExplain, operands: "RULE [NAME] TRACKER", count: 2...3,
    "show what each test of a rule came to on an action, a theme, a lead, a sheet, a column or the tracker",
    examples: [
      (
        "slipgauge rules explain due-missing OC.A2.1 tracker.xlsx",
        "the rule's tree, the cells behind it, what would turn it"
      ),
      (
        "slipgauge rules explain theme-in-the-red tracker.xlsx",
        "of a rule on themes or leads: what was counted of each, and how many more or fewer would turn it"
      ),
      (
        "slipgauge rules explain summary-rating-differs CO.D3.7 tracker.xlsx --summary summary.docx",
        "of a rule on claims: what a summary says of the action, and what the tracker does"
      ),
    ]
  ) { arguments, console throws(CommandFailure) in
    let (rule, tracker) = (arguments.operands[0], arguments.operands[arguments.operands.count - 1])
    let merged = try Configuration.applied(to: arguments, tracker: tracker)
    let name = arguments.operands.count == 3 ? arguments.operands[1] : nil
    return try ExplainRun(merged, console, name: name, tracker: tracker, rule: rule).run()
  }
}

/// One explanation, of an action or of what a rule is on.
private struct ExplainRun {
  let arguments: Arguments
  let console: Console
  /// The ref, the theme or the lead; nil for all that the rule is on.
  let name: String?
  let tracker: String
  /// The only rule that is explained, by id; nil for all.
  let rule: String?

  init(_ arguments: Arguments, _ console: Console, name: String?, tracker: String, rule: String?) {
    self.arguments = arguments
    self.console = console
    self.name = name
    self.tracker = tracker
    self.rule = rule
  }

  func run() throws(CommandFailure) -> ExitCode {
    arguments.addInputs(tracker: tracker)
    var check = try Check(arguments, ruleSet: RuleSetSource.load(arguments))
    try check.options.useWaivers(arguments, tracker: tracker, today: console.today())
    let explanation = try explanation(check)
    if arguments[.wordsOrJSON] == .json {
      try console.write(ExplanationJSON.bytes(explanation))
    } else {
      let style = ReportStyle(arguments, console)
      try console.write(ExplanationText(explanation, rule == nil ? .telling : .all, style: style).bytes)
    }
    return .clean
  }

  private func explanation(_ check: Check) throws(CommandFailure) -> Explanation {
    let ruleSet = check.options.ruleSet
    guard let rule else { return try explanation(check, rules: nil) }
    let place = try ruleSet.place(ofRule: rule)
    let subject = ruleSet.rules[place].subject
    if subject == .action { return try explanation(check, rules: [place]) }
    if subject == .claim {
      guard let summary = arguments[.summary] else {
        throw CommandFailure("\(rule) is a rule on \(subject.words)", remedy: "name the summary with --summary FILE")
      }
      return try arguments.checking { () throws(CheckFailure) in
        try SummaryCheck(check, tracker: tracker).explain(rule: place, in: summary, named: name)
      }
    }
    guard subject.isOfGroups || subject.isOfReading || subject == .earlierAction else {
      throw CommandFailure("\(rule) is a rule on \(subject.words): there is nothing of it to explain on an action")
    }
    if subject == .tracker, name != nil {
      throw CommandFailure("\(rule) is a rule on \(subject.words): name nothing but the tracker's file")
    }
    if ruleSet.rules[place].level == .off { throw CommandFailure("\(rule) is off: nothing is counted for it") }
    if check.lacksToday(rule: place) {
      console.note("slipgauge: \(rule) goes by the day of the check, which is not known; say it with --today")
    }
    return try arguments.checking { () throws(CheckFailure) in
      try check.explain(rule: place, onGroupsOf: tracker, named: name)
    }
  }

  /// Of the action that was named.
  private func explanation(_ check: Check, rules: [Int]?) throws(CommandFailure) -> Explanation {
    guard let name else {
      throw CommandFailure(
        "\(rule ?? "it") is a rule on actions: name one (slipgauge rules explain RULE REF TRACKER)")
    }
    return try arguments.checking { () throws(CheckFailure) in try check.explain(name, in: tracker, rules: rules) }
  }
}
