package import Dates
package import Texts

/// Finds `D.M.YY(YY)`, `D/M/YY(YY)`, and `D/M`, `D.M` in a text.
package struct NumericDates {
  /// Where the dates are looked for.
  let text: Bytes
  /// The period in whose years dates lie that name none.
  private let period: Period?

  /// Without a period, dates without a year are none.
  package init(text: Bytes, period: Period?) {
    self.text = text
    self.period = period
  }

  /// The numeric date that begins at `index`, where a run of digits begins.
  package func date(at index: Int) -> NumericDate? {
    guard let (day, dayEnd) = number(at: index, upTo: 2), dayEnd < text.count else { return nil }
    let separator = text[dayEnd]
    guard separator == 0x2E || separator == 0x2F, let (month, monthEnd) = number(at: dayEnd + 1, upTo: 2) else {
      return nil
    }
    if monthEnd < text.count, text[monthEnd] == separator,
      let (year, yearEnd) = number(at: monthEnd + 1, upTo: 4), [2, 4].contains(yearEnd - monthEnd - 1)
    {
      let full = yearEnd - monthEnd - 1 == 2 ? 2000 + year : year
      return NumericDate(range: index..<yearEnd, hasYear: true, day: Day(year: full, month: month, day: day))
    }
    guard !continues(before: index), !continues(behind: monthEnd), !touchesSmallLetter(index..<monthEnd),
      let date = self.day(day, month)
    else { return nil }
    return NumericDate(range: index..<monthEnd, hasYear: false, day: date)
  }

  /// The day in the period, else in the first of its years that has it.
  private func day(_ day: Int, _ month: Int) -> Day? {
    guard let period, let first = Day(year: period.first.year, month: month, day: day) ?? lastYear(day, month) else {
      return nil
    }
    guard first < period.first.first, let later = lastYear(day, month), later <= period.last.last else { return first }
    return later
  }

  private func lastYear(_ day: Int, _ month: Int) -> Day? {
    period.flatMap { Day(year: $0.last.year, month: month, day: day) }
  }

  /// A run of at most `length` digits that no further digit touches.
  private func number(at start: Int, upTo length: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < text.count, RefForm.isDigit(text[index]) {
      guard index - start < length else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return index > start ? (value, index) : nil
  }

  /// Whether a letter touches that can be no part of initials: `NHS 3.5m` is no third of May.
  private func touchesSmallLetter(_ range: Range<Int>) -> Bool {
    func isSmall(_ index: Int) -> Bool {
      guard text.indices.contains(index) else { return false }
      if text[index] < 0x80 { return RefForm.continuesWord(text[index]) && !(0x41...0x5A).contains(text[index]) }
      var start = index
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      return UTF8Scalar.read(text, at: start).scalar.isLetter
    }
    return isSmall(range.lowerBound - 1) || isSmall(range.upperBound)
  }

  /// Whether a separator and another digit go on with the number, so that two parts are no day and month.
  private func continues(behind end: Int) -> Bool {
    end + 1 < text.count && (text[end] == 0x2E || text[end] == 0x2F) && RefForm.isDigit(text[end + 1])
  }

  private func continues(before start: Int) -> Bool {
    start >= 2 && (text[start - 1] == 0x2E || text[start - 1] == 0x2F) && RefForm.isDigit(text[start - 2])
  }
}
