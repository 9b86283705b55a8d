import Ledger
import Slipgauge

extension Command {
  /// `slipgauge history export`.
  static let historyExport = Command(
    .historyExport, "write all that the history says, for other programs",
    examples: [
      ("slipgauge history export --state DIR > history.json", "every table in one document"),
      (
        "slipgauge history export --format csv --table themeRatings --state DIR > ratings.csv",
        "one table for a spreadsheet"
      ),
    ]
  ) { arguments, console throws(CommandFailure) in
    let isCSV = arguments[.exportForm] == .csv
    if !isCSV, arguments.isGiven(.table) {
      throw CommandFailure("--table is for CSV, and JSON has them all", remedy: "add --format csv")
    }
    let (unknown, export) = try readingHistory(arguments) { history throws(HistoryError) in
      (
        try unknownTracker(arguments, history),
        try HistoryExport(history, tracker: trackerName(arguments, history))
      )
    }
    if let unknown { throw CommandFailure(unknown.text) }
    try console.write(isCSV ? export.csv(arguments[.table]) : export.json)
    return .clean
  }
}
