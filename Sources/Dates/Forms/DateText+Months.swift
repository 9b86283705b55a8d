import Texts

/// Months.
extension DateText {
  /// `Mar-23`, `June 2023`, `Oct '23`, and the bare month.
  func eachMonthAndYear(_ index: Int, _ body: (DateFormMatch) -> Void) {
    let month = month(index)
    guard month > 0 else { return }
    let gap = gap(after: index)
    if let end = monthYearEnd(index), let year = year(end - 1) {
      if isDayBeforeYear(index + 1) { return body(.impossible(index..<index + 3)) }
      let isShort = text.words[end - 1].length == 2 && gap.sign == .none && !gap.hasApostrophe
      let here = Month(year: year, month: month)
      body(form(index..<end, from: here, to: here, .monthYear(bySpace: isShort)))
      // The number may belong to what follows: `March - 15 April 2024`.
      if gap.sign != .hyphen || !gap.hasSpace { return }
    }
    body(form(index..<index + 1, .yearless(YearlessDate(month: month)), .bareMonth))
  }

  /// The end of a month's name and its year; nil where no year follows.
  private func monthYearEnd(_ index: Int) -> Int? {
    let gap = gap(after: index)
    return gap.joinsMonthAndYear && year(index + 1) != nil ? index + 2 : nil
  }

  /// Whether two digits behind a month's name are a day, for a year follows them: `March 31, 2024`. That is no form of
  /// date here, and must not be taken for March 2031.
  private func isDayBeforeYear(_ index: Int) -> Bool {
    guard text.words[index].length == 2, let day = text.number(index), (1...31).contains(day),
      self.gap(after: index - 1).isSpace
    else { return false }
    let gap = gap(after: index)
    return gap.sign == .none && !gap.hasApostrophe && fourDigitYear(index + 1) != nil
  }

  /// `22-Nov`: the digits are the year, though they may have been meant as a day.
  func yearAndMonth(_ index: Int) -> DateFormMatch {
    guard text.words[index].length == 2, let year = year(index), let day = text.number(index), month(index + 1) > 0
    else { return .none }
    let gap = gap(after: index)
    guard gap.sign == .hyphen, !gap.hasComma, !gap.hasApostrophe else { return .none }
    let month = Month(year: year, month: month(index + 1))
    let isDay = (1...Month(year: 2000, month: month.month).length).contains(day)
    return form(
      index..<index + 2, .days(month.days), .yearMonth, marks: .ambiguous,
      other: isDay ? .dayOfMonth(day: day, month: month.month) : nil, start: startWithApostrophe(index))
  }

  /// Where the two digits of a year begin, or the apostrophe before them.
  func startWithApostrophe(_ index: Int) -> Int {
    let start = Int(text.words[index].sourceStart)
    if start >= 1, source[start - 1] == 0x27 { return start - 1 }
    // U+2018 and U+2019.
    let isCurly = start >= 3 && source[start - 3] == 0xE2 && source[start - 2] == 0x80
    return isCurly && (source[start - 1] == 0x98 || source[start - 1] == 0x99) ? start - 3 : start
  }

  /// `3/2024`, `03/2024`, and `2024-03` where that is no financial year.
  func numericMonth(_ index: Int) -> DateFormMatch {
    guard index + 1 < count, let first = text.number(index), let second = text.number(index + 1) else { return .none }
    let gap = gap(after: index)
    let lengths = (text.words[index].length, text.words[index + 1].length)
    let (month, year) =
      switch lengths {
      case (1...2, 4) where gap.isTight(.slash): (first, second)
      case (4, 2) where gap.isTight(.hyphen): (second, first)
      default: (0, 0)
      }
    guard (1...12).contains(month), Month.years.contains(year) else { return .none }
    let here = Month(year: year, month: month)
    return form(index..<index + 2, from: here, to: here, .monthYear(bySpace: false))
  }

  /// `end of March 2024`, `mid-March`: the whole month.
  func partOfMonth(_ index: Int) -> DateFormMatch {
    guard flags(index).contains(.partOfMonth), gap(after: index).joinsWords else { return .none }
    let place = placeBehindLink(index + 1)
    let month = month(place)
    guard month > 0 else { return .none }
    if let end = monthYearEnd(place), let year = year(end - 1), !isDayBeforeYear(place + 1) {
      let here = Month(year: year, month: month)
      return form(index..<end, from: here, to: here, .partOfMonth)
    }
    return form(index..<place + 1, .yearless(YearlessDate(month: month)), .bareMonth)
  }
}
