package import Dates

/// How late something is: from its due point to the reporting date.
package struct Slippage {
  /// The due point, from which lateness counts.
  package let due: Day
  /// The days that the report can be of.
  package let reporting: DayRange
  /// What a month after a day is where the months differ in length.
  package let convention: MonthConvention

  package init(due: Day, reporting: DayRange, convention: MonthConvention) {
    self.due = due
    self.reporting = reporting
    self.convention = convention
  }

  /// `2 to 3 months`, `12 days`; whole months where there is one or more, else days.
  package var words: String {
    let least = Amount(from: due, to: reporting.earliest, convention)
    let most = Amount(from: due, to: reporting.latest, convention)
    if least == most { return least.words }
    return least.isMonths == most.isMonths ? "\(least.count) to \(most.words)" : "\(least.words) to \(most.words)"
  }

  /// `more than 2 months late on any day of January 2024`, `12 days late on 31 January 2024`; `words` are those of the
  /// days that the report can be of. It says what is true of each of them.
  func lateness(on words: String) -> String {
    let least = Amount(from: due, to: reporting.earliest, convention)
    let isOneDay = reporting.earliest == reporting.latest
    guard least.count > 0 else {
      return "up to \(Amount(from: due, to: reporting.latest, convention).words) late in \(words)"
    }
    let isMore = least.isMonths && due.adding(months: least.count, convention) < reporting.earliest
    return (isMore ? "more than " : isOneDay ? "" : "at least ") + "\(least.words) late on "
      + (isOneDay ? words : "any day of \(words)")
  }

  private struct Amount: Equatable {
    let count: Int
    let isMonths: Bool

    init(from due: Day, to day: Day, _ convention: MonthConvention) {
      let months = wholeMonths(from: due, to: day, convention)
      isMonths = months >= 1
      count = isMonths ? months : max(0, Int(day.number - due.number))
    }

    var words: String { "\(count) \(isMonths ? "month" : "day")\(count == 1 ? "" : "s")" }
  }
}

/// The most months that can be added to `start` without passing `end`; 0 where `end` is before.
func wholeMonths(from start: Day, to end: Day, _ convention: MonthConvention) -> Int {
  guard end > start else { return 0 }
  var months = Int(end.month.number - start.month.number)
  while months > 0, start.adding(months: months, convention) > end { months -= 1 }
  return months
}
