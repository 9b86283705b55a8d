import Dates

/// When an action was first due, as far as that is at hand.
struct FirstDue {
  /// What the cell says that tells it.
  let reading: DateReading
  /// Whether this tracker itself tells it.
  let isOwn: Bool
  /// Whether the due date of now has another last day, or is none.
  let isMoved: Bool

  /// Holds the first due date against the due cell of now.
  init(_ reading: DateReading, isOwn: Bool, now due: DateReading) {
    self.reading = reading
    self.isOwn = isOwn
    isMoved = reading.duePoint != due.duePoint
  }
}
