import Dates
import Texts

/// Reads the month that a header names: `January 2024`, `Jan-24`, `2024-01`, `01/2024`.
struct PeriodText {
  /// The names of months.
  let words: DateWords

  /// The period that consists of the given words of a normalised header.
  func period(_ header: NormalisedText, _ range: Range<Int>) -> Period? {
    guard range.count == 2 else { return nil }
    let first = range.lowerBound
    let second = first + 1
    if let month = month(header, first), let year = year(header, second) {
      return Period(Month(year: year, month: month))
    }
    if let year = year(header, first), header.words[first].length == 4, let month = month(header, second) {
      return Period(Month(year: year, month: month))
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
