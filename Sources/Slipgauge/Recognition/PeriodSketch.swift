import Dates
import RuleSets
import Texts

/// Finds the periods that headers name: a month, a quarter, a half or a year.
struct PeriodSketch {
  private let reader: DateReader

  /// By the words of that rule set.
  init(_ ruleSet: RuleSet) { reader = DateReader(words: ruleSet.dateWords) }

  /// The header with `*` in the place of the period; nil where it names none.
  func pattern(of header: String) -> String? {
    place(in: header).map { PeriodSketch.pattern(of: header, $0.words) }
  }

  /// The header with `*` in the place of a month, a quarter, a half or a day whose year is told elsewhere; nil where it
  /// names none.
  func yearlessPattern(of header: String) -> String? {
    longest(in: header) { isYearless($0) ? true : nil }.map { PeriodSketch.pattern(of: header, $0.words) }
  }

  private static func pattern(of header: String, _ place: Range<Int>) -> String {
    let words = PeriodSketch.words(header)
    let pattern = (words[..<place.lowerBound] + ["*"] + words[place.upperBound...]).joined(separator: " ")
    return pattern.replacing("( ", with: "(").replacing(" )", with: ")")
  }

  /// How many months the period of a header has, and the month in which it begins.
  func months(of header: String) -> (from: Month, count: Int)? { place(in: header)?.months }

  /// The longest run of words that is a period.
  private func place(in header: String) -> (words: Range<Int>, months: (from: Month, count: Int))? {
    // Without a figure it names no year.
    guard let found = longest(in: header, { $0.contains(where: \.isNumber) ? months(in: $0) : nil }) else { return nil }
    return (found.words, found.value)
  }

  /// The longest run of words of which something is to be told.
  private func longest<Value>(
    in header: String, _ value: (String) -> Value?
  ) -> (words: Range<Int>, value: Value)? {
    let words = PeriodSketch.words(header)
    for length in stride(from: min(words.count, 6), to: 0, by: -1) {
      for start in 0...(words.count - length) {
        guard let found = value(words[start..<start + length].joined(separator: " ")) else { continue }
        return (start..<start + length, found)
      }
    }
    return nil
  }

  private func isYearless(_ text: String) -> Bool {
    text.withBytes { bytes in
      if case .yearless(_, let marks) = reader.read(DateCell(bytes)) { return !marks.contains(.extracted) }
      return false
    }
  }

  /// The words of a header, brackets among them.
  private static func words(_ header: String) -> [String] {
    header.replacing("(", with: " ( ").replacing(")", with: " ) ").split(separator: " ").map(String.init)
  }

  private func months(in text: String) -> (from: Month, count: Int)? {
    let bare = text.hasSuffix(":") || text.hasSuffix(",") ? String(text.dropLast()) : text
    // Brackets are no part of a period, and a year alone is none that is reported on.
    if bare.contains("(") || bare.contains(")") || bare.allSatisfy(\.isNumber) { return nil }
    let days = bare.withBytes { bytes -> DayRange? in
      if case .reading(let reading) = reader.read(DateCell(bytes)), !reading.marks.contains(.extracted) {
        return reading.days
      }
      return nil
    }
    guard let days, days.earliest == days.earliest.month.first, days.latest == days.latest.month.last else {
      return nil
    }
    let count = Int(days.latest.month.number - days.earliest.month.number) + 1
    return [1, 3, 6, 12].contains(count) ? (days.earliest.month, count) : nil
  }
}
