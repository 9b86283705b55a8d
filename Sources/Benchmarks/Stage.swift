/// A part of the work of a check, measured by itself; each does what the one before it does, and more.
package enum Stage: String, CaseIterable, Sendable {
  /// Splits the table into rows and cells.
  case scan
  /// Reads header, kinds, statuses, dates and updates of every row as well.
  case facts
  /// Decides all rules, and those across rows, with no finding put into words.
  case rules
  /// The same beside the same tracker as it was a month before.
  case previous
  /// The whole command, with NDJSON thrown away while it is written.
  case ndjson
  /// The whole command, with the JSON report thrown away.
  case json
  /// The same with the list of findings as CSV.
  case csv
  /// The same with the report that a terminal shows.
  case text

  /// What tables call it.
  package var title: String {
    switch self {
    case .scan, .facts, .rules, .previous: rawValue
    case .ndjson, .json, .csv, .text: "report " + rawValue
    }
  }
}
