package import Dates
package import RuleSets
import Slipgauge
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

  /// The month of an option, as a header may name it; nil where it is not given.
  package static func period(
    _ option: String, _ arguments: Arguments, _ ruleSet: RuleSet
  ) throws(CommandFailure) -> Month? {
    guard let text = arguments.value(option) else { return nil }
    if let month = HeaderReader(ruleSet).month(text) { return month }
    throw arguments.refusal(of: option, "needs a month such as 2023-12 or \"December 2023\", not \"\(text)\"")
  }

  /// The day of an option, `2024-01-31`, `31/01/2024` or `31.1.24`; nil where it is not given.
  package static func day(_ option: String, _ arguments: Arguments) throws(CommandFailure) -> Day? {
    guard let text = arguments.value(option) else { return nil }
    if let day = Day(iso: text) ?? dayFirst(text) { return day }
    throw arguments.refusal(of: option, "needs a calendar day such as 2024-01-31 or 31.1.24, not \"\(text)\"")
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
  /// What `body` reads; a tracker that cannot be read fails the command.
  package static func reading<Value>(_ body: () throws(TableError) -> Value) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure([Problem(error)])
    }
  }

  /// What `body` does of a night.
  static func onNight<Value>(_ body: () throws(NightFailure) -> Value) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure(error)
    }
  }
}
