package import Dates

/// When an assurance action comes round, from its due and start cells.
package struct ActionSchedule: Hashable, Sendable {
  /// The months in which something is scheduled.
  package enum Months: Hashable, Sendable {
    case ofYear(MonthsOfYear)
    case every(Int, from: Month)
    case unknown
  }

  /// Every so many months, as a cell says.
  package let frequency: Int?
  /// The months that a cell lists.
  package let listed: MonthsOfYear
  /// Whether the list names years as well.
  package let hasYears: Bool
  /// When it comes round, as far as both cells together tell.
  package let months: Months
  /// Whether the months are counted from the start cell's date.
  package let isCountedFromStart: Bool
  /// Nothing is due before.
  package let notBefore: Month?
  /// Nothing is due after.
  package let notAfter: Month?

  /// Nil where neither cell reads as a schedule.
  package init?(start: DateReading, due: DateReading) {
    guard start.kind == .schedule || due.kind == .schedule else { return nil }
    frequency = due.schedule?.every ?? start.schedule?.every
    let lists = [due, start].compactMap { reading in
      reading.kind == .schedule || reading.kind == .openEnded ? reading.schedule : nil
    }
    let listing = lists.first { !$0.listed.isEmpty }
    listed = listing?.listed ?? []
    hasYears = listing?.hasYears ?? false
    let first = lists.lazy.compactMap(\.start).first
    months = ActionSchedule.months(listed: listed, frequency: frequency, first: first, start: start)
    if case .every = months { isCountedFromStart = first == nil } else { isCountedFromStart = false }
    let startMonth = start.marks.contains(.yearAssumed) ? nil : start.days?.earliest.month
    let firstMonth = first.flatMap { first in first.year.map { Month(year: $0, month: first.month) } }
    notBefore = [startMonth, firstMonth, listing?.notBefore].compactMap { $0 }.max()
    notAfter = due.days?.latest.month
  }

  private static func months(
    listed: MonthsOfYear, frequency: Int?, first: Schedule.Start?, start: DateReading
  ) -> Months {
    if !listed.isEmpty { return .ofYear(listed) }
    guard let frequency else { return .unknown }
    if frequency == 1 { return .ofYear(.all) }
    if let first {
      if let year = first.year { return .every(frequency, from: Month(year: year, month: first.month)) }
      // Without a year, the months of what comes round the same in every year are known.
      guard 12 % frequency == 0 else { return .unknown }
      let months = stride(from: 0, to: 12, by: frequency).map { (first.month - 1 + $0) % 12 + 1 }
      return .ofYear(months.reduce(into: []) { $0.insert(MonthsOfYear(month: $1)) })
    }
    guard let days = start.days, days.earliest.month == days.latest.month else { return .unknown }
    return .every(frequency, from: days.earliest.month)
  }

  /// Whether it is known in which months it comes round.
  package var isKnown: Bool { months != .unknown }

  /// Whether something is scheduled in such a month, whatever the year.
  package func includes(monthOfYear month: Int) -> Bool {
    switch months {
    case .ofYear(let listed): return listed.contains(month: month)
    case .every(let step, let from):
      // Months repeat within twelve times the step.
      return (0..<12).contains { from.adding($0 * step).month == month }
    case .unknown: return false
    }
  }

  /// The latest scheduled month up to `period`.
  package func lastDue(upTo period: Month) -> Month? {
    let latest = min(period, notAfter ?? period)
    switch months {
    case .ofYear(let listed):
      for back in 0..<12 {
        let month = latest.adding(-back)
        if let notBefore, month < notBefore { return nil }
        if listed.contains(month: month.month) { return month }
      }
      return nil
    case .every(let step, let from):
      // A start whose year was assumed gives the months, not the first of them.
      let behind = Int(latest.number - from.number) % step
      let month = latest.adding(-(behind >= 0 ? behind : behind + step))
      if let notBefore, month < notBefore { return nil }
      return month
    case .unknown: return nil
    }
  }
}
