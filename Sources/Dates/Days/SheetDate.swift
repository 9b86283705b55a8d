/// A spreadsheet cell that holds a date, as its number format shows it.
package struct SheetDate: Hashable, Sendable {
  /// How much of the date the number format shows.
  package enum Shape: UInt8, Sendable {
    /// Day, month and year.
    case day
    /// Month and year only (`mmm-yy`).
    case month
    /// Day and month (`d-mmm`): what Excel makes of a typed `22-Nov`, storing a year that nobody typed.
    case dayWithoutYear

    /// What a number format shows that has a place for the day, for the month and for the year, or has none; nil where
    /// that is no date, as a year alone is none.
    package init?(day: Bool, month: Bool, year: Bool) {
      switch (day, month, year) {
      case (true, _, true): self = .day
      case (false, true, true): self = .month
      case (true, _, false), (false, true, false): self = .dayWithoutYear
      case (false, false, _): return nil
      }
    }
  }

  /// The day that is stored.
  package let day: Day
  /// How the cell shows it.
  package let shape: Shape

  package init(day: Day, shape: Shape) {
    self.day = day
    self.shape = shape
  }

  /// The day before the first that spreadsheets count, which they show as 0 January 1900: an empty cell's date.
  package static let zero = Day(number: -25_568)

  /// Whether it is the zero of spreadsheets, which stands for no date.
  package var isZero: Bool { day == SheetDate.zero }

  /// Before it, a year was typed in two digits and taken for another century: 30 for 1930.
  static let firstLikelyYear = 1990
}
