import Texts

/// The dates that begin at a word; of all forms that fit the longest counts.
extension DateText {
  /// The longest date of prose that begins at a word: days, months and years, by whatever words they are written.
  package func proseForm(at index: Int) -> DateFormMatch {
    var longest = LongestForm()
    guard let word = word(at: index), mayBegin(word) else { return .none }
    eachPlainForm(at: index) { longest.offer($0) }
    return longest.match
  }

  /// The longest date of a date cell that begins at a word, or two that are joined.
  func form(at index: Int) -> DateFormMatch {
    var longest = LongestForm()
    guard let word = word(at: index), mayBegin(word) else { return .none }
    // Before another day `22-Nov` is a day.
    if word.shape == .number {
      eachDayMonthYear(index, isDay: true) { eachJoined($0) { if $1.isDay { longest.offer(.form($0)) } } }
    }
    eachSingle(at: index) { first in
      longest.offer(first)
      eachJoined(first) { both, _ in longest.offer(.form(both)) }
    }
    return longest.match
  }

  /// Calls `body` with each pair that a date and another behind it are, and the other.
  private func eachJoined(_ first: DateFormMatch, _ body: (_ both: DateForm, _ second: DateForm) -> Void) {
    guard case .form(let first) = first, let next = placeBehindJoiner(first) else { return }
    eachSingle(at: next) { second in
      if case .form(let second) = second, let both = joined(first, second) { body(both, second) }
    }
  }

  /// Calls `body` with each date of a cell that begins at a word, a weekday before it or none.
  private func eachSingle(at index: Int, _ body: (DateFormMatch) -> Void) {
    guard let first = word(at: index), mayBegin(first) else { return }
    eachForm(at: index, body)
    guard isWeekday(index), let weekday = words.weekdays[symbol(index)] else { return }
    let gap = gap(after: index)
    guard gap.sign == .none, !gap.hasApostrophe, let next = word(at: index + 1), mayBegin(next) else { return }
    // What stands behind a weekday is a day, rather than a year and a month.
    eachForm(at: index + 1, isDay: true) { match in
      switch match {
      case .form(let form): body(.form(behind(weekday, at: index, form)))
      case .impossible(let words): body(.impossible(index..<words.upperBound))
      case .none: break
      }
    }
  }

  private func eachForm(at index: Int, isDay: Bool = false, _ body: (DateFormMatch) -> Void) {
    eachPlainForm(at: index, isDay: isDay, body)
    if text.words[index].shape == .letters {
      body(partOfMonth(index))
      eachPartOfFinancialYear(index, body)
      eachWeek(index, body)
    }
    eachNamedYear(index, body)
    eachUnit(index, body)
  }

  private func eachPlainForm(at index: Int, isDay: Bool = false, _ body: (DateFormMatch) -> Void) {
    if text.words[index].shape == .letters {
      eachMonthAndYear(index, body)
      body(partOfYear(index))
    } else {
      body(isoDay(index))
      body(numericDay(index))
      eachDayMonthYear(index, isDay: isDay, body)
      if !isDay { body(yearAndMonth(index)) }
      eachYear(index, body)
      body(numericMonth(index))
    }
  }

  // MARK: Making forms

  /// The form of a date that takes these words; its place in the source follows from them.
  func form(
    _ words: Range<Int>, _ value: DateForm.Value, _ shape: DateForm.Shape, marks: DateMarks = [],
    other: OtherMeaning? = nil, start: Int? = nil, end: Int? = nil
  ) -> DateFormMatch {
    .form(
      DateForm(
        words: words, start: start ?? Int(text.words[words.lowerBound].sourceStart),
        end: end ?? Int(text.words[words.upperBound - 1].sourceEnd), value: value, shape: shape, marks: marks,
        other: other))
  }

  /// The whole months from the first to the last; impossible where no date is read in the year of the first.
  func form(
    _ words: Range<Int>, from first: Month, to last: Month, _ shape: DateForm.Shape, marks: DateMarks = [],
    other: OtherMeaning? = nil, start: Int? = nil, end: Int? = nil
  ) -> DateFormMatch {
    guard Month.years.contains(first.year) else { return .impossible(words) }
    let days = DayRange(first.first, last.last)
    return form(words, .days(days), shape, marks: marks, other: other, start: start, end: end)
  }

