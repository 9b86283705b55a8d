/// How a date is written in a cell that was read as days.
package enum DateWay: Sendable {
  /// A spreadsheet's date, of which the format shows so much.
  case spreadsheet(SheetDate.Shape)
  /// A text of that form.
  case whole(DateForm.Shape)
  /// The one date of that form in other text.
  case inside(DateForm.Shape)
  /// The month that the text begins with.
  case leadingMonth
  /// Two months next to each other.
  case monthPair
  /// Two dates, of which the one before goes with the other.
  case revised
}

extension DateReader {
  /// In which way a cell says the days that it was read as; nil where it was read as none.
  package func way(of cell: DateCell, readAs reading: DateReading) -> DateWay? {
    guard reading.kind == .interval else { return nil }
    if let date = cell.date { return .spreadsheet(date.shape) }
    if reading.original != nil { return .revised }
    return withText(cell) { text in
      if reading.marks.contains(.extracted) { return text.dates().first.map { .inside($0.shape) } ?? .leadingMonth }
      if case .form(let form) = text.form(at: 0), text.isWhole(form) { return .whole(form.shape) }
      return .monthPair
    }
  }
}
