import Checks
import Documents
import Reports
import Slipgauge

extension Command {
  /// `slipgauge rules replay`.
  static let rulesReplay = Command(
    .rulesReplay, operands: "TRACKER…", count: 1...1024,
    "say which findings another rule set adds, drops or puts at another level",
    examples: [
      ("slipgauge rules replay --with new.json tracker.xlsx", "compare with the rules that slipgauge carries with it"),
      ("slipgauge rules replay --rules old.json --with new.json *.xlsx", "compare two sets over many trackers"),
    ]
  ) { arguments, console throws(CommandFailure) in
    if arguments[.with].isEmpty { throw CommandFailure("--with is missing: the rule set to compare with") }
    var old = try Check(arguments, ruleSet: RuleSetSource.load(arguments))
    var new = try Check(arguments, ruleSet: RuleSetSource.load(arguments[.with], arguments))
    old.observer = ProgressBar(console, arguments)
    new.observer = old.observer
    var differs = false
    for path in arguments.operands {
      if path == "-" { throw CommandFailure("standard input cannot be checked twice; name a file") }
      let changes = try arguments.checking { () throws(CheckFailure) in try Replay.run(path, old: old, new: new) }
      differs = differs || !changes.isEmpty
      try console.write(DisplayText.lines(changes.lines(path)))
    }
    return differs ? .findings : .clean
  }
}
