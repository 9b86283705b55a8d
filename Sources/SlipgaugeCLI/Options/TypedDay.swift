import Dates
import Texts
import Trackers

/// Days as options take them.
enum TypedDay {
  /// A day, `2024-01-31`, `31/01/2024` or `31.1.24`; nil where the text is none.
  static func read(_ text: String) -> Day? { Day(iso: text) ?? dayFirst(text) }

  /// Day, month and year as sign-offs have them, the year in two digits or four.
  private static func dayFirst(_ text: String) -> Day? {
    text.withBytes { text in
      guard !text.isEmpty, RefForm.isDigit(text[0]), let date = NumericDates(text: text, period: nil).date(at: 0),
        date.hasYear, date.range == 0..<text.count, let day = date.day
      else { return nil }
      return Month.years.contains(day.parts.year) ? day : nil
    }
  }
}
