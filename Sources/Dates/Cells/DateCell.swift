package import Texts

/// A start or due cell: its text, and the date where the spreadsheet holds one.
package struct DateCell {
  /// As typed.
  package let text: Bytes
  /// The day that a workbook holds; nil for text.
  package let date: SheetDate?

  package init(_ text: Bytes, date: SheetDate? = nil) {
    self.text = text
    self.date = date
  }
}

/// A cell read by itself, before the action's other dates say which year a bare month has.
package enum UnresolvedReading: Hashable, Sendable {
  case reading(DateReading)
  /// A month, a day, a quarter or a half without a year.
  case yearless(YearlessDate, marks: DateMarks)
  /// What a due cell says that also gives the date before, and what a start cell of the same text says; `original` is
  /// nil where that date is not known, and `source` is where it stands.
  indirect case revised(
    due: UnresolvedReading, original: UnresolvedReading?, asStart: UnresolvedReading, source: OriginalDate.Source)
}
