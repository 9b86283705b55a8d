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

  /// `from 1 month to 2 months`, `after 14 days`.
  package var words: String {
    let lower = lower.map { "\($0.isIncluded ? "from" : "after") \($0.span.words)" }
    let upper = upper.map { "\($0.isIncluded ? "to" : "before") \($0.span.words)" }
    return [lower, upper].compactMap(\.self).joined(separator: " ")
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
