package import Dates
package import RuleSets

/// What was not read of a tracker, and what was passed over in it: rules on sheets, columns and the tracker ask it.
///
/// What stands above the rows is known once the tracker is open; what rows tell, once all of them were read.
package struct TrackerReading: Sendable {
  /// Sheets that were not read as actions, in workbook order.
  package let skipped: [SkippedSheet]
  /// Headers that would have been read but for a misspelling, by sheet and column.
  package let misspelt: [MisspeltHeader]
  /// Fields that some sheet has no column for, in the order of `Field`.
  package let missing: [MissingField]
  /// Periods behind the one checked that were opened early, in order of time.
  package var passedOver: [PassedPeriod] = []
  /// What people do not see of the workbook, though it was read.
  package let hidden: HiddenParts
  /// Rows that are no actions but totals or footers, counted over all sheets; those read so far.
  package var leftOut = LeftOutRows()
  /// What tells that dates may be in the other order of day and month; nil where nothing does.
  package var dateOrder: DateOrderEvidence?
  /// The last day of the tracker's latest period that was not passed over; nil where it has no period.
  package var latestDay: Day?

  /// Whether nothing was left unread that looks like a part of the tracker.
  package var isComplete: Bool {
    misspelt.isEmpty && missing.isEmpty && passedOver.isEmpty && !skipped.contains { $0.isUnread }
  }
}

/// A header that is no spelling of any field, but would be with a letter or two put right.
package struct MisspeltHeader: Sendable {
  /// The sheets that have it, by position among the tracker's parts: one, where sheets do not share their headers.
  package let parts: [Int]
  /// The column, from 0.
  package let column: Int
  /// The header as typed.
  package let text: String
  /// The same with the misspelt word put right.
  package let meant: String
  /// What stands below it.
  package let field: Field
  /// The period that it names; nil for fields without one.
  package let period: Period?
}

/// A field that is not on every sheet.
package struct MissingField: Sendable {
  /// What no column holds.
  package let field: Field
  /// The sheets without such a column, by position among the tracker's parts.
  package let parts: [Int]
  /// Whether no sheet has one.
  package let isEverywhere: Bool
  /// The header that a rule set writes over it first.
  package let spelling: String
  /// Headers of those sheets that were not read, each once, in the order of the sheets.
  package let unread: [String]
}

/// A period that was opened early: too few of its cells are filled for it to be checked.
package struct PassedPeriod: Hashable, Sendable {
  /// The period.
  package let period: Period
  /// How many actions have a status or an update in it.
  package let rows: Int

  package init(period: Period, rows: Int) {
    self.period = period
    self.rows = rows
  }
}

/// How much of a workbook people do not see.
package struct HiddenParts: Hashable, Sendable {
  /// Hidden sheets.
  package var sheets = 0
  /// Hidden rows of all sheets.
  package var rows = 0
  /// Hidden columns of all sheets.
  package var columns = 0

  /// Nothing is hidden.
  package init() {}
}
