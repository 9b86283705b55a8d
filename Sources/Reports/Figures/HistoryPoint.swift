package import Dates

/// A period of which a run was good: its last one says how the tracker stood.
package struct HistoryPoint: Sendable, Hashable {
  /// The period that was checked.
  package let period: Period
  /// The day of the run; of a file, which does not say when it stood so, the last of the period.
  package let day: Day
  /// Whether it was a file that was imported, and no night.
  package let isFile: Bool
  /// How many good nights checked the period.
  package let nights: Int
  /// How many actions there were; nil where the history no longer has them.
  package let actions: Int?
  /// How many of them are measured: rated, unfinished, with a due date that calls for a rating; nil where the history
  /// did not keep what they come to.
  package let measured: Int?
  /// The day by which updates were due; nil where nobody said.
  package let updatesDue: Day?

  package init(
    period: Period, day: Day, isFile: Bool, nights: Int, actions: Int?, measured: Int?, updatesDue: Day?
  ) {
    self.period = period
    self.day = day
    self.isFile = isFile
    self.nights = nights
    self.actions = actions
    self.measured = measured
    self.updatesDue = updatesDue
  }

  /// The last day on which an update counts as given by the deadline: that of the period where nobody said.
  package var deadline: Day { updatesDue ?? period.last.last }
}
