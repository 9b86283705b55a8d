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

  /// Reads `PnYnMnWnD`; nil where the text is no such duration.
  package init?(iso text: String) {
    var rest = Substring(text)
    guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
    var months = 0
    var days = 0
    var units = Substring("YMWD")
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), number <= 10_000, let unit = rest.dropFirst(digits.count).first,
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

/// The slippage that calls for a rating: between two spans after the due point, each end open or closed.
package struct SlippageBand: Hashable, Sendable {
  /// Where a band ends.
  package struct End: Hashable, Sendable {
    /// How far behind the due point that is.
    package let span: CalendarSpan
    /// Whether the day that lies just the span after the due point is in the band.
    package let isIncluded: Bool

    package init(_ span: CalendarSpan, isIncluded: Bool) {
      self.span = span
      self.isIncluded = isIncluded
    }
  }

  /// Nil: from the beginning of time.
  package let lower: End?
  /// Nil: for ever.
  package let upper: End?

  package init(lower: End?, upper: End?) {
    self.lower = lower
    self.upper = upper
  }

  /// The reporting days on which something due on `due` is in the band; nil where there are none.
  package func reportingDays(due: Day, convention: MonthConvention) -> (first: Day?, last: Day?) {
    (
      lower.map { due.adding($0.span, convention).adding(days: $0.isIncluded ? 0 : 1) },
      upper.map { due.adding($0.span, convention).adding(days: $0.isIncluded ? 0 : -1) }
    )
  }

  /// Whether some day of `reporting` is in the band.
  package func meets(_ reporting: DayRange, due: Day, convention: MonthConvention) -> Bool {
    let days = reportingDays(due: due, convention: convention)
    let first = max(days.first ?? reporting.earliest, reporting.earliest)
    let last = min(days.last ?? reporting.latest, reporting.latest)
    return first <= last
  }
}
