package import Dates
package import RuleSets
package import Tables
import Trackers

/// What the command line says about reading trackers.
package enum ReadSettings {
  /// The limits in force.
  package static func limits(_ arguments: Arguments) throws(CommandFailure) -> ReadLimits {
    var limits = ReadLimits()
    for limit in ReadLimit.allCases {
      if let number = try arguments.number(String(limit.flag.dropFirst(2)), least: 1) { limits[limit] = number }
    }
    return limits
  }

  /// A month as a header may name it; `subject` says what it was given for.
  package static func period(_ text: String, _ ruleSet: RuleSet, for subject: String) throws(CommandFailure) -> Month {
    if let month = HeaderReader(ruleSet).month(text) { return month }
    throw CommandFailure("\(subject) needs a month such as 2023-12 or \"December 2023\", not \"\(text)\"")
  }

  /// A day, `2024-01-31` or `31/01/2024`; `subject` says what it was given for.
  package static func day(_ text: String, for subject: String) throws(CommandFailure) -> Day {
    if let day = Day(iso: text) ?? dayFirst(text) { return day }
    throw CommandFailure("\(subject) needs a calendar day such as 2024-01-31, not \"\(text)\"")
  }

  /// Day, month and a year of four digits, as everybody here writes them.
  private static func dayFirst(_ text: String) -> Day? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4,
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]), (1900...2099).contains(year)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

extension CommandFailure {
  /// A tracker that cannot be used: the file, the place, what is wrong, what to do.
  package init(_ error: TableError) {
    let path = error.path == "-" ? "standard input" : error.path
    let place = error.place.isEmpty ? "" : " (\(error.place))"
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
