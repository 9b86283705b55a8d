package import Dates
package import Tables

/// A tracker that is open for reading: its sheets of actions, and the periods that they report on.
package final class Tracker: Sendable {
  /// Where its rows are read from.
  package let file: TableFile
  /// The sheets that hold actions, in workbook order.
  package let parts: [TrackerPart]
  /// Every period that some sheet has a column for, in order of time.
  package let periods: [Month]
  /// Sheets that hold no actions, with why.
  package let skipped: [SkippedSheet]

  init(file: TableFile, parts: [TrackerPart], skipped: [SkippedSheet]) {
    self.file = file
    self.parts = parts
    self.skipped = skipped
    periods = Set(parts.flatMap { $0.header.periods.map(\.period) }).sorted()
  }

  /// The period before `period`, whatever the gap.
  package func period(before period: Month) -> Month? { periods.last { $0 < period } }
}

/// A sheet that was not read as actions.
package struct SkippedSheet: Hashable, Sendable {
  /// The sheet's name; empty in files that have none.
  package let name: String
  /// A clause without a full stop.
  package let reason: String
}
