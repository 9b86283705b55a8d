import Texts

/// Parts of a financial or a school year that are numbered, and terms: `Q3 2023/24`, `2023/24 Autumn term`.
extension DateText {
  /// Quarters, halves and months by their numbers, or a term, without the year.
  private struct Part {
    enum Months {
      /// Months of the financial year, from 0.
      case numbered(ClosedRange<Int>)
      case term(DateWords.Source.Part)
    }
    let months: Months
    /// Whether it counts with a single year.
    let isAlone: Bool
    /// Whether it counts with none.
    let isYearless: Bool
    /// The unit, where it may be joined with another of its kind.
    let joinedUnit: Int?
    /// The word behind it.
    let end: Int
  }

  /// Which months of a part are meant.
  private enum Trim { case none, last, first }

  /// Calls `body` with each quarter, half or month by number that begins at the word.
  func eachUnit(_ index: Int, _ body: (DateFormMatch) -> Void) {
    eachUnit(index, from: index, .none, body)
    eachTrim(index) { eachUnit($1, from: index, $0, body) }
  }

  /// The parts that begin at a word, with their years; `start` is the word that the form begins with.
  private func eachUnit(_ index: Int, from start: Int, _ trim: Trim, _ body: (DateFormMatch) -> Void) {
    eachPart(index) { part in
      if part.isYearless, case .numbered(let months) = part.months {
        body(form(start..<part.end, .yearless(yearless(months, trim)), .bareUnit))
      }
      guard let (next, isInBrackets) = placeBehind(part.end), let year = yearOfPart(next) else { return }
      body(form(start, part, year, trim, end: year.end, isInBrackets))
    }
    guard let year = yearOfPart(index), year.isSpan || !isJoined(index),
      let (next, isInBrackets) = placeBehind(year.end)
    else { return }
    eachPart(next) { body(form(start, $0, year, trim, end: $0.end, isInBrackets)) }
    guard case .none = trim else { return }
    eachTrim(next) { trim, part in
      eachPart(part) { body(form(start, $0, year, trim, end: $0.end, isInBrackets)) }
    }
  }

  /// Calls `body` with each phrase at a word that means the first or the last month of the part behind it, and the
  /// place of that.
  private func eachTrim(_ index: Int, _ body: (Trim, _ next: Int) -> Void) {
    guard index < count, text.words[index].shape == .letters else { return }
    for (list, trim) in [(DateWords.lastMonthList, Trim.last), (DateWords.firstMonthList, .first)] {
      words.matcher.eachLength(of: list, in: text, from: index) { length in
        let next = index + length
        if next < count, isPhrase(index..<next + 1) { body(trim, next) }
      }
    }
  }

  /// The word that follows behind a space, a comma, an opening bracket or `of`.
  private func placeBehind(_ end: Int) -> (next: Int, isInBrackets: Bool)? {
    guard end < count else { return nil }
    let gap = gap(after: end - 1)
    if gap.sign == .opening { return gap.hasComma || gap.hasApostrophe ? nil : (end, true) }
    guard gap.sign == .none else { return nil }
    if isLink(end), gap.isSpace, end + 1 < count, self.gap(after: end).isSpace { return (end + 1, false) }
    return (end, false)
  }

  /// A financial year, or a single one.
  private func yearOfPart(_ index: Int) -> YearMention? {
    if let year = financialYear(index, areTwoDigits: true) { return year }
    guard index < count, let year = year(index), !goesOn(index) else { return nil }
    if index > 0, text.words[index].length == 4, gap(after: index - 1).hasApostrophe { return nil }
    return YearMention(year: year, isSpan: false, isShort: false, end: index + 1)
  }

  private func form(
    _ start: Int, _ part: Part, _ year: YearMention, _ trim: Trim, end: Int, _ isInBrackets: Bool
  ) -> DateFormMatch {
    // A year in front may have an apostrophe.
    let isYear = text.words[start].shape == .number && text.words[start].length == 2
    let sourceStart = isYear ? startWithApostrophe(start) : nil
    var sourceEnd = Int(text.words[end - 1].sourceEnd)
    if isInBrackets {
      while sourceEnd < source.count, source[sourceEnd] == 0x20 { sourceEnd += 1 }
      guard sourceEnd < source.count, source[sourceEnd] == 0x29 else { return .none }
      sourceEnd += 1
    }
    guard part.isAlone || year.isSpan, let (first, last) = months(part, year) else { return .none }
    let shown = trimmed(first, last, trim)
    // A calendar year's quarter may be meant, or the financial year that begins in the year behind `FY`.
    var other: DayRange?
    if year.isShort {
      other = DayRange(shown.first.adding(12).first, shown.last.adding(12).last)
    } else if !year.isSpan, case .numbered = part.months, words.financialYearStarts != 1 {
      let shift = 1 - words.financialYearStarts
      other = DayRange(shown.first.adding(shift).first, shown.last.adding(shift).last)
    }
    return form(
      start..<end, from: shown.first, to: shown.last, .unit, marks: other == nil ? [] : .ambiguous,
      other: other.map { .days($0) }, start: sourceStart, end: sourceEnd)
  }

