import Reports
import Slipgauge

extension Command {
  /// `slipgauge summary draft`.
  static let summaryDraft = Command(
    .summaryDraft, operands: "TRACKER", count: 1...1, "draft the theme progress summary that the tracker calls for",
    examples: [
      ("slipgauge summary draft tracker.xlsx -f docx -o summary.docx", "a Word document for the author to go on from"),
      (
        "slipgauge summary draft tracker.xlsx --milestones milestones.csv --last december.docx",
        "with the milestones that the team keeps, and what December's summary said"
      ),
    ]
  ) { arguments, console throws(CommandFailure) in
    let format = arguments[.summaryFormat]
    if format.isBinary { try arguments.refuseTerminal(console, format.rawValue, file: "summary.docx") }
    let tracker = arguments.operands[0]
    arguments.addInputs(tracker: tracker)
    let output = try ReportOutput(path: arguments[.output], console, files: arguments.files)
    var drafter = SummaryDrafter(try Check(arguments, ruleSet: RuleSetSource.load(arguments)))
    (drafter.milestones, drafter.last) = (arguments[.milestones], arguments[.lastSummary])
    let summary: DraftedSummary
    do throws(SummaryDraftFailure) {
      summary = try drafter.run(tracker)
    } catch {
      throw arguments.failure(error)
    }
    try output.append(written(summary, format))
    try output.finish()
    return .clean
  }

  private static func written(_ summary: DraftedSummary, _ format: SummaryFormat) throws(CommandFailure) -> [UInt8] {
    do {
      return try summary.bytes(as: format)
    } catch {
      throw CommandFailure("the summary cannot be written: \(error.problem)")
    }
  }
}

extension Arguments {
  /// A draft's failure in the command line's words.
  fileprivate func failure(_ failure: SummaryDraftFailure) -> CommandFailure {
    if case .check(let failure) = failure { return self.failure(failure) }
    return CommandFailure(failure.problems)
  }

  /// Refuses to write to a terminal what no terminal can show.
  func refuseTerminal(_ console: Console, _ format: String, file: String) throws(CommandFailure) {
    guard console.outputIsTerminal, self[.output] == nil else { return }
    throw CommandFailure("\(format) is no text for a terminal; write it to a file: --output \(file)")
  }
}
