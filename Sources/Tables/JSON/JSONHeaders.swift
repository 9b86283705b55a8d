import Texts

/// The row of headers that the sheets of a JSON tracker have in common, made once.
///
/// Unchecked: nobody changes it when it is made.
final class JSONHeaders: @unchecked Sendable {
  private let arena = Arena()
  private let cells: [Cell]

  /// The headers of those columns.
  init(_ columns: JSONColumns) {
    cells = columns.columns.map { [arena] in Cell(.text, arena.copy(of: columns.header($0))) }
  }

  /// How many columns there are.
  var count: Int { cells.count }

  /// The header of a column, from 0; valid as long as this object.
  subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .blank }
}
