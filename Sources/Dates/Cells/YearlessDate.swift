/// A date whose year is not written: a month, a day of one, a quarter or a half, or the week from a day or to it.
package struct YearlessDate: Hashable, Sendable {
  /// The month whose year is sought, 1 to 12; of a quarter or a half the last one.
  package let month: Int
  /// The day of the month; nil for whole months.
  package let day: Int?
  /// The whole months that it means, counted from `month`: -2...0 is a quarter.
  let months: ClosedRange<Int>
  /// The days that it means, counted from `day`: 0...6 is the week from it.
  let days: ClosedRange<Int>
  /// The weekday that stands before the day, 0 for Monday.
  var weekday: Int?

  package init(month: Int, day: Int? = nil, months: ClosedRange<Int> = 0...0, days: ClosedRange<Int> = 0...0) {
    self.month = month
    self.day = day
    self.months = months
    self.days = days
  }

  /// The days that it means in a year, and whether a weekday stands before it that is not the day's; nil where that
  /// year has no such day, or dates are not read in it.
  package func days(in year: Int) -> (days: DayRange, isOtherWeekday: Bool)? {
    let here = Month(year: year, month: month)
    guard let day else {
      let first = here.adding(months.lowerBound)
      return Month.years.contains(first.year)
        ? (DayRange(first.first, here.adding(months.upperBound).last), false) : nil
    }
    guard let date = Day(year: year, month: month, day: day) else { return nil }
    let first = date.adding(days: days.lowerBound)
    guard Month.years.contains(first.parts.year) else { return nil }
    let isOther = weekday.map { $0 != date.weekday } ?? false
    return (DayRange(first, date.adding(days: days.upperBound)), isOther)
  }
}
