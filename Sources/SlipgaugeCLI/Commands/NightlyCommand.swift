extension Command {
  /// `slipgauge nightly`.
  static let nightly = Command(
    .nightly, operands: "TRACKER…", count: 1...1000, "check trackers every night and say what changed",
    examples: [
      ("slipgauge nightly tracker.xlsx --state DIR", "say what is new and what is resolved, if anything"),
      (
        "slipgauge nightly a.xlsx b.xlsx --state DIR --report html=reports/{tracker}-{date}.html",
        "write pages too, and keep links to the latest"
      ),
      ("slipgauge nightly tracker.xlsx --state DIR --on-change ./tell-the-team", "hand the JSON report to a command"),
    ]
  ) { arguments, console throws(CommandFailure) in
    try NightlyRun(arguments, console).run()
  }
}
