package import Dates
import RuleSets
import Texts

/// Reads cells as a tracker whose first period is January 2024 has them.
package enum DateCells {
  package static let reader = DateReader(words: DefaultRuleSet.shared.dateWords)

  /// A reader that takes the first number of a numeric date for the month.
  package static func monthFirst() throws -> DateReader {
    var source = reader.words.source
    source.order = .monthFirst
    var vocabulary = Vocabulary()
    return DateReader(words: try DateWords(source, vocabulary: &vocabulary))
  }

  /// Both dates of an action.
  package static func read(
    start: String = "", due: String = "", startDate: SheetDate? = nil, dueDate: SheetDate? = nil,
    firstPeriod: Month = Month(year: 2024, month: 1), by reader: DateReader = reader
  ) -> (start: DateReading, due: DateReading) {
    let start = start.withBytes { reader.read(DateCell($0, date: startDate)) }
    let due = due.withBytes { reader.read(DateCell($0, date: dueDate)) }
    return reader.resolve(start: start, due: due, firstPeriod: firstPeriod)
  }

  /// A reading in full: in short, its marks, and the date before.
  package static func long(_ reading: DateReading) -> String {
    var parts = [short(reading)]
    let marks = reading.marks.names.sorted()
    if !marks.isEmpty { parts.append(marks.joined(separator: ", ")) }
    if let original = reading.original { parts.append("was " + (original.days.map(short) ?? "unknown")) }
    return parts.joined(separator: "; ")
  }

  /// A reading in short: its days or its kind, then its schedule.
  package static func short(_ reading: DateReading) -> String {
    guard reading.kind != .interval else { return reading.days.map(short) ?? "no days" }
    var parts = [reading.kind.rawValue]
    if let every = reading.schedule?.every { parts.append("every \(every)") }
    if let listed = reading.schedule?.listed, !listed.isEmpty {
      parts.append("in " + listed.months.map(String.init).joined(separator: ","))
    }
    if let start = reading.schedule?.start {
      parts.append("from " + (start.year.map { Month(year: $0, month: start.month).iso } ?? "\(start.month)"))
    } else if let month = reading.schedule?.notBefore {
      parts.append("from \(month.iso)")
    }
    return parts.joined(separator: " ")
  }

  /// A whole month as such, else the days.
  package static func short(_ days: DayRange) -> String {
    days == days.earliest.month.days ? days.earliest.month.iso : days.iso
  }
}
