/// A span of calendar time, as an ISO 8601 duration gives it: `P1M`, `P2W`, `P1M15D`.
package struct CalendarSpan: Hashable, Sendable {
  /// Whole months of the calendar.
  package let months: Int
  /// Days besides.
  package let days: Int

  package init(months: Int, days: Int) {
    self.months = months
    self.days = days
  }

  /// The largest number that a duration may name.
  static let most = 10_000

  /// Reads `PnYnMnWnD`; nil where the text is no such duration.
  package init?(iso text: String) {
    var rest = Substring(text)
    guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
    var months = 0
    var days = 0
    var units = Substring("YMWD")
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), number <= CalendarSpan.most, let unit = rest.dropFirst(digits.count).first,
        let place = units.firstIndex(of: unit)
      else { return nil }
      units = units[units.index(after: place)...]
      switch unit {
      case "Y": months += number * 12
      case "M": months += number
      case "W": days += number * 7
      default: days += number
      }
      rest = rest.dropFirst(digits.count + 1)
    }
    self.init(months: months, days: days)
  }

  /// No time at all.
  static let none = CalendarSpan(months: 0, days: 0)

  /// The units that tell it, the largest first: whole years, else months, then days; never none.
  private var units: [(count: Int, name: String)] {
    let calendar = months % 12 == 0 ? (months / 12, "year") : (months, "month")
    let units = [calendar, (days, "day")].filter { $0.0 != 0 }
    return units.isEmpty ? [(0, "day")] : units
  }

  /// ISO 8601: `P1M`, `P14D`, `P2Y`.
  package var iso: String { "P" + units.map { "\($0.count)\($0.name.prefix(1).uppercased())" }.joined() }

  /// For people: `1 month`, `14 days`, `2 years and 1 day`.
  package var words: String {
    units.map { "\($0.count) \($0.name)\($0.count == 1 ? "" : "s")" }.joined(separator: " and ")
  }
}
