/// Mondays to Fridays that are no holidays.
package struct WorkingDays: Hashable, Sendable {
  /// From Monday to Friday, in order, each once.
  package let holidays: [Day]

  /// Every Monday to Friday but for these days.
  package init(holidays: [Day] = []) { self.holidays = Set(holidays.filter { $0.weekday < 5 }).sorted() }

  /// The day that lies so many working days after the day, or before it where there are fewer than none; from a day
  /// that is none of them, the next one is the first. None leaves the day as it is.
  package func day(_ count: Int, after day: Day) -> Day {
    if count == 0 { return day }
    let start = Int(day.number)
    return Day(number: Int32(count > 0 ? self.day(upTo(start) + count) : self.day(upTo(start - 1) + count + 1)))
  }

  /// A Monday, from which working days are counted.
  private static let monday = -3

  /// How many working days there are from the first Monday up to a day; fewer than none before it.
  private func upTo(_ day: Int) -> Int { weekdays(upTo: day) - holidays(upTo: day) }

  private func weekdays(upTo day: Int) -> Int {
    let (weeks, rest) = WorkingDays.divided(day - WorkingDays.monday, by: 7)
    return weeks * 5 + min(rest + 1, 5)
  }

  /// The working day up to which there are `count`.
  private func day(_ count: Int) -> Int {
    // Each holiday on the way makes the way a day longer, on which there may be more.
    var passed = holidays(upTo: weekday(count))
    while true {
      let day = weekday(count + passed)
      let found = holidays(upTo: day)
      if found == passed { return day }
      passed = found
    }
  }

  /// The Monday to Friday up to which there are `count` of them.
  private func weekday(_ count: Int) -> Int {
    let (weeks, rest) = WorkingDays.divided(count - 1, by: 5)
    return WorkingDays.monday + weeks * 7 + rest
  }

  /// How many holidays there are up to a day, by halving.
  private func holidays(upTo day: Int) -> Int {
    var (low, high) = (0, holidays.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(holidays[middle].number) <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Quotient and remainder, which is never below 0.
  private static func divided(_ number: Int, by divisor: Int) -> (Int, Int) {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}
