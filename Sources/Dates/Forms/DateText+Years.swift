import Texts

/// Years, and the parts of them that have a name.
extension DateText {
  /// A year as it stands in a text: a calendar year, or one and the next.
  struct YearMention {
    /// The calendar year, or the first of the two.
    let year: Int
    /// Whether the year after it stands there, too, or two digits behind `FY`.
    let isSpan: Bool
    /// Whether it is two digits behind `FY`, which may be meant as the year that begins in it.
    let isShort: Bool
    /// The word behind it.
    let end: Int
  }

  /// `2024`, and the financial years `2023/24`, `2023-2024`.
  func eachYear(_ index: Int, _ body: (DateFormMatch) -> Void) {
    guard let year = fourDigitYear(index) else { return }
    if let span = span(index) {
      body(form(index..<span.end, from: financialYearStart(span.year), months: 12, .wholeYear))
    }
    let first = Month(year: year, month: 1)
    body(form(index..<index + 1, from: first, to: first.adding(11), .year))
  }

  /// A year of four digits and the next.
  private func span(_ index: Int) -> YearMention? {
    guard let year = fourDigitYear(index) else { return nil }
    return span(year, digits: 4, at: index)
  }

  /// The year whose digits the word ends with, and the next behind a slash or, where the first has four, a hyphen.
  private func span(_ year: Int, digits: Int, at index: Int) -> YearMention? {
    let gap = gap(after: index)
    guard gap.sign == .slash || gap.sign == .hyphen && digits == 4, !gap.hasSpace, !gap.hasComma,
      let next = self.year(index + 1, behind: gap)
    else { return nil }
    let isShort = text.words[index + 1].length == 2
    guard isShort ? next % 100 == (year + 1) % 100 : digits == 4 && next == year + 1 else { return nil }
    return YearMention(year: year, isSpan: true, isShort: false, end: index + 2)
  }

  /// A financial year, `FY` or a longer name before it or not; two digits of the first year only where `FY` stands
  /// there, or `areTwoDigits`.
  func financialYear(_ index: Int, areTwoDigits: Bool = false) -> YearMention? {
    guard index < count else { return nil }
    if let (meaning, value, digits) = prefixed(index) {
      guard case .shortYearName = meaning else { return nil }
      return shortYear(value, digits, at: index)
    }
    let length = words.matcher.longest(of: DateWords.financialYearList, in: text, from: index)
    if length == 0 { return span(index) ?? (areTwoDigits ? shortSpan(index) : nil) }
    let gap = gap(after: index + length - 1)
    guard gap.sign == .none, !gap.hasComma, index + length < count, isPhrase(index..<index + length) else { return nil }
    let isShortName = length == 1 && flags(index).contains(.shortYearName)
    let next = index + length
    guard isShortName, let value = text.number(next), !gap.hasApostrophe || text.words[next].length == 2 else {
      return gap.hasApostrophe ? nil : span(next)
    }
    return shortYear(value, text.words[next].length, at: next)
  }

  /// `23/24`.
  private func shortSpan(_ index: Int) -> YearMention? {
    guard text.words[index].length == 2, let year = year(index) else { return nil }
    return span(year, digits: 2, at: index)
  }

  /// Behind `FY`: a year and the next, or two digits of the year that ends in it.
  private func shortYear(_ value: Int, _ digits: Int, at index: Int) -> YearMention? {
    switch digits {
    case 4: return Month.years.contains(value) ? span(value, digits: 4, at: index) : nil
    case 2:
      if let span = span(2000 + value, digits: 2, at: index) { return span }
      return goesOn(index) ? nil : YearMention(year: 2000 + value - 1, isSpan: true, isShort: true, end: index + 1)
    default: return nil
    }
  }

  /// `FY24`, `financial year 2023/24`, `by end of 2023/24`, and the school years.
  func eachNamedYear(_ index: Int, _ body: (DateFormMatch) -> Void) {
    if text.words[index].shape != .number { eachPrefixedYear(index, body) }
    guard text.words[index].shape == .letters else { return }
    let length = words.matcher.longest(of: DateWords.yearEndList, in: text, from: index)
    guard length > 0, isPhrase(index..<index + length), gap(after: index + length - 1).isSpace,
      let year = financialYear(index + length)
    else { return }
    let last = financialYearStart(year.year).adding(11)
    body(yearForm(index, year, from: last, months: 1))
  }

  private func eachPrefixedYear(_ index: Int, _ body: (DateFormMatch) -> Void) {
    if let year = financialYear(index) {
      body(yearForm(index, year, from: financialYearStart(year.year), months: 12))
    }
    if let year = schoolYear(index) {
      body(form(index..<year.end, from: schoolYearStart(year.year), months: 12, .wholeYear))
    }
  }

  private func yearForm(_ index: Int, _ year: YearMention, from first: Month, months: Int) -> DateFormMatch {
    form(
      index..<year.end, from: first, months: months, .wholeYear, marks: year.isShort ? .ambiguous : [],
      other: year.isShort ? .days(days(from: first.adding(12), months: months)) : nil)
  }

