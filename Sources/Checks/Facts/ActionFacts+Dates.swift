package import Dates
import RuleSets
import Tables
import Texts
import Trackers

/// When the action begins, when it is due, and what that calls for.
extension ActionFacts {
  /// What its start and due cell say, years resolved.
  package var dates: (start: DateReading, due: DateReading) {
    if !known.contains(.dates) { readDates() }
    return knownDates
  }

  private func readDates() {
    known.insert(.dates)
    if let absentAction {
      knownDates = (absentAction.start, absentAction.due)
    } else if let cache = caches?.dates {
      let numbers = dateNumbers(cache)
      knownDates = (cache.reading(numbers.start), cache.reading(numbers.due))
    } else {
      let reader = scope.dates
      knownDates = reader.resolve(
        start: reader.read(date(layout.start)), due: reader.read(date(layout.due)), firstPeriod: scope.firstPeriod.first)
    }
  }

  /// The numbers in the cache of what they say; only of an action that the tracker has.
  @inline(__always)
  func dateNumbers(_ cache: DateCache) -> DateCache.Numbers {
    if !known.contains(.numbers) { readNumbers(cache) }
    return knownNumbers
  }

  private func readNumbers(_ cache: DateCache) {
    known.insert(.numbers)
    let cells = cells
    if let start = cells.text(layout.start), let due = cells.text(layout.due) {
      knownNumbers = cache.numbers(start: start, due: due)
    } else {
      knownNumbers = cache.numbers(start: date(layout.start), due: date(layout.due))
    }
  }

  /// The start or the due cell.
  func dateCell(_ field: Field) -> DateCell { date(field == .start ? layout.start : layout.due) }

  private func date(_ column: Int) -> DateCell {
    if column < 0 { return DateCell(.empty) }
    if let text = cells.text(column) { return DateCell(text) }
    return row?.date(column == layout.start ? .start : .due) ?? DateCell(.empty)
  }

  /// What another date cell says; of a field that is neither the start nor the due date.
  func reading(of field: Field) -> DateReading {
    guard let row else { return DateReading(.blank) }
    return scope.dates.resolve(
      due: scope.dates.read(row.date(field)), beside: dates.start, scope.firstPeriod)
  }

  /// The first day of an interval due; the least number where there is none.
  var dueEarliest: Int32 { dates.due.days?.earliest.number ?? .min }

  /// The days that the report can be of: `--as-of`, else the sign-off's day in the period, else the period.
  package var reporting: DayRange {
    if !known.contains(.reporting) {
      known.insert(.reporting)
      if let asOf = scope.asOf {
        knownReporting = asOf
      } else {
        readUpdate()
        knownReporting = periodDays
        // Most updates are not signed.
        if !updateReading.signOffs.isEmpty, let day = updateReading.signOff?.day, knownReporting.contains(day) {
          knownReporting = DayRange(day)
        }
      }
    }
    return knownReporting
  }

  /// The ratings that the due date calls for on the reporting date, by index in the rule set, best first.
  package var expected: [Int] { check.expected(due: dates.due, on: reporting) }

  /// When the action comes round; nil where neither its start nor its due cell is a schedule.
  package var schedule: ActionSchedule? {
    if !known.contains(.schedule) {
      known.insert(.schedule)
      knownSchedule = ActionSchedule(start: dates.start, due: dates.due)
    }
    return knownSchedule
  }
}
