/// A calendar day (proleptic Gregorian), counted in days from 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  @inlinable package init(number: Int32) { self.number = number }

  // Said outright: those of the standard library are asked of a table of witnesses from other modules.
  @inlinable public static func == (a: Day, b: Day) -> Bool { a.number == b.number }
  @inlinable public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  @inlinable public static func > (a: Day, b: Day) -> Bool { a.number > b.number }
  @inlinable public static func <= (a: Day, b: Day) -> Bool { a.number <= b.number }
  @inlinable public static func >= (a: Day, b: Day) -> Bool { a.number >= b.number }

  /// The day of that name, or nil where the calendar has none (30 February, month 13).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Month(year: year, month: month).length else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Days from a civil date, by eras of 400 years (the shift to a March-based year makes the leap day the last).
  init(unchecked year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1–12) and day of the month (1–31).
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The month that the day is in.
  package var month: Month {
    let parts = self.parts
    return Month(year: parts.year, month: parts.month)
  }

  /// So many days later; earlier, where there are fewer than none.
  @inlinable package func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

  /// ISO 8601, `2024-01-31`.
  public var iso: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A month of a year.
public struct Month: Hashable, Comparable, Sendable {
  /// The years that dates are read in.
  package static let years = 1900...2099

  /// Months since January of year 0.
  public let number: Int32

  @inlinable package init(number: Int32) { self.number = number }

  /// `month` runs from 1 to 12.
  @inlinable package init(year: Int, month: Int) { number = Int32(year * 12 + month - 1) }

  @inlinable public static func < (a: Month, b: Month) -> Bool { a.number < b.number }

  /// The year, by the calendar that has a year 0.
  @inlinable package var year: Int { Int(number >= 0 ? number / 12 : (number - 11) / 12) }
  /// 1 for January.
  @inlinable package var month: Int { Int(number) - year * 12 + 1 }

  /// Days in the month.
  package var length: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The month's first day.
  package var first: Day { Day(unchecked: year, month, 1) }
  /// The month's last day.
  package var last: Day { Day(unchecked: year, month, length) }

  /// So many months later.
  @inlinable package func adding(_ months: Int) -> Month { Month(number: number + Int32(months)) }

  /// ISO 8601, `2024-01`.
  public var iso: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }
}

/// The number in decimal, with leading zeros up to `width` digits.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
