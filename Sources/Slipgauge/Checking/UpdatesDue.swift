public import Dates

/// By when the updates of the newest period are due, and what day it is.
public struct UpdatesDue: Sendable, Hashable {
  /// How the day is given.
  public enum When: Sendable, Hashable {
    /// A day of the last month of the period, 1 to 31; of a shorter month, its last.
    case dayOfMonth(Int)
    case date(Day)
  }

  /// How the day is given.
  public let when: When
  /// The day of the check.
  public let today: Day

  /// Updates that are due then, on a check today.
  public init(_ when: When, today: Day) {
    self.when = when
    self.today = today
  }

  /// The day by which updates of the period are due.
  package func day(of period: Period) -> Day {
    switch when {
    case .dayOfMonth(let number): period.last.first.adding(days: min(max(number, 1), period.last.length) - 1)
    case .date(let day): day
    }
  }
}
