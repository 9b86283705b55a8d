package import Dates
package import RuleSets
package import Tables

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

  /// The month of `--period`.
  package static func period(_ text: String, _ ruleSet: RuleSet) throws(CommandFailure) -> Month {
    let words = text.split { !($0.isLetter || $0.isNumber) }.map { String($0).lowercased() }
    if words.count == 2 {
      let (first, second) = (words[0], words[1])
      if let year = year(first), second.utf8.count == 2, let month = Int(second), (1...12).contains(month) {
        return Month(year: year, month: month)
      }
      let named = (1...12).first { month in
        let name = ruleSet.dateWords.name(ofMonth: month).lowercased()
        return first == name || (first.count >= 3 && name.hasPrefix(first))
      }
      if let named, let year = year(second) { return Month(year: year, month: named) }
    }
    throw CommandFailure("--period needs a month such as 2023-12 or \"December 2023\", not \"\(text)\"")
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), (1900...2099).contains(year) else { return nil }
    return year
  }

  /// The day of `--as-of`.
  package static func day(_ text: String, of option: String) throws(CommandFailure) -> Day {
    if let day = Day(iso: text) { return day }
    throw CommandFailure("--\(option) needs a calendar day such as 2024-01-31, not \"\(text)\"")
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
