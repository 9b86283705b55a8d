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
  /// The last date of that form of several in a text.
  case last(DateForm.Shape)
  /// Two dates, of which the one before goes with the other.
  case revised
}

extension DateReader {
  /// In which way a cell says the days that it was read as; nil where it was read as none.
  package func way(of cell: DateCell, readAs reading: DateReading) -> DateWay? {
    guard reading.kind == .interval else { return nil }
    if let date = cell.date { return .spreadsheet(date.shape) }
    if reading.original?.source == .cell { return .revised }
    return withText(cell) { text in
      if reading.marks.contains(.extracted) {
        let dates = text.dates()
        guard let first = dates.first, let last = dates.last else { return .leadingMonth }
        return first.value == last.value ? .inside(first.shape) : .last(last.shape)
      }
      if case .form(let form) = text.form(at: 0), text.isWhole(form) { return .whole(form.shape) }
      return .monthPair
    }
  }
}
