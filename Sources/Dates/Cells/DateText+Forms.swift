import Texts

/// The forms of a single date, each tried at a word; the longest counts.
extension DateText {
  /// The longest date that begins at word `index`.
  package func form(at index: Int) -> DateFormMatch {
    guard index < count else { return .none }
    var longest: DateForm?
    var impossible: Range<Int>?
    func offer(_ match: DateFormMatch) {
      switch match {
      case .form(let form):
        if form.words.upperBound > longest?.words.upperBound ?? -1 { longest = form }
      case .impossible(let words):
        if words.upperBound > impossible?.upperBound ?? -1 { impossible = words }
      case .none: break
      }
    }
    let word = text.words[index]
    guard words.mayBeginDate(word) else { return .none }
    if word.shape == .letters {
      offer(monthAndYear(index))
      offer(partOfYear(index))
    } else {
      offer(isoDay(index))
      offer(numericDay(index))
      offer(dayMonthYear(index))
      offer(yearAndMonth(index))
      offer(years(index))
      offer(quarter(index))
    }
    if let impossible, impossible.upperBound > longest?.words.upperBound ?? -1 { return .impossible(impossible) }
    return longest.map { .form($0) } ?? .none
  }

  /// `Mar-23`, `June 2023`, `Oct '23`, and the bare month.
  private func monthAndYear(_ index: Int) -> DateFormMatch {
    let month = month(index)
    guard month > 0 else { return .none }
    let gap = gap(after: index)
    if gap != .other, let year = year(index + 1) {
      let days = Month(year: year, month: month).days
      let isShort = text.words[index + 1].length == 2
      return .form(
        DateForm(index..<index + 2, .days(days), .monthYear(bySpace: isShort && gap == .space)))
    }
    return .form(DateForm(index..<index + 1, .month(month), .bareMonth))
  }

  /// `22-Nov`: the digits are the year, though they may have been meant as a day.
  private func yearAndMonth(_ index: Int) -> DateFormMatch {
    guard text.words[index].length == 2, let year = year(index), month(index + 1) > 0,
      case .hyphen = gap(after: index)
    else { return .none }
    let days = Month(year: year, month: month(index + 1)).days
    return .form(DateForm(index..<index + 2, .days(days), .yearMonth, isAmbiguous: true))
  }

  /// `31-Mar-24`, `1st of March 2024`, and the day of a month without a year.
  private func dayMonthYear(_ index: Int) -> DateFormMatch {
    guard let (day, isOrdinal) = dayNumber(index), gap(after: index).joinsDayAndMonth else { return .none }
    let tight = gap(after: index) != .space
    var place = index + 1
    let hasOf = isOf(place)
    if hasOf {
      guard gap(after: place).joinsDayAndMonth else { return .none }
      place += 1
    }
    let month = month(place)
    guard month > 0 else { return .none }
    if gap(after: place).joinsDayAndMonth, let year = year(place + 1) {
      let words = index..<place + 2
      guard let date = Day(year: year, month: month, day: day) else { return .impossible(words) }
      return .form(DateForm(words, .days(DayRange(date)), .day))
    }
    let words = index..<place + 1
    guard day >= 1, day <= Month(year: 2000, month: month).length else { return .impossible(words) }
    // Two digits, a hyphen and a month are a year and a month.
    if tight, !isOrdinal, !hasOf, text.words[index].length == 2 { return .none }
    return .form(DateForm(words, .dayOfMonth(day: day, month: month), .dayOfMonth))
  }

  /// `31/03/2024`, `31.3.24`, `31-03-24`: day first, always.
  private func numericDay(_ index: Int) -> DateFormMatch {
    guard index + 2 < count, let day = text.number(index), let month = text.number(index + 1),
      text.words[index].length <= 2, text.words[index + 1].length <= 2,
      text.words[index + 2].shape == .number, [2, 4].contains(text.words[index + 2].length)
    else { return .none }
    let gap = gap(after: index)
    switch gap {
    case .slash(isTight: true), .stop(isTight: true), .hyphen(isTight: true): break
    default: return .none
    }
    guard self.gap(after: index + 1) == gap else { return .none }
    let words = index..<index + 3
    guard let year = year(index + 2), let date = Day(year: year, month: month, day: day) else {
      return .impossible(words)
    }
    return .form(DateForm(words, .days(DayRange(date)), .day))
  }

