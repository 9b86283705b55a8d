import Checks
import Dates
import Slipgauge
import Tables

extension Command {
  /// `slipgauge convert`.
  static let convert = Command(
    .convert, operands: "TRACKER", count: 1...1, "write the tracker as it is read, as JSON or CSV",
    examples: [
      ("slipgauge convert tracker.xlsx --output tracker.json", "a workbook's actions as a JSON tracker"),
      ("slipgauge convert tracker.xlsx --format csv --facts", "with what slipgauge derives from each action"),
      ("slipgauge convert tracker.xlsx --format csv --long", "a line for each action and period: its status and dates"),
    ]
  ) { arguments, console throws(CommandFailure) in
    let tracker = arguments.operands[0]
    arguments.addInputs(tracker: tracker)
    let output = try ReportOutput(path: arguments[.output], console, files: arguments.files)
    let check = try Check(arguments, ruleSet: RuleSetSource.load(arguments))
    let checker = try arguments.checking { () throws(CheckFailure) in try check.checker(of: tracker) }
    if arguments[.long] { return try writeLong(checker, check.options.period, arguments, output) }
    var listing = TrackerListing(arguments[.listingForm], of: checker, hasFacts: arguments[.facts])
    listing.begin()
    var failure: CommandFailure?
    let summary = try CommandFailure.reading { () throws(TableError) in
      try checker.run(
        eachAction: { facts, _ in
          listing.add(facts)
          guard listing.size >= 1 << 16, failure == nil else { return }
          do throws(CommandFailure) { try output.append(listing.take()) } catch { failure = error }
        }, { _ in })
    }
    if let failure { throw failure }
    if summary.actions == 0 { throw nothing(in: tracker) }
    listing.end()
    try output.append(listing.take())
    try output.finish()
    return .clean
  }

  /// Writes what `checker` reads in long form.
  private static func writeLong(
    _ checker: Checker, _ period: Period?, _ arguments: Arguments, _ output: ReportOutput
  ) throws(CommandFailure) -> ExitCode {
    if arguments[.facts] {
      throw CommandFailure(.request, "--long and --facts cannot be combined", remedy: "give one of them")
    }
    var listing = LongListing(arguments[.listingForm], of: checker, upTo: period)
    let count = try listing.write { bytes throws(CommandFailure) in try output.append(bytes) }
    if count == 0 { throw nothing(in: arguments.operands[0]) }
    try output.finish()
    return .clean
  }

  private static func nothing(in tracker: String) -> CommandFailure {
    CommandFailure(.file(tracker), "there is no action below the header row", remedy: "nothing was converted")
  }
}
