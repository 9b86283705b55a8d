import Dates
import Tables
import Texts

/// A cell above a table.
struct TitleCell {
  /// As shown.
  let text: String
  /// The day that a workbook holds there.
  let date: SheetDate?
  /// What the cell before it in its row shows, where that is a text.
  let before: String

  /// No table has more cells above it that anybody reads, nor longer ones.
  private static let most = (cells: 500, bytes: 2000)

  /// The filled cells of a row of a block, added to those above it.
  static func add(_ row: Int, of block: RowBlock, to cells: inout [TitleCell]) {
    var before = ""
    block.eachColumn(ofRow: row) { column in
      guard cells.count < most.cells else { return }
      let text = block.text(row: row, column: column)
      guard !isWhiteSpace(text), text.count <= most.bytes else { return }
      cells.append(TitleCell(text: text.string, date: block.cell(row: row, column: column).date, before: before))
      before = text.string
    }
  }
}
