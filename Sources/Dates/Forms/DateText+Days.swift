import Texts

/// Days.
extension DateText {
  /// `31-Mar-24`, `1st of March 2024`, and the day of a month without a year.
  ///
  /// Two digits, a hyphen and a month are a year and a month, but where only a day can be meant (`isDay`).
  func eachDayMonthYear(_ index: Int, isDay: Bool = false, _ body: (DateFormMatch) -> Void) {
    guard let (day, isOrdinal) = dayNumber(index), gap(after: index).joinsDayAndMonth else { return }
    let isHyphened = gap(after: index).sign == .hyphen
    var place = index + 1
    let hasLink = isLink(place)
    if hasLink {
      let gap = gap(after: place)
      guard gap.joinsDayAndMonth, !gap.hasComma else { return }
      place += 1
    }
    let month = month(place)
    guard month > 0 else { return }
    let gap = gap(after: place)
    if gap.joinsDayAndYear, isTouchedYear(place + 1) { return body(.impossible(index..<place + 2)) }
    if gap.joinsDayAndYear, let year = year(place + 1, behind: gap) {
      let words = index..<place + 2
      guard let date = Day(year: year, month: month, day: day) else { return body(.impossible(words)) }
      body(form(words, .days(DayRange(date)), .day))
    }
    let words = index..<place + 1
    guard day >= 1, day <= Month(year: 2000, month: month).length else { return body(.impossible(words)) }
    if isHyphened, !isDay, !isOrdinal, !hasLink, text.words[index].length == 2 { return }
    body(form(words, .yearless(YearlessDate(month: month, day: day)), .dayOfMonth))
  }

  /// Whether letters stand straight behind what would be a year: `2024to`.
  private func isTouchedYear(_ index: Int) -> Bool {
    guard index < count, text.words[index].shape == .mixed else { return false }
    let digits = text.word(index).prefix(5).prefix { $0.isASCIIDigit }.count
    return digits == 4 || digits == 2 && gap(after: index - 1).hasApostrophe
  }

  /// `31/03/2024`, `31.3.24`, `31-03-24`: the day stands where the rule set says.
  func numericDay(_ index: Int) -> DateFormMatch {
    guard let (first, second, year) = numericParts(index) else { return .none }
    let words = index..<index + 3
    guard let date = order.day(first, second, year: year) else { return .impossible(words) }
    let other = first == second ? nil : order.other.day(first, second, year: year)
    return form(
      words, .days(DayRange(date)), .day, marks: other == nil ? [] : .couldSwap,
      other: other.map { .days(DayRange($0)) })
  }

  /// Three numbers with the same sign twice between them, as numeric dates have them; the year as it is meant, though
  /// dates may not be read in it.
  func numericParts(_ index: Int) -> (first: Int, second: Int, year: Int)? {
    let words = text.words
    guard index + 2 < words.count, words[index].length <= 2, words[index + 1].length <= 2 else { return nil }
    let gap = gap(after: index)
    guard gap.isTight(.slash) || gap.isTight(.stop) || gap.isTight(.hyphen), let first = text.number(index),
      let second = text.number(index + 1), let year = text.number(index + 2)
    else { return nil }
    let next = self.gap(after: index + 1)
    switch words[index + 2].length {
    case 2 where next.sign == gap.sign && !next.hasSpace && !next.hasComma: return (first, second, 2000 + year)
    case 4 where next == gap: return (first, second, year)
    default: return nil
    }
  }

  /// `2024-03-31`, with or without a time.
  func isoDay(_ index: Int) -> DateFormMatch {
    guard text.words[index].length == 4, text.words[index].shape == .number, index + 2 < count else { return .none }
    let start = Int(text.words[index].sourceStart)
    guard start + 10 <= source.count, let month = digits(start + 5, 2), let day = digits(start + 8, 2),
      gap(after: index).isTight(.hyphen), gap(after: index + 1).isTight(.hyphen), text.words[index + 1].length == 2,
      source[start + 4] == 0x2D, source[start + 7] == 0x2D
    else { return .none }
    let end = endOfTime(from: start + 10)
    // A time has six words at most.
    guard let last = (index + 2..<min(count, index + 9)).first(where: { Int(text.words[$0].sourceEnd) >= end }),
      Int(text.words[last].sourceEnd) == end
    else { return .none }
    let words = index..<last + 1
    guard let year = year(index), let date = Day(year: year, month: month, day: day) else { return .impossible(words) }
    return form(words, .days(DayRange(date)), .day)
  }

