package import Texts

/// A start or due cell: its text, and the date where the spreadsheet holds one.
package struct DateCell {
  package let text: Bytes
  package let date: SheetDate?

  package init(_ text: Bytes, date: SheetDate? = nil) {
    self.text = text
    self.date = date
  }
}

/// A cell read by itself, before the action's other dates say which year a bare month has.
package enum UnresolvedReading: Hashable, Sendable {
  case reading(DateReading)
  /// A month, or a day of one, without a year.
  case month(Int, day: Int?, marks: DateMarks)
}
