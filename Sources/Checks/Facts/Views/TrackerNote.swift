import Dates
import RuleSets
import Tables
import Trackers

/// What is known of a tracker as a whole once all of its rows were read.
final class TrackerNote: Sendable {
  /// What was not read.
  let reading: TrackerReading
  /// Whether some action is a main action.
  let hasMainActions: Bool
  /// The day of the check; nil where it is not to matter.
  let today: Day?
  /// Date cells that only the other order of day and month reads, with where they are.
  let otherOrder: [String]
  /// How months are added.
  private let convention: MonthConvention

  /// What is known of `tracker`, whose rows have been read.
  init(_ tracker: Tracker, _ scope: CheckScope, hasMainActions: Bool) {
    reading = tracker.reading
    otherOrder = (reading.dateOrder?.cells ?? []).map { cell in
      let sheet = cell.sheet.map { "\($0)!" } ?? ""
      return "\(sheet)\(CellReference.letters(cell.column))\(cell.row) “\(Wording.short(cell.text, most: 30))”"
    }
    self.hasMainActions = hasMainActions
    today = scope.today
    convention = scope.convention
  }

  /// How many months, the last one begun, have passed since the latest period ended; nil where today is not known.
  var monthsBehind: Int? {
    guard let today, let last = reading.latestDay else { return nil }
    guard today > last else { return 0 }
    let whole = wholeMonths(from: last, to: today, convention)
    return last.adding(months: whole, convention) == today ? whole : whole + 1
  }
}