  /// Two-digit numbers of a time behind a day: `T00:00`, ` 00:00:00.000`, `Z`; returns where it ends.
  private func endOfTime(from start: Int) -> Int {
    var index = start
    guard index < source.count, [0x20, 0x54, 0x74].contains(source[index]), digits(index + 1, 2) != nil,
      index + 3 < source.count, source[index + 3] == 0x3A, digits(index + 4, 2) != nil
    else { return start }
    index += 6
    if index < source.count, source[index] == 0x3A, digits(index + 1, 2) != nil {
      index += 3
      if index < source.count, source[index] == 0x2E, digits(index + 1, 1) != nil {
        index += 2
        while digits(index, 1) != nil { index += 1 }
      }
    }
    if index < source.count, source[index] | 0x20 == 0x7A { index += 1 }
    return index
  }

  private func digits(_ start: Int, _ count: Int) -> Int? {
    guard start + count <= source.count else { return nil }
    var value = 0
    for index in start..<start + count {
      guard (0x30...0x39).contains(source[index]) else { return nil }
      value = value * 10 + Int(source[index] - 0x30)
    }
    return value
  }

  // MARK: Weeks

  /// `w/c 4 March 2024`, `week ending 8 March`: the seven days from the day, or up to it.
  func eachWeek(_ index: Int, _ body: (DateFormMatch) -> Void) {
    for (list, days) in [(DateWords.weekFromList, 0...6), (DateWords.weekToList, -6...0)] {
      let length = words.matcher.longest(of: list, in: text, from: index)
      guard length > 0, index + length < count, isPhrase(index..<index + length, signs: .slash) else { continue }
      var day = index + length
      let weekday = isWeekday(day) ? words.weekdays[symbol(day)] : nil
      guard gap(after: day - 1).isSpace else { continue }
      if weekday != nil {
        let gap = gap(after: day)
        guard gap.sign == .none, !gap.hasApostrophe else { continue }
        day += 1
      }
      guard day < count, text.words[day].shape != .letters else { continue }
      eachDay(day) { match in
        if case .form(let form) = match { body(week(index, form, days, weekday)) }
        if case .impossible(let words) = match { body(.impossible(index..<words.upperBound)) }
      }
    }
  }

  private func eachDay(_ index: Int, _ body: (DateFormMatch) -> Void) {
    body(isoDay(index))
    body(numericDay(index))
    eachDayMonthYear(index, isDay: true, body)
  }

  private func week(_ index: Int, _ day: DateForm, _ days: ClosedRange<Int>, _ weekday: Int?) -> DateFormMatch {
    let words = index..<day.words.upperBound
    switch day.value {
    case .days(let range):
      let first = range.earliest.adding(days: days.lowerBound)
      guard Month.years.contains(first.parts.year) else { return .impossible(words) }
      var marks = day.marks
      if let weekday, weekday != range.earliest.weekday { marks.formUnion(.wrongWeekday) }
      let week = DayRange(first, range.latest.adding(days: days.upperBound))
      return form(words, .days(week), .week, marks: marks, other: day.other)
    case .yearless(let date):
      var week = YearlessDate(month: date.month, day: date.day, days: days)
      week.weekday = weekday
      return form(words, .yearless(week), .bareWeek)
    }
  }

  /// Whether nothing but spaces stands between the words, or one sign of those that are allowed.
  func isPhrase(_ range: Range<Int>, signs: DateGap.Sign = .none) -> Bool {
    range.dropLast().allSatisfy { gap(after: $0).isSpace || gap(after: $0).isTight(signs) }
  }
}