  private func months(_ part: Part, _ year: YearMention) -> (Month, Month)? {
    switch part.months {
    case .numbered(let months):
      let start = financialYearStart(year.year)
      return (start.adding(months.lowerBound), start.adding(months.upperBound))
    case .term(let term):
      // Of a school year, a month before its first one lies in the second calendar year.
      let isLater = year.isSpan && term.from < words.source.schoolYear.starts
      let first = Month(year: isLater ? year.year + 1 : year.year, month: term.from)
      return (first, first.adding((term.to - term.from + 12) % 12))
    }
  }

  private func trimmed(_ first: Month, _ last: Month, _ trim: Trim) -> (first: Month, last: Month) {
    switch trim {
    case .none: (first, last)
    case .last: (last, last)
    case .first: (first, first)
    }
  }

  /// The year is found by the last month.
  private func yearless(_ months: ClosedRange<Int>, _ trim: Trim) -> YearlessDate {
    let month = (words.financialYearStarts - 1 + months.upperBound) % 12 + 1
    let first = months.lowerBound - months.upperBound
    switch trim {
    case .none: return YearlessDate(month: month, months: first...0)
    case .last: return YearlessDate(month: month)
    case .first: return YearlessDate(month: month, months: first...first)
    }
  }

  // MARK: Parts

  /// Calls `body` with each part that begins at a word; two that are joined are one more.
  private func eachPart(_ index: Int, _ body: (Part) -> Void) {
    eachSinglePart(index) { first in
      body(first)
      guard let unit = first.joinedUnit, let next = placeBehindJoiner(first.end) else { return }
      eachSinglePart(next) { second in
        guard second.joinedUnit == unit, case .numbered(let months) = first.months,
          case .numbered(let last) = second.months, months.upperBound < last.lowerBound
        else { return }
        body(
          Part(
            months: .numbered(months.lowerBound...last.upperBound), isAlone: first.isAlone, isYearless: false,
            joinedUnit: nil, end: second.end))
      }
    }
  }

  private func placeBehindJoiner(_ end: Int) -> Int? {
    guard end < count else { return nil }
    let gap = gap(after: end - 1)
    if gap.hasComma || gap.hasApostrophe { return nil }
    switch gap.sign {
    case .slash, .hyphen, .ampersand: return end
    case .none: return flags(end).contains(.unitJoiner) && self.gap(after: end).isSpace ? end + 1 : nil
    default: return nil
    }
  }

  private func eachSinglePart(_ index: Int, _ body: (Part) -> Void) {
    guard index < count else { return }
    if let (meaning, value, digits) = prefixed(index) {
      if case .unit(let unit) = meaning, digits <= 2 { part(unit, value, end: index + 1, body) }
    }
    let flags = flags(index)
    if flags.contains(.unit), let unit = words.units[symbol(index)], let value = smallNumber(index + 1) {
      let gap = gap(after: index)
      let isStop = gap.sign == .stop && flags.contains(.shortUnit) && !gap.hasComma && !gap.hasApostrophe
      if gap.isSpace || isStop { part(unit, value, end: index + 2, body) }
    }
    guard index + 1 < count, gap(after: index).isSpace else { return }
    let next = self.flags(index + 1)
    if next.contains(.unitBehind) { eachOrdinalPart(index, body) }
    if next.contains(.term), flags.contains(.termName), let term = words.terms[symbol(index)] {
      body(Part(months: .term(term), isAlone: true, isYearless: false, joinedUnit: nil, end: index + 2))
    }
  }

  /// `third quarter`, `2nd half`, `last quarter`.
  private func eachOrdinalPart(_ index: Int, _ body: (Part) -> Void) {
    var value = words.ordinals[symbol(index)].map { $0 + 1 }
    if let (day, isOrdinal) = dayNumber(index), isOrdinal, day <= words.source.ordinals.count { value = day }
    for unit in words.unitsBehind[symbol(index + 1)] ?? [] {
      let isLast = words.lastUnits[symbol(index)]?.contains(unit) ?? false
      let number = isLast ? 12 / words.source.financialYear.units[unit].months : value
      if let number { part(unit, number, end: index + 2, body) }
    }
  }

  /// A number of one or two digits, or a word for one.
  private func smallNumber(_ index: Int) -> Int? {
    guard index < count else { return nil }
    if text.words[index].shape == .number { return text.words[index].length <= 2 ? text.number(index) : nil }
    return words.numbers[symbol(index)].map { $0 + 1 }
  }

  private func part(_ unit: Int, _ number: Int, end: Int, _ body: (Part) -> Void) {
    let source = words.source.financialYear.units[unit]
    guard (1...12 / source.months).contains(number) else { return }
    let first = (number - 1) * source.months
    body(
      Part(
        months: .numbered(first...first + source.months - 1), isAlone: source.isAlone, isYearless: source.isAlone,
        joinedUnit: source.isJoined ? unit : nil, end: end))
  }
}
