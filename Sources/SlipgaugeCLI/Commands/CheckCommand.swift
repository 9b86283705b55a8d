extension Command {
  /// `slipgauge check`.
  static let check = Command(
    .check, operands: "TRACKER…", count: 1...1000, "check trackers against their rating definitions",
    examples: [
      ("slipgauge check tracker.xlsx", "say what is wrong, by theme and action"),
      ("slipgauge check tracker.xlsx --previous october.xlsx --as-of 2024-01-31", "and what moved since October"),
      ("slipgauge check tracker.xlsx --report json=report.json --fail-on never", "write a report for a program, too"),
      ("slipgauge check tracker.xlsx --only due-unreadable,status-missing", "report two rules only"),
      ("slipgauge check tracker.xlsx --lead \"J Smith\" --level error", "report one director's errors only"),
      ("slipgauge check tracker.xlsx --report html=reports/{lead}.html", "write a page for each director"),
      ("slipgauge check tracker.xlsx --where priority=High", "report only actions whose field has the value"),
      ("slipgauge check plans/ audit.csv --statistics", "count what is found in a folder and a file, in one summary"),
      ("slipgauge check tracker.xlsx --baseline january.json", "fail only by what January's JSON report has not"),
      ("slipgauge check tracker.xlsx --quiet --profile", "see which rules and facts take the time"),
      ("cat tracker.csv | slipgauge check - --format ndjson", "stand in a pipeline: one finding a line"),
    ]
  ) { arguments, console throws(CommandFailure) in
    if arguments.operands.count > 1 || TrackerFolder.isFolder(arguments.operands[0]) {
      return try SeveralTrackers(arguments, console).run()
    }
    let tracker = arguments.operands[0]
    return try CheckRun(Configuration.applied(to: arguments, tracker: tracker), console, tracker: tracker).run()
  }
}
