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
        start: reader.read(date(layout.start)), due: unresolvedDue(reader), firstPeriod: scope.firstPeriod.first)
    }
  }

  /// The numbers in the cache of what they say; only of an action that the tracker has.
  @inline(__always)
  func dateNumbers(_ cache: DateCache) -> DateCache.Numbers {
    if !known.contains(.numbers) { readNumbers(cache) }
    return knownNumbers
  }

  private func unresolvedDue(_ reader: DateReader) -> UnresolvedReading {
    guard layout.hasOtherDues, let row else { return reader.read(date(layout.due)) }
    func cell(_ field: Field) -> DateCell? { layout.column(field) < 0 ? nil : row.date(field) }
    return reader.read(due: row.date(.due), revised: cell(.revisedDue), original: cell(.originalDue))
  }

  private func readNumbers(_ cache: DateCache) {
    known.insert(.numbers)
    if layout.hasOtherDues, let row {
      func cell(_ field: Field) -> DateCell? { layout.column(field) < 0 ? nil : row.date(field) }
      knownNumbers = cache.numbers(
        start: row.date(.start), due: row.date(.due), revised: cell(.revisedDue), original: cell(.originalDue))
      return
    }
    let cells = cells
    if let start = cells.text(layout.start), let due = cells.text(layout.due) {
      knownNumbers = cache.numbers(start: start, due: due)
    } else {
      knownNumbers = cache.numbers(start: date(layout.start), due: date(layout.due))
    }
  }

  /// The start or the due cell.
  func dateCell(_ field: Field) -> DateCell {
    switch field {
    case .start: date(layout.start)
    case .due: date(layout.due)
    default: row?.date(field) ?? DateCell(.empty)
    }
  }

  private func date(_ column: Int) -> DateCell {
    if column < 0 { return DateCell(.empty) }
    if let text = cells.text(column) { return DateCell(text) }
    return row?.date(column == layout.start ? .start : .due) ?? DateCell(.empty)
  }

  /// What another date cell says; of a field that is neither the start nor the due date.
  func reading(of field: Field) -> DateReading {
    guard let row else { return DateReading(.blank) }
    let reader = scope.dates
    let cell = row.date(field)
    let unresolved = field == .revisedDue ? reader.read(revised: cell) : reader.read(cell)
    return reader.resolve(due: unresolved, beside: dates.start, scope.firstPeriod.first)
  }

  /// The column whose cell says when the action is due: of revised dates where it says anything, else of due dates,
  /// else of original ones.
  var dueField: Field {
    guard layout.hasOtherDues, let row else { return .due }
    let reader = scope.dates
    if layout.column(.revisedDue) >= 0, !reader.read(row.date(.revisedDue)).isBlank { return .revisedDue }
    guard layout.column(.originalDue) >= 0, reader.read(row.date(.due)).isBlank else { return .due }
    return layout.due >= 0 && reader.read(row.date(.originalDue)).isBlank ? .due : .originalDue
  }

  /// The first day of an interval due; the least number where there is none.
  var dueEarliest: Int32 { dates.due.days?.earliest.number ?? .min }

  /// The days that the report can be of: `--as-of`, else the sign-off's day in the period, else a whole
  /// date above the table, else the period or its last day.
  package var reporting: DayRange {
    if !known.contains(.reporting) {
      known.insert(.reporting)
      knownReporting = daySigned.map { DayRange($0) } ?? usualReporting
    }
    return knownReporting
  }

  /// The day of the update's sign-off, where it is the report's; nil where something else says which that is.
  private var daySigned: Day? {
    if scope.asOf != nil { return nil }
    readUpdate()
    return updateReading.signOff?.day.flatMap { periodDays.contains($0) ? $0 : nil }
  }

  /// What `reporting` comes from.
  var reportingSource: ReportingSource { daySigned == nil ? scope.reportingSource : .signOff }

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
