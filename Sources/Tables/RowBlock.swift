
/// Some consecutive rows of a sheet, in flat storage that is used again for the next ones.
///
/// One thread at a time fills and reads a block. Cells stay valid until the block is filled again.
package final class RowBlock {
  package struct Row: Sendable {
    /// The row's number within its chunk, from 0; `Sheet.firstRow(of:)` says where the chunk begins.
    /// For workbooks `number` already counts from the chunk's first row including rows that the file leaves out.
    package var number: Int
    /// Lines before the row's first line within its chunk (text formats; 0 in workbooks).
    package var line: Int
    package var firstCell: Int
    package var cellCount: Int
    package var isHidden: Bool

    @inlinable package init(number: Int, line: Int, firstCell: Int, cellCount: Int, isHidden: Bool) {
      self.number = number
      self.line = line
      self.firstCell = firstCell
      self.cellCount = cellCount
      self.isHidden = isHidden
    }
  }

  package internal(set) var rows: [Row] = []
  /// The cells of all rows, row after row; a row's cell `i` stands in column `i`, counted from 0.
  package internal(set) var cells: [Cell] = []

  package init() {}
}
