import Checks
import Documents
import Reports
import RuleSets
import Slipgauge

extension Command {
  /// `slipgauge rules replay`.
  static let rulesReplay = Command(
    .rulesReplay, operands: "TRACKER…", count: 1...1024,
    "say which findings another rule set adds, drops or puts at another level",
    examples: [
      ("slipgauge rules replay --with new.json tracker.xlsx", "compare with the rules that slipgauge carries with it"),
      ("slipgauge rules replay --rules old.json --with new.json *.xlsx", "compare two sets over many trackers"),
      (
        "slipgauge rules replay --with new.json 2023-*.xlsx --each-with-previous",
        "a year of trackers, each held against those before it"
      ),
      ("slipgauge rules replay --with new.json tracker.xlsx --each-period", "every period that the tracker has"),
    ]
  ) { arguments, console throws(CommandFailure) in
    try RulesReplay(arguments, console).run()
  }
}

/// A comparison of two rule sets over trackers.
private struct RulesReplay {
  private let arguments: Arguments
  private let console: Console
  private let difference: RuleSetDifference
  private let replay: Replay
  private var scope = Replay.Scope()

  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    if arguments[.with].isEmpty { throw CommandFailure("--with is missing: the rule set to compare with") }
    if arguments.operands.contains("-") {
      throw CommandFailure("standard input cannot be checked twice; name a file")
    }
    if arguments[.eachPeriod], arguments[.period] != nil {
      throw CommandFailure("--each-period checks every period", remedy: "leave out --period")
    }
    self.arguments = arguments
    self.console = console
    let sets = (old: try RuleSetSource.load(arguments), new: try RuleSetSource.load(arguments[.with], arguments))
    difference = RuleSetDifference(from: sets.old, to: sets.new)
    var old = try Check(arguments, ruleSet: sets.old)
    var new = try Check(arguments, ruleSet: sets.new)
    old.observer = ProgressBar(console, arguments)
    new.observer = old.observer
    replay = Replay(old: old, new: new)
    scope.eachPeriod = arguments[.eachPeriod]
    scope.eachWithPrevious = arguments[.eachWithPrevious]
  }

  func run() throws(CommandFailure) -> ExitCode {
    var runs: [Replay.Run] = []
    var totals = ReplayTotals()
    try arguments.checking { () throws(CheckFailure) in
      try replay.run(arguments.operands, scope) { run in
        runs.append(run)
        totals.add(run.changes, in: run.period)
      }
    }
    if arguments[.wordsOrJSON] == .json {
      try console.write(ReplayJSON.bytes(difference, runs, totals))
    } else {
      try console.write(DisplayText.lines(lines(runs, totals)))
    }
    return totals.all == ReplayTotals.Count() ? .clean : .findings
  }

  /// What the sets differ in and all totals stand around many runs; of one tracker, its changes say it all.
  private func lines(_ runs: [Replay.Run], _ totals: ReplayTotals) -> [String] {
    let changes = runs.flatMap { run in
      run.changes.lines(scope.eachPeriod ? "\(run.path), \(run.period.iso)" : run.path)
    }
    guard runs.count > 1 else { return changes }
    return difference.lines + [""] + changes + [""] + ReplayText.lines(totals, runs: runs.count)
  }
}
