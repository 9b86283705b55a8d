/// How many cells of a sheet have something in common, and the first of them.
struct NotedCells: Sendable {
  private(set) var count = 0
  private(set) var first = CellReference(row: 0, column: 0)

  mutating func add(_ cell: CellReference) {
    if count == 0 { first = cell }
    count += 1
  }
}
