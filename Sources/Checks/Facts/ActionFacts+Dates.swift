package import Dates
import RuleSets
import Tables
import Texts
import Trackers

/// When the action begins, when it is due, and what that calls for.
extension ActionFacts {
  /// The day by which the action is due, without the reading that it is of.
  var duePoint: Day? {
    let place = dateNumbers.due
    guard place >= 0, dateOrder(place).isPlain else { return datePair.due.duePoint }
    return dateOrder(place).lastDay
  }

  package var dates: (start: DateReading, due: DateReading) {
    let pair = datePair
    return (pair.start, pair.due)
  }

  /// The places of start and due cell among the readings remembered; -1 for one that is not.
  @inline(__always)
  var dateNumbers: (start: Int, due: Int) {
    if !known.contains(.places) { readPlaces() }
    return knownPlaces
  }

  private func readPlaces() {
    known.insert(.places)
    if isAbsent {
      knownPlaces = (-1, -1)
    } else if let start = cells.text(layout.start), let due = cells.text(layout.due) {
      knownPlaces = dateCache.places(of: start, due)
    } else {
      knownPlaces = (dateCache.place(of: date(layout.start)), dateCache.place(of: date(layout.due)))
    }
  }

  /// The order of a remembered reading among others.
  @inline(__always)
  func dateOrder(_ place: Int) -> DateCellCache.Order { dateCache.order(place) }

  /// A remembered reading that is plain.
  func dateReading(_ place: Int) -> DateReading { dateCache.plainReading(place) }

  private var datePair: DateCellCache.Pair {
    if !known.contains(.dates) {
      if let absentAction {
        knownDates = DateCellCache.Pair(start: absentAction.start, due: absentAction.due)
      } else {
        let (start, due) = dateNumbers
        knownDates =
          start >= 0 && due >= 0
          ? dateCache.pair(start: start, due: due) : dateCache.pair(start: date(layout.start), due: date(layout.due))
      }
      known.insert(.dates)
    }
    return knownDates
  }

  /// The start or the due cell.
  func dateCell(_ field: Field) -> DateCell { date(field == .start ? layout.start : layout.due) }

  private func date(_ column: Int) -> DateCell {
    if column < 0 { return DateCell(.empty) }
    if let text = cells.text(column) { return DateCell(text) }
    return row?.date(column == layout.start ? .start : .due) ?? DateCell(.empty)
  }

  var dueEarliest: Int32 {
    let due = dateNumbers.due
    if due >= 0, dateCache.order(due).isPlain { return dateCache.order(due).firstDay }
    return datePair.due.days?.earliest.number ?? .min
  }

  /// The days that the report can be of: `--as-of`, else the sign-off's day in the period, else the period.
  package var reporting: DayRange {
    if !known.contains(.reporting) {
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
      known.insert(.reporting)
    }
    return knownReporting
  }

  package var expected: [Int] {
    if !known.contains(.expected) {
      knownExpected = duePoint.map { ratingDays.expected(due: $0, reporting: reporting) } ?? []
      known.insert(.expected)
    }
    return knownExpected
  }

  package var schedule: ActionSchedule? {
    if !known.contains(.schedule) {
      knownSchedule = ActionSchedule(start: dates.start, due: dates.due)
      known.insert(.schedule)
    }
    return knownSchedule
  }
}
