package import Dates

/// Initials beside a numeric date, as an officer signs an update: `DS. 11.01.24`, `(SM 16/01/24-dw)`.
package struct SignOff: Hashable, Sendable {
  /// The day; nil where the calendar has no such day.
  package let day: Day?
  /// The bytes that are no part of what the update says: initials, date, what is between, a second hand.
  package let range: Range<Int>
}

/// A numeric date in a text.
package struct NumericDate {
  /// Where it stands in the update, in bytes.
  package let range: Range<Int>
  /// Whether it names the year.
  package let hasYear: Bool
  /// Nil where the calendar has no such day.
  package let day: Day?
}