  /// `2024-03-31`, with or without a time.
  private func isoDay(_ index: Int) -> DateFormMatch {
    guard text.words[index].length == 4, text.words[index].shape == .number, index + 2 < count else { return .none }
    let start = Int(text.words[index].sourceStart)
    guard start + 10 <= source.count, let month = digits(start + 5, 2), let day = digits(start + 8, 2),
      gap(after: index) == .hyphen(isTight: true), gap(after: index + 1) == .hyphen(isTight: true),
      text.words[index + 1].length == 2, source[start + 4] == 0x2D, source[start + 7] == 0x2D
    else { return .none }
    let end = endOfTime(from: start + 10)
    guard let after = (index + 2..<count).first(where: { Int(text.words[$0].sourceEnd) >= end }),
      Int(text.words[after].sourceEnd) == end || endsAtPunctuation(end)
    else { return .none }
    let words = index..<after + 1
    guard let year = year(index), let date = Day(year: year, month: month, day: day) else { return .impossible(words) }
    return .form(DateForm(words, .days(DayRange(date)), .day))
  }

  private func endsAtPunctuation(_ end: Int) -> Bool { end == source.count }

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

  /// `2024`, and the financial years `2023/24`, `2023-2024`.
  private func years(_ index: Int) -> DateFormMatch {
    guard let year = fourDigitYear(index) else { return .none }
    if isFinancialYear(index) {
      return .form(DateForm(index..<index + 2, .days(financialYear(year)), .financialYear))
    }
    let days = DayRange(Month(year: year, month: 1).first, Month(year: year, month: 12).last)
    return .form(DateForm(index..<index + 1, .days(days), .year))
  }

  /// Whether words `index` and the next are a year and the year after it.
  private func isFinancialYear(_ index: Int) -> Bool {
    guard let year = fourDigitYear(index), let next = self.year(index + 1) else { return false }
    switch gap(after: index) {
    case .slash(isTight: true), .hyphen(isTight: true): break
    default: return false
    }
    return text.words[index + 1].length == 2 ? next % 100 == (year + 1) % 100 : next == year + 1
  }

  private func financialYear(_ year: Int) -> DayRange {
    let first = Month(year: year, month: words.financialYearStarts)
    return DayRange(first.first, first.adding(11).last)
  }

  /// `Q3 2023/24`, and `Q3 2023`, which may have meant the calendar year.
  private func quarter(_ index: Int) -> DateFormMatch {
    let word = text.word(index)
    guard word.count == 2, word.first == 0x71, let digit = word.last, (0x31...0x34).contains(digit),
      gap(after: index) == .space, let year = fourDigitYear(index + 1)
    else { return .none }
    let first = Month(year: year, month: words.financialYearStarts).adding(Int(digit - 0x31) * 3)
    let days = DayRange(first.first, first.adding(2).last)
    let isFull = isFinancialYear(index + 1)
    let place = index..<index + (isFull ? 3 : 2)
    // The last quarter of 2099/00 is in a year that no date is read in.
    guard Month.years.contains(first.year) else { return .impossible(place) }
    return .form(DateForm(place, .days(days), .quarter, isAmbiguous: !isFull))
  }

  /// `Autumn 2022`, `early 2024`, `end of 2023`.
  private func partOfYear(_ index: Int) -> DateFormMatch {
    guard words.namesPart(text.words[index]) else { return .none }
    let symbol = text.words[index].symbol
    if let season = words.seasons[symbol], gap(after: index).joinsDayAndMonth, let year = year(index + 1) {
      return .form(DateForm(index..<index + 2, .days(days(of: season, year)), .season))
    }
    guard let part = words.partsOfYear[symbol], gap(after: index).joinsDayAndMonth else { return .none }
    let place = isOf(index + 1) && gap(after: index + 1) == .space ? index + 2 : index + 1
    guard let year = fourDigitYear(place) else { return .none }
    return .form(DateForm(index..<place + 1, .days(days(of: part, year)), .partOfYear))
  }

  private func days(of part: DateWords.Source.Part, _ year: Int) -> DayRange {
    let first = Month(year: year, month: part.from)
    let last = Month(year: part.to < part.from ? year + 1 : year, month: part.to)
    return DayRange(first.first, last.last)
  }
}