  /// The form with a weekday before it, and in doubt where its day is another.
  private func behind(_ weekday: Int, at index: Int, _ form: DateForm) -> DateForm {
    var value = form.value
    var marks = form.marks
    switch value {
    case .days(let days) where form.isDay && days.earliest.weekday != weekday: marks.formUnion(.wrongWeekday)
    case .yearless(var date) where form.isDay:
      date.weekday = weekday
      value = .yearless(date)
    default: break
    }
    return DateForm(
      words: index..<form.words.upperBound, start: Int(text.words[index].sourceStart), end: form.end, value: value,
      shape: form.shape, marks: marks, other: form.other)
  }

  // MARK: Two dates

  /// The word behind what joins a date to another, or nil.
  private func placeBehindJoiner(_ form: DateForm) -> Int? {
    let next = form.words.upperBound
    guard next < count, form.shape.mayBeFirst else { return nil }
    let gap = DateGap(source, form.end..<Int(text.words[next].sourceStart))
    if gap.hasComma || gap.hasApostrophe { return nil }
    switch gap.sign {
    case .hyphen: return next
    case .slash: return form.isDay ? next : nil
    case .none:
      guard flags(next).contains(.joiner), next + 1 < count, self.gap(after: next).isSpace else { return nil }
      return next + 1
    default: return nil
    }
  }

  /// From the first date to the second; nil where they are no such two.
  private func joined(_ first: DateForm, _ second: DateForm) -> DateForm? {
    guard case .days(let last) = second.value else { return nil }
    let gap = DateGap(source, first.end..<Int(text.words[first.words.upperBound].sourceStart))
    if gap.sign == .slash, !second.isDay { return nil }
    var marks = first.marks.union(second.marks)
    let start: DayRange
    switch first.value {
    case .days(let days): start = days
    case .yearless(let date):
      guard let found = DateText.latest(date, upTo: last.latest) else { return nil }
      start = found.days
      if found.isOtherWeekday { marks.formUnion(.wrongWeekday) }
    }
    guard start.earliest <= last.latest, start.latest <= last.latest || start.earliest <= last.earliest else {
      return nil
    }
    return DateForm(
      words: first.words.lowerBound..<second.words.upperBound, start: first.start, end: second.end,
      value: .days(DayRange(start.earliest, last.latest)), shape: .joined, marks: marks,
      other: nil)
  }

  /// The days in the year of another, or in the one before where that is behind it.
  private static func latest(_ date: YearlessDate, upTo end: Day) -> (days: DayRange, isOtherWeekday: Bool)? {
    let year = end.parts.year
    for year in [year, year - 1] {
      if let found = date.days(in: year), found.days.earliest <= end { return found }
    }
    return nil
  }
}

extension DateForm.Shape {
  /// Whether it may be the first of two dates that are joined.
  fileprivate var mayBeFirst: Bool {
    switch self {
    case .bareUnit, .bareWeek, .joined: false
    default: true
    }
  }
}

/// The longest of the forms that were offered; of those as long the first, and one date rather than two that are joined
/// (`2023-24 Q3` is a quarter, and no years from 2023 on).
private struct LongestForm {
  private var form: DateForm?
  private var impossible: Range<Int>?

  mutating func offer(_ match: DateFormMatch) {
    switch match {
    case .form(let offered):
      if let form, rank(offered) <= rank(form) { return }
      form = offered
    case .impossible(let words):
      if words.upperBound > impossible?.upperBound ?? -1 { impossible = words }
    case .none: break
    }
  }

  private func rank(_ form: DateForm) -> (Int, Int, Int) {
    var isSingle = 1
    if case .joined = form.shape { isSingle = 0 }
    return (form.words.upperBound, form.end, isSingle)
  }

  var match: DateFormMatch {
    if let impossible, impossible.upperBound > form?.words.upperBound ?? -1 { return .impossible(impossible) }
    return form.map { .form($0) } ?? .none
  }
}
