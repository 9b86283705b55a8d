/// What a month after a day is, where the target month is shorter or the day is its month's last.
///
/// Libraries disagree on just these days, so it is a member of the rule set.
package enum MonthConvention: String, Sendable, CaseIterable {
  /// The same day, clamped to the month's length; a month's last day stays a last day (30 Nov + 2 months = 31 Jan).
  case endOfMonth = "end-of-month"
  /// The same day, clamped to the month's length (30 Nov + 2 months = 30 Jan).
  case clamp
}

extension Day {
  /// The day `months` months later (or earlier, where negative).
  package func adding(months: Int, _ convention: MonthConvention) -> Day {
    let (year, month, day) = parts
    let here = Month(year: year, month: month)
    let target = here.adding(months)
    let length = target.length
    let stays = convention == .endOfMonth && day == here.length
    return Day(number: target.first.number + Int32((stays ? length : min(day, length)) - 1))
  }

  /// The day so long after this one.
  package func adding(_ span: CalendarSpan, _ convention: MonthConvention) -> Day {
    let moved = span.months == 0 ? self : adding(months: span.months, convention)
    return moved.adding(days: span.days)
  }
}
