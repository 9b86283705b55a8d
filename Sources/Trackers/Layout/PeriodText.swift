import Dates
import RuleSets
import Texts

/// Reads the period that a text names: `January 2024`, `31/01/2024`, `Q3 2023/24`, `Jul-Dec 2021`, `2023/24`.
///
/// It is a date of any form that cells may have, as long as its days are those of one period, or lie in one month.
struct PeriodText: Sendable {
  /// What is named.
  enum Named: Hashable {
    case period(Period)
    /// A month, a day of one, a quarter or a half, of a year that is told elsewhere.
    case yearless(YearlessDate)
  }

  private let reader: DateReader
  /// Phrases that say nothing before a period, in normalised words.
  private let before: [[String]]
  private var words: DateWords { reader.words }

  /// A reader of the texts of the rule set's trackers.
  init(_ ruleSet: RuleSet) {
    reader = DateReader(words: ruleSet.dateWords)
    before = ruleSet.reading.beforePeriod.map { $0.split(separator: " ").map(String.init) }
  }

  /// What the given words of a header name, with no other word beside it but, where it is not strict,
  /// those that say nothing before it; nil where they name no period.
  func named(_ header: Bytes, _ text: NormalisedText, _ range: Range<Int>, isStrict: Bool = false) -> Named? {
    var start = range.lowerBound
    while start < range.upperBound {
      if let named = whole(header, text, start..<range.upperBound) { return named }
      if isStrict { return nil }
      let rest = (start..<range.upperBound).map { String(decoding: text.word($0), as: UTF8.self) }
      guard let length = before.filter({ rest.starts(with: $0) }).map(\.count).max() else { return nil }
      start += length
    }
    return nil
  }

  /// The day that the given words of a header name; nil where they name none, or more.
  func day(_ header: Bytes, _ text: NormalisedText, _ range: Range<Int>) -> Day? {
    guard case .reading(let reading) = reader.read(DateCell(source(of: range, text, header))), let days = reading.days,
      days.earliest == days.latest, !reading.marks.contains(.extracted)
    else { return nil }
    return days.earliest
  }

  private func whole(_ header: Bytes, _ text: NormalisedText, _ range: Range<Int>) -> Named? {
    let source = source(of: range, text, header)
    if let period = Period(iso: source.string, yearStarts: words.financialYearStarts), period.unit != .month {
      return .period(period)
    }
    switch reader.read(DateCell(source)) {
    case .reading(let reading):
      guard let days = reading.days, !reading.marks.contains(.extracted) else { break }
      if let period = Period(of: days, yearStarts: words.financialYearStarts) { return .period(period) }
    case .yearless(let date, let marks) where !marks.contains(.extracted): return .yearless(date)
    case .yearless, .revised: break
    }
    return monthAndYear(text, range).map { .period(Period($0)) }
  }

  /// The words as typed, with the bracket that ends behind them where it begins among them.
  private func source(of range: Range<Int>, _ text: NormalisedText, _ header: Bytes) -> Bytes {
    let start = Int(text.words[range.lowerBound].sourceStart)
    let end = Int(text.words[range.upperBound - 1].sourceEnd)
    let source = header[start..<end]
    let isOpen = source.buffer.contains(0x28) && !source.buffer.contains(0x29)
    return isOpen && end < header.count && header[end] == 0x29 ? header[start..<end + 1] : source
  }

  /// A month and a year with whatever stands between them: `January_2024`, `01 (2024)`.
  private func monthAndYear(_ header: NormalisedText, _ range: Range<Int>) -> Month? {
    guard range.count == 2 else { return nil }
    let first = range.lowerBound
    let second = first + 1
    if let month = month(header, first), let year = year(header, second) { return Month(year: year, month: month) }
    if let year = year(header, first), header.words[first].length == 4, let month = month(header, second) {
      return Month(year: year, month: month)
    }
    return nil
  }

  private func month(_ header: NormalisedText, _ index: Int) -> Int? {
    let named = words.month(header.words[index])
    if named > 0 { return named }
    guard header.words[index].length <= 2, let number = header.number(index) else { return nil }
    return (1...12).contains(number) ? number : nil
  }

  private func year(_ header: NormalisedText, _ index: Int) -> Int? {
    switch (header.words[index].length, header.number(index)) {
    case (2, let value?): 2000 + value
    case (4, let value?) where Month.years.contains(value): value
    default: nil
    }
  }
}
