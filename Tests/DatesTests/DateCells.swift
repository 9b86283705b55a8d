import Dates
import RuleSets
import TestSupport
import Texts

/// Reads cells as a tracker whose first period is January 2024 has them.
enum DateCells {
  static let reader = DateReader(words: DefaultRuleSet.shared.dateWords)

  /// Both dates of an action.
  static func read(
    start: String = "", due: String = "", startDate: SheetDate? = nil, dueDate: SheetDate? = nil,
    firstPeriod: Month = Month(year: 2024, month: 1)
  ) -> (start: DateReading, due: DateReading) {
    let start = start.withBytes { reader.read(DateCell($0, date: startDate)) }
    let due = due.withBytes { reader.read(DateCell($0, date: dueDate)) }
    return reader.resolve(start: start, due: due, firstPeriod: firstPeriod)
  }

  /// A reading in short: its days or its kind, then its schedule.
  static func short(_ reading: DateReading) -> String {
    guard reading.kind != .interval else { return reading.days.map(short) ?? "no days" }
    var parts = [reading.kind.rawValue]
    if let every = reading.schedule?.every { parts.append("every \(every)") }
    if let listed = reading.schedule?.listed, !listed.isEmpty {
      parts.append("in " + listed.months.map(String.init).joined(separator: ","))
    }
    if let month = reading.schedule?.notBefore { parts.append("from \(month.iso)") }
    return parts.joined(separator: " ")
  }

  /// A whole month as such, else the days.
  static func short(_ days: DayRange) -> String {
    days == days.earliest.month.days ? days.earliest.month.iso : days.iso
  }
}
