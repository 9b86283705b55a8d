/// A row of a block, and where its cells are.
package struct BlockRow: Sendable {
  /// The row's number within its chunk, from 0; `Sheet.firstRow(of:)` says where the chunk begins.
  /// In workbooks it counts the rows that the file leaves out, too.
  package var number: Int
  /// How many columns the row has, up to its last cell.
  package var cellCount: Int
  /// Whether the sheet hides it.
  package var isHidden: Bool
  /// Where the row begins in its storage.
  @usableFromInline var first: Int
  /// In a sheet with columns beside its own: how many the row has of its own, up to its last cell.
  var ownCount = 0
  /// How many cells that holds where it leaves blank ones out.
  var stored = 0

  init(number: Int, first: Int, cellCount: Int, isHidden: Bool = false) {
    self.number = number
    self.first = first
    self.cellCount = cellCount
    self.isHidden = isHidden
  }
}
