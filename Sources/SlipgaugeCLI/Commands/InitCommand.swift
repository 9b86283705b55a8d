import Documents
import RuleSets
import Slipgauge
import Tables

extension Command {
  /// `slipgauge init`.
  static let initialise = Command(
    .initialise, operands: "TRACKER", count: 1...1, "say what a tracker seems to be, and write a rule set for it",
    examples: [
      ("slipgauge init tracker.xlsx -o council.json", "a rule set that extends the neutral one, to be looked through"),
      ("slipgauge check tracker.xlsx --rules council.json", "the first report with it"),
    ]
  ) { arguments, console throws(CommandFailure) in
    let path = arguments.operands[0]
    arguments.addInputs(tracker: path)
    let output = try ReportOutput(path: arguments[.output], console, files: arguments.files)
    let base = try RuleSetSource.load([CarriedRules.plain.name], arguments)
    let recognition = try CommandFailure.reading { () throws(TableError) in
      try Recognition(arguments.files.tracker(path, limits: ReadSettings.limits(arguments)), path: path, base: base)
    }
    let lines = recognition.lines(period: arguments[.period])
    // Where the set goes to standard output, what was recognised must not stand among it.
    if arguments[.output] == nil {
      for line in lines { console.note(DisplayText.safe(line)) }
    } else {
      try console.write(DisplayText.lines(lines))
    }
    try output.append(RuleSetDraft(recognition).bytes)
    try output.finish()
    return .clean
  }
}
