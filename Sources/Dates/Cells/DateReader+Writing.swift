import Texts

extension DateReader {
  /// The cell as text that is read as the cell was: what it shows, or else the date in a form that nothing mistakes.
  ///
  /// A date whose format leaves out the year, or that was mistyped, stays a date in doubt: with question marks behind
  /// it, as an officer would put them there.
  package func written(_ cell: DateCell) -> String {
    guard let date = cell.date else { return cell.text.string }
    if date.isZero { return "" }
    guard case .reading(let meant) = read(cell), meant.kind == .interval else { return cell.text.string }
    if case .reading(let shown) = read(DateCell(cell.text)), shown.days == meant.days,
      shown.marks.names == meant.marks.names
    {
      return cell.text.string
    }
    let query = meant.marks.isDisjoint(with: [.ambiguous, .queried]) ? "" : " ??"
    switch date.shape {
    case .day, .dayWithoutYear: return date.day.iso + query
    case .month: return words.name(of: date.day.month) + query
    }
  }
}
