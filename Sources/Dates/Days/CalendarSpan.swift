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

  /// ISO 8601, `P1M` or `P14D`.
  package var iso: String {
    months == 0 && days == 0 ? "P0D" : "P" + (months > 0 ? "\(months)M" : "") + (days > 0 ? "\(days)D" : "")
  }
}
