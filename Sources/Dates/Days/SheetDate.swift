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
  }

  /// The day that is stored.
  package let day: Day
  package let shape: Shape

  package init(day: Day, shape: Shape) {
    self.day = day
    self.shape = shape
  }
}
