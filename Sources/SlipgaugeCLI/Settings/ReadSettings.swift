package import Dates
package import RuleSets
package import Tables
import Texts
import Trackers

/// What the command line says about reading trackers.
package enum ReadSettings {
  /// The limits in force.
  package static func limits(_ arguments: Arguments) throws(CommandFailure) -> ReadLimits {
    var limits = ReadLimits()
    for limit in ReadLimit.allCases {
      let most = limit.most ?? Arguments.largest
      if let number = try arguments.number(String(limit.flag.dropFirst(2)), most: most) { limits[limit] = number }
    }
    return limits
  }

  /// A month as a header may name it; `subject` says what it was given for.
  package static func period(_ text: String, _ ruleSet: RuleSet, for subject: String) throws(CommandFailure) -> Month {
    if let month = HeaderReader(ruleSet).month(text) { return month }
    throw CommandFailure("\(subject) needs a month such as 2023-12 or \"December 2023\", not \"\(text)\"")
  }

  /// A day, `2024-01-31`, `31/01/2024` or `31.1.24`; `subject` says what it was given for.
  package static func day(_ text: String, for subject: String) throws(CommandFailure) -> Day {
    if let day = Day(iso: text) ?? dayFirst(text) { return day }
    throw CommandFailure("\(subject) needs a calendar day such as 2024-01-31 or 31.1.24, not \"\(text)\"")
  }

  /// Day, month and year as sign-offs have them, the year in two digits or four.
  private static func dayFirst(_ text: String) -> Day? {
    text.withBytes { text in
      guard !text.isEmpty, RefForm.isDigit(text[0]), let date = NumericDates(text: text, year: 0).date(at: 0),
        date.hasYear, date.range == 0..<text.count, let day = date.day
      else { return nil }
      return Month.years.contains(day.parts.year) ? day : nil
    }
  }
}

extension CommandFailure {
  /// A tracker that cannot be used: the file, the place, what is wrong, what to do.
  package init(_ error: TableError) {
    let path = error.path == "-" ? "standard input" : error.path
    let place = error.place.text.map { " (\($0))" } ?? ""
    let remedy = error.remedy.isEmpty ? "" : "; \(error.remedy)"
    self.init("\(path)\(place): \(error.problem)\(remedy)")
  }

  /// What `body` reads; a tracker that cannot be used fails the command.
  package static func reading<Value>(_ body: () throws(TableError) -> Value) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure(error)
    }
  }
}
