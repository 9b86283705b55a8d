import Checks
import Slipgauge
import Tables

extension Command {
  /// `slipgauge convert`.
  static let convert = Command(
    .convert, operands: "TRACKER", count: 1...1, "write the tracker as it is read, as JSON or CSV",
    examples: [
      ("slipgauge convert tracker.xlsx --output tracker.json", "a workbook's actions as a JSON tracker"),
      ("slipgauge convert tracker.xlsx --format csv --facts", "with what slipgauge derives from each action"),
    ]
  ) { arguments, console throws(CommandFailure) in
    let tracker = arguments.operands[0]
    arguments.addInputs(tracker: tracker)
    let output = try ReportOutput(path: arguments[.output], console, files: arguments.files)
    let check = try Check(arguments, ruleSet: RuleSetSource.load(arguments))
    let checker = try arguments.checking { () throws(CheckFailure) in try check.checker(of: tracker) }
    var listing = TrackerListing(arguments[.listingForm], of: checker, hasFacts: arguments[.facts])
    listing.begin()
    var failure: CommandFailure?
    let summary = try CommandFailure.reading { () throws(TableError) in
      try checker.run(
        eachAction: { facts in
          listing.add(facts)
          guard listing.size >= 1 << 16, failure == nil else { return }
          do throws(CommandFailure) { try output.append(listing.take()) } catch { failure = error }
        }, { _ in })
    }
    if let failure { throw failure }
    if summary.actions == 0 {
      throw CommandFailure(.file(tracker), "there is no action below the header row", remedy: "nothing was converted")
    }
    listing.end()
    try output.append(listing.take())
    try output.finish()
    return .clean
  }
}
