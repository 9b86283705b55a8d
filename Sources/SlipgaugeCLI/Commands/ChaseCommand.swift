extension Command {
  /// `slipgauge chase`.
  static let chase = Command(
    .chase, operands: "TRACKER", count: 1...1, "write each director a message on what was found; nothing is sent",
    examples: [
      ("slipgauge chase tracker.xlsx", "all messages as one text"),
      (
        "slipgauge chase tracker.xlsx -o messages --format eml --by-date 2024-02-20 --annotated",
        "drafts for a mail program, with the workbook and the day by which it is to be put right"
      ),
      ("slipgauge chase tracker.xlsx --by owner --level error", "the errors, for those who write the updates"),
    ]
  ) { arguments, console throws(CommandFailure) in
    try ChaseRun(Configuration.applied(to: arguments, tracker: arguments.operands[0]), console).run()
  }
}