  /// `AY 2023/24`, `academic year 2023/24`.
  private func schoolYear(_ index: Int) -> YearMention? {
    if let (meaning, value, digits) = prefixed(index) {
      guard case .schoolYear = meaning, digits == 4, Month.years.contains(value) else { return nil }
      return span(value, digits: 4, at: index)
    }
    let length = words.matcher.longest(of: DateWords.schoolYearList, in: text, from: index)
    guard length > 0, isPhrase(index..<index + length), gap(after: index + length - 1).isSpace else { return nil }
    return span(index + length)
  }

  /// Whether the word is joined to the one before it by a sign that dates are written with: `24` of `Mar-24`.
  func isJoined(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = gap(after: index - 1)
    return gap.isTight(.slash) || gap.isTight(.hyphen) || gap.isTight(.stop)
  }

  /// Whether the word is so joined to a number: `3` of `31/3/2024`.
  func isInNumber(_ index: Int) -> Bool { isJoined(index) && text.word(index - 1).last?.isASCIIDigit == true }

  /// Whether a number goes on behind the word: `31` of `31/03/2024`.
  func goesOn(_ index: Int) -> Bool { goesOn(at: Int(text.words[index].sourceEnd)) }

  // MARK: Seasons and parts

  /// `Autumn 2022`, `early 2024`, `end of 2023`.
  func partOfYear(_ index: Int) -> DateFormMatch {
    let flags = flags(index)
    guard !flags.isDisjoint(with: [.season, .partOfYear]) else { return .none }
    let gap = gap(after: index)
    guard gap.sign == .none || gap.sign == .hyphen, !gap.hasComma else { return .none }
    let symbol = symbol(index)
    if let season = words.seasons[symbol], let year = year(index + 1, behind: gap),
      !goesOn(index + 1)
    {
      return form(index..<index + 2, season, in: year, .season)
    }
    guard !gap.hasApostrophe, let part = words.partsOfYear[symbol] else { return .none }
    let place = placeBehindLink(index + 1)
    guard let year = fourDigitYear(place), !goesOn(place) else { return .none }
    return form(index..<place + 1, part, in: year, .partOfYear)
  }

  /// The word behind `of`, where it stands there; else the word itself.
  func placeBehindLink(_ index: Int) -> Int { isLink(index) && gap(after: index).joinsWords ? index + 1 : index }

  private func form(
    _ words: Range<Int>, _ part: DateWords.Source.Part, in year: Int, _ shape: DateForm.Shape
  ) -> DateFormMatch {
    form(
      words, from: Month(year: year, month: part.from),
      to: Month(year: part.to < part.from ? year + 1 : year, month: part.to), shape)
  }

  /// `early 2023/24`, `end of FY24`, `Autumn 2023/24`.
  func eachPartOfFinancialYear(_ index: Int, _ body: (DateFormMatch) -> Void) {
    let flags = flags(index)
    guard !flags.isDisjoint(with: [.season, .partOfFinancialYear]), gap(after: index).joinsWords else { return }
    if let season = words.seasons[symbol(index)], let year = financialYear(index + 1) {
      body(form(index..<year.end, season, in: year))
    }
    guard let part = words.partsOfFinancialYear[symbol(index)] else { return }
    let place = placeBehindLink(index + 1)
    guard let year = financialYear(place) else { return }
    let first = financialYearStart(year.year).adding(part.from - 1)
    body(yearForm(index, year, from: first, months: (part.to - part.from + 12) % 12 + 1))
  }

  /// The season that lies in a financial year; where two do in part, the later one.
  private func form(_ words: Range<Int>, _ season: DateWords.Source.Part, in year: YearMention) -> DateFormMatch {
    let first = financialYearStart(year.year)
    let length = (season.to - season.from + 12) % 12 + 1
    let starts = (-1...1).map { Month(year: year.year + $0, month: season.from) }
      .filter { $0 <= first.adding(11) && $0.adding(length - 1) >= first }
    guard let start = starts.last else { return .none }
    let other = starts.count > 1 ? starts[starts.count - 2] : year.isShort ? start.adding(12) : nil
    return form(
      words, from: start, months: length, .season, marks: other == nil ? [] : .ambiguous,
      other: other.map { .days(days(from: $0, months: length)) })
  }

  // MARK: Months of years

  /// The first month of the financial year that begins in `year`.
  func financialYearStart(_ year: Int) -> Month { Month(year: year, month: words.financialYearStarts) }

  /// The first month of the school year that begins in `year`.
  func schoolYearStart(_ year: Int) -> Month { Month(year: year, month: words.source.schoolYear.starts) }

  /// The days of so many months.
  func days(from first: Month, months: Int) -> DayRange { DayRange(first.first, first.adding(months - 1).last) }

  /// The form of a date that means so many months.
  func form(
    _ words: Range<Int>, from first: Month, months: Int, _ shape: DateForm.Shape, marks: DateMarks = [],
    other: OtherMeaning? = nil, end: Int? = nil
  ) -> DateFormMatch {
    form(words, from: first, to: first.adding(months - 1), shape, marks: marks, other: other, end: end)
  }
}
