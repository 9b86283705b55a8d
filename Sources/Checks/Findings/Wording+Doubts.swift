import Dates
import RuleSets
import Texts
import Trackers

/// Doubts about date cells, in words.
extension Wording {
  /// What is doubtful about the two date cells of an action.
  static func doubts(start: DateReading, due: DateReading, _ facts: ActionFacts) -> String {
    let cells: [(String, Field, DateReading)] = [("start", .start, start), ("due", facts.dueField, due)]
    return cells.flatMap { name, field, reading in doubts(name, field, reading, facts) }.joined(separator: "; ")
  }

  /// What is doubtful about one of them, which is called `name`.
  static func doubts(
    _ name: String, _ field: Field, _ reading: DateReading, _ facts: ActionFacts
  ) -> [String] {
    let words = facts.scope.ruleSet.dateWords
    let cell = "\(name) “\(short(facts.text(field).string, most: 40))”"
    let read = reading.days.map { days($0, words) } ?? reading.kind.rawValue
    var doubts: [String] = []
    if reading.marks.contains(.ambiguous) {
      let other = facts.scope.dates.otherMeaning(of: facts.dateCell(field)).map { meaning($0, words) }
      doubts.append(
        "\(cell) was read as \(read)" + (other.map { "; it may also mean \($0)" } ?? " but may mean another date"))
    }
    if reading.marks.contains(.yearAssumed) { doubts.append("\(cell) names no year and was read as \(read)") }
    if reading.marks.contains(.wrongWeekday) {
      let weekday = reading.days.flatMap { $0.earliest == $0.latest ? $0.earliest : nil }.map(words.weekday(of:))
      doubts.append(
        weekday.map { "\(cell) names another weekday, but \(read) is a \($0)" }
          ?? "\(cell) names a weekday that is not that of its date")
    } else if reading.marks.contains(.earlyYear) {
      doubts.append("\(cell) was read as \(read), long ago; check its year")
    } else if reading.marks.contains(.queried) {
      doubts.append("\(cell) is queried")
    }
    return doubts
  }

  private static func meaning(_ other: OtherMeaning, _ words: DateWords) -> String {
    switch other {
    case .days(let range): days(range, words)
    case .dayOfMonth(let day, let month): "\(day) \(words.name(ofMonth: month))"
    }
  }
}
