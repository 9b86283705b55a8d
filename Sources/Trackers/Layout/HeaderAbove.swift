import Tables
import Texts

/// The cells above a row that may be one of headers: those that reach down into it, and those that span its columns.
struct HeaderAbove {
  /// By column that is empty in the row: the text that stands for it.
  private(set) var down: [Int: String] = [:]
  /// By column: the text straight above that spans it and others.
  private(set) var across: [Int: Spanning] = [:]
  /// A text that spans columns.
  struct Spanning {
    /// As typed.
    let text: String
    /// The column that it stands in.
    let start: Int
  }

  /// How many columns the rows have together.
  private(set) var width = 0

  /// No table has more columns that anybody reads.
  static let mostColumns = 1024

  /// Looks above the row at `row` of a block: at merged cells in workbooks; in text files, where an empty cell takes
  /// the text above it, at a filled cell and the empty ones behind it.
  init(_ row: Int, of block: RowBlock, in chunk: Chunk, of sheet: any Sheet) {
    // Sheets that share their headers have them on their first row.
    guard row > 0, sheet.sharedHeader == nil else { return }
    width = min(max(block.rows[row - 1].cellCount, block.rows[row].cellCount), Self.mostColumns)
    if sheet.firstLine(of: chunk) != nil {
      takeText(row, of: block)
    } else if sheet.hasMergedCells {
      takeMerged(row, of: block, first: sheet.firstRow(of: chunk) - 1, of: sheet)
    }
  }

  private mutating func takeText(_ row: Int, of block: RowBlock) {
    var spanning: Spanning?
    for column in 0..<width {
      let above = block.text(row: row - 1, column: column)
      if !isWhiteSpace(above) {
        let goesOn = column + 1 < width && isWhiteSpace(block.text(row: row - 1, column: column + 1))
        spanning = goesOn ? Spanning(text: above.string, start: column) : nil
        if isWhiteSpace(block.text(row: row, column: column)) { down[column] = above.string }
      }
      if let spanning { across[column] = spanning }
    }
  }

  private mutating func takeMerged(_ row: Int, of block: RowBlock, first: Int, of sheet: any Sheet) {
    let number = first + block.rows[row].number
    func text(_ cell: CellReference) -> String? {
      let source = block.rows[..<row].lastIndex { first + $0.number == cell.row }
      return source.map { block.text(row: $0, column: cell.column).string }
    }
    let covered = sheet.anchors(
      of: (0..<width).flatMap { column in
        [CellReference(row: number, column: column), CellReference(row: number - 1, column: column)]
      })
    for column in 0..<width {
      let cell = CellReference(row: number, column: column)
      if block.text(row: row, column: column).isEmpty, let anchor = covered[cell], anchor.column == column,
        anchor.row < number
      {
        down[column] = text(anchor)
      }
      let above = CellReference(row: number - 1, column: column)
      let beside = CellReference(row: number - 1, column: column + 1)
      // The cell that an area begins with is covered by none; its neighbour is.
      let anchor = covered[above] ?? (covered[beside] == above ? above : nil)
      if let anchor, covered[beside] == anchor || anchor.column < column, let text = text(anchor) {
        across[column] = Spanning(text: text, start: anchor.column)
      }
    }
  }
}
