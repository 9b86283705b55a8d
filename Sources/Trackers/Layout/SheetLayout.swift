import Dates
import RuleSets
import Tables
import Texts

/// Where a sheet's table stands and what its columns hold, as its own cells tell.
struct SheetLayout {
  /// The sheet.
  let sheet: any Sheet
  /// The chunks that were taken from it so far; the last one holds the header row.
  let chunks: [Chunk]
  /// The header row's place among that chunk's rows.
  let headerRow: Int
  /// Its number in the sheet, from 1.
  let number: Int
  /// What each column's header stands over.
  let columns: [HeaderReader.Column?]
  /// The headers as typed; those over two rows with a space between.
  let titles: [String]
  /// What columns hold besides what their header stands over, by column.
  let shared: [Int: HeaderReader.Column]
  /// What stands above the header row.
  let titleCells: [TitleCell]
  /// What stands straight above the header row where that is the only filled cell there.
  let rowAbove: OnlyCell?

  /// The one filled cell of a row.
  struct OnlyCell {
    /// From 0.
    let column: Int
    /// As typed.
    let text: String

    /// The one filled cell of the row at `row` of a block; nil where it has none, or several.
    init?(_ row: Int, of block: RowBlock) {
      var found: Int?
      for column in 0..<block.rows[row].cellCount where !isWhiteSpace(block.text(row: row, column: column)) {
        if found != nil { return nil }
        found = column
      }
      guard let found else { return nil }
      column = found
      text = block.text(row: row, column: found).string
    }
  }

  /// Where the column of a field stands; nil where the sheet has none.
  func column(_ field: Field) -> Int? { columns.firstIndex(of: .field(field)) }

  /// How many columns have a header.
  var headerCount: Int { titles.count { !isWhiteSpace($0) } }
}
