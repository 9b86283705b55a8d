import Reports

extension Command {
  /// `slipgauge summary check`.
  static let summaryCheck = Command(
    .summaryCheck, operands: "SUMMARY", count: 1...1,
    "check a theme progress summary (Word, text or JSON) against the tracker of its month",
    examples: [
      ("slipgauge summary check summary.docx --tracker tracker.xlsx", "say where the summary and the tracker differ"),
      (
        "slipgauge summary check summary.docx --tracker tracker.xlsx --previous october.xlsx",
        "and know the titles of earlier trackers, too"
      ),
      ("slipgauge summary check summary.txt --period 2024-01", "hold the summary against itself alone"),
      (
        "slipgauge summary check summary.docx --tracker tracker.xlsx --report html=summary.html",
        "write a page besides"
      ),
    ]
  ) { arguments, console throws(CommandFailure) in
    let summary = arguments.operands[0]
    let tracker = arguments[.heldAgainst] ?? summary
    // Reports that the settings ask for are the tracker’s.
    let merged = try Configuration.applied(to: arguments, tracker: tracker, leaving: [Option.report.form.name])
    return try CheckRun(merged, console, tracker: tracker, summary: summary).run()
  }
}
