import Dates

/// Where days lie on the slippage chart, in thousandths of its width.
struct SlippageAxis {
  /// The day at its left end.
  let first: Day
  /// The day at its right end.
  let last: Day
  private let width: Int

  /// Spans the due points and reporting days, but no more than some years: one strange date must not flatten the rest.
  init(due: [Day], reporting: DayRange) {
    let earliest = max(due.min() ?? reporting.earliest, reporting.earliest.month.adding(-36).first)
    let latest = min(due.max() ?? reporting.latest, reporting.latest.month.adding(24).last)
    first = min(earliest, reporting.earliest).month.first
    last = max(latest, reporting.latest).month.adding(1).last
    width = max(1, Int(last.number - first.number))
  }

  /// Where the day stands, in thousandths of the axis.
  func place(_ day: Day) -> Int {
    let days = Int(max(first.number, min(last.number, day.number)) - first.number)
    return days * 1000 / width
  }

  /// Whether the day stands on it.
  func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The first days of months that are labelled: five or six, a whole number of quarters apart where there is room.
  var ticks: [Month] {
    let months = Int(last.month.number - first.month.number) + 1
    let step = [1, 2, 3, 6, 12].first { months <= $0 * 6 } ?? 24
    let start = Int(first.month.number)
    return stride(from: start, through: Int(last.month.number), by: 1).filter { $0 % step == 0 }
      .map { Month(number: Int32($0)) }
  }
}
