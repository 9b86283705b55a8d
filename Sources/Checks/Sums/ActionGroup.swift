/// A theme, a lead or the tracker: what its actions share, as the first of them has it.
struct ActionGroup: Sendable {
  /// What tells it from others: its name in normal form.
  let key: String
  /// Its name as typed; empty for the tracker.
  let name: String
  /// The first of its actions; nil where it has none.
  let first: RowPlace?
  /// Where the name stands there: the cell, or the sheet of that name.
  let location: Finding.Location?

  /// The tracker as a whole.
  static let tracker = ActionGroup(key: "", name: "", first: nil, location: nil)
}
