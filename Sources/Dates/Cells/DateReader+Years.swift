/// Years that no cell names.
extension DateReader {
  /// Both dates of an action; `firstPeriod` is the tracker's first period, of a longer one its first month.
  package func resolve(
    start: UnresolvedReading, due: UnresolvedReading, firstPeriod: Month
  ) -> (start: DateReading, due: DateReading) {
    let start = resolve(start: start, beside: due, firstPeriod)
    return (start, resolve(due: due, beside: start, firstPeriod))
  }

  private func resolve(
    start: UnresolvedReading, beside due: UnresolvedReading, _ firstPeriod: Month
  ) -> DateReading {
    switch start {
    case .reading(let reading): return reading
    case .revised(_, _, let asStart, _): return resolve(start: asStart, beside: due, firstPeriod)
    case .yearless(let date, let marks):
      if date.day == nil, due.isSchedule { return DateReading(.blank) }
      return reading(of: date, marks, from: firstPeriod, step: -1)
    }
  }

  /// A due cell beside the start of its action.
  package func resolve(due: UnresolvedReading, beside start: DateReading, _ firstPeriod: Month) -> DateReading {
    switch due {
    case .reading(let reading): return reading
    case .revised(let due, let original, _, let source):
      var reading = resolve(due: due, beside: start, firstPeriod)
      let before = original.map { resolve(due: $0, beside: start, firstPeriod) }
      reading.original = OriginalDate(days: before?.days, marks: before?.marks ?? [], source: source)
      return reading
    case .yearless(let date, let marks):
      if let days = start.days { return reading(of: date, marks, from: days.earliest.month, step: 1) }
      return nearest(date, marks, to: firstPeriod)
    }
  }

  /// The first such date in a month from `from` on; the last one up to it, where `step` is -1.
  private func reading(of date: YearlessDate, _ marks: DateMarks, from: Month, step: Int) -> DateReading {
    var month = from
    while month.month != date.month { month = month.adding(step) }
    // A 29 February may be eight years away.
    for _ in 0...8 {
      if let found = date.days(in: month.year) { return interval(found, marks) }
      if date.day == nil { break }
      month = month.adding(12 * step)
    }
    return DateReading(.unreadable)
  }

  /// The one whose month lies from six before `month` to five behind it.
  private func nearest(_ date: YearlessDate, _ marks: DateMarks, to month: Month) -> DateReading {
    let first = month.adding(-6)
    let here = first.adding((date.month - first.month + 12) % 12)
    return date.days(in: here.year).map { interval($0, marks) } ?? DateReading(.unreadable)
  }

  private func interval(_ found: (days: DayRange, isOtherWeekday: Bool), _ marks: DateMarks) -> DateReading {
    .interval(found.days, marks: found.isOtherWeekday ? marks.union(.wrongWeekday) : marks)
  }
}

extension UnresolvedReading {
  fileprivate var isSchedule: Bool {
    switch self {
    case .reading(let reading): reading.kind == .schedule
    case .yearless: false
    case .revised(let due, _, _, _): due.isSchedule
    }
  }
}
