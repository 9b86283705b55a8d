/// Which of a numeric date's first two numbers is the day: `03/04/2024`.
package enum NumericDateOrder: String, Sendable, CaseIterable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"

  /// The order that this one is not.
  package var other: NumericDateOrder { self == .dayFirst ? .monthFirst : .dayFirst }

  /// The day that the three numbers name in this order; nil where the calendar has none, or outside of 1900 to 2099.
  func day(_ first: Int, _ second: Int, year: Int) -> Day? {
    guard Month.years.contains(year) else { return nil }
    return self == .dayFirst
      ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
  }
}
