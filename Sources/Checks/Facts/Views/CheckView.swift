import Dates

/// What is the same for all actions of a check: all that a fact over its constants can read.
final class CheckView {
  /// The rule set and the period.
  let scope: CheckScope

  /// The view of a check.
  init(_ scope: CheckScope) { self.scope = scope }

  /// The ratings that a due date can call for on the days of `reporting`, best first; none where it is no interval.
  func expected(due: DateReading, on reporting: DayRange) -> [Int] {
    due.duePoint.map { scope.bands.expected(due: $0, reporting: reporting) } ?? []
  }
}
