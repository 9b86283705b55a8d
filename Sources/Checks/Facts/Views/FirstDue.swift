import Dates

/// When an action was first due, as far as that is at hand.
struct FirstDue {
  /// What the cell says that tells it.
  let reading: DateReading
  /// Whether this tracker itself tells it.
  let isOwn: Bool
}
