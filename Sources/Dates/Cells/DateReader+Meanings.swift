import Texts

/// What else a date may mean, for those who are asked about it.
extension DateReader {
  /// The other meaning of a cell whose reading is ambiguous; nil where it has none that is known.
  package func otherMeaning(of cell: DateCell) -> OtherMeaning? {
    if let date = cell.date {
      guard date.shape == .dayWithoutYear else { return nil }
      // Excel took what was typed as a year for a day.
      let (_, month, day) = date.day.parts
      return .days(Month(year: 2000 + day, month: month).days)
    }
    return withText(cell) { text in
      if case .form(let form) = text.form(at: 0), text.isWhole(form) { return form.other }
      return text.dates().first?.other
    }
  }
}
