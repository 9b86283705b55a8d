import Dates

/// What is the same for all actions of a check: all that a fact over its constants can read.
final class CheckView {
  /// The rule set and the period.
  let scope: CheckScope
  /// Nil where nothing is remembered from row to row.
  private let ratings: RatingDays?

  /// The view of a check; `isRemembering` is false where nothing is remembered from row to row.
  init(_ scope: CheckScope, isRemembering: Bool) {
    self.scope = scope
    ratings = isRemembering ? RatingDays(scope.bands) : nil
  }

  /// The ratings that a due date can call for on the days of `reporting`, best first; none where it is no interval.
  func expected(due: DateReading, on reporting: DayRange) -> [Int] {
    guard let day = due.duePoint else { return [] }
    return ratings?.expected(due: day, reporting: reporting) ?? scope.bands.expected(due: day, reporting: reporting)
  }
}
