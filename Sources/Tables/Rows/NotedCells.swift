/// How many cells of a sheet have something in common, and the first of them.
struct NotedCells: Sendable {
  /// How many there are.
  private(set) var count = 0
  /// The one that was noted first.
  private(set) var first = CellReference(row: 0, column: 0)

  /// Notes a cell.
  mutating func add(_ cell: CellReference) {
    if count == 0 { first = cell }
    count += 1
  }
}
