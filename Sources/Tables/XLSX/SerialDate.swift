package import Dates
package import Texts

/// The days that a workbook's numbers stand for.
package enum SerialDate: Sendable {
  /// Counted from 1900, a year to which Lotus 1-2-3, and so Excel, gives a 29 February.
  case from1900
  case from1904

  /// The day of the number's whole part; nil outside of 1900 to 2099, and for the 29 February 1900 that never was.
  func day(of number: Double) -> Day? {
    guard number.isFinite, number >= 0, number < 80_000 else { return nil }
    let serial = Int32(number.rounded(.down))
    let day: Day
    switch self {
    case .from1904: day = Day(number: serial - 24_107)
    case .from1900:
      guard serial >= 1, serial != 60 else { return nil }
      day = Day(number: serial - (serial < 60 ? 25_568 : 25_569))
    }
    return Month.years.contains(day.parts.year) ? day : nil
  }

  /// The day that a date's cell holds; that before the first for one that holds nothing, which spreadsheets show as
  /// 0 January 1900.
  func dayOrZero(of number: Double) -> Day? {
    self == .from1900 && (0..<1).contains(number) ? SheetDate.zero : day(of: number)
  }

  /// The day whose number the text is, as a cell without a date's format shows it: five digits, which are the days from
  /// 1927 on, a comma before the last three or none, and a part of a day or none.
  package func day(written text: Bytes) -> Day? {
    guard (5...24).contains(text.count) else { return nil }
    let parts = text.string.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let days =
      parts[0].utf8.count == 6 && parts[0].prefix(3).hasSuffix(",") ? parts[0].filter { $0 != "," } : String(parts[0])
    guard days.utf8.count == 5, !days.hasPrefix("0"),
      ([days] + parts.dropFirst().map(String.init)).allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }),
      let number = Double(days)
    else { return nil }
    return day(of: number)
  }

  /// The number that stands for a day.
  func number(of day: Day) -> Double {
    switch self {
    case .from1904: Double(day.number + 24_107)
    case .from1900: Double(day.number + (day.number + 25_568 < 60 ? 25_568 : 25_569))
    }
  }

  /// The number of a date in ISO 8601 (`2024-01-31`, with or without a time), as strict workbooks write it.
  func number(of text: String) -> Double? {
    let halves = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard let date = halves.first else { return nil }
    let parts = date.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let dayOfMonth = parts[2],
      Month.years.contains(year), let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    let whole = number(of: day)
    guard halves.count > 1 else { return whole }
    let times = halves[1].prefix { $0 != "Z" && $0 != "+" }.split(separator: ":").map { Double($0) ?? 0 }
    let seconds = zip(times, [3600.0, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return whole + min(max(seconds, 0), 86_399) / 86_400
  }
}
