import Texts

/// What a block's rows are read from.
protocol RowStorage: AnyObject {
  /// The cell in `column`, which is below the row's `cellCount`; texts that have to be made go to `arena`.
  func cell(of row: BlockRow, column: Int, arena: Arena) -> Cell
  /// Lines before the row's first within its chunk.
  func line(of row: BlockRow) -> Int
  /// Calls `body` with the columns, in order, of the row's cells, of which blank ones may be left out.
  func eachColumn(of row: BlockRow, _ body: (Int) -> Void)
  /// Whether a merged cell that covers the one in `column` speaks for it.
  func isCovered(_ column: Int, of row: BlockRow) -> Bool
  /// Where the text is that the cells are fields of; nil where they are none.
  var fieldText: RowText? { get }
}

extension RowStorage {
  func eachColumn(of row: BlockRow, _ body: (Int) -> Void) { (0..<row.cellCount).forEach(body) }
  func isCovered(_ column: Int, of row: BlockRow) -> Bool { false }
  var fieldText: RowText? { nil }
}
