import Dates
import RuleSets
import Tables
import Texts

/// A row of a change register: its cells, and where they stand.
struct ChangeCells {
  /// What holds the cells.
  let block: RowBlock
  /// The row's place in it.
  let row: Int
  /// What of the sheet the block was filled with.
  let chunk: Chunk
  /// The sheet that the row stands on.
  let sheet: any Sheet
  /// The file, as it was given.
  let path: String

  /// A cell's text, trimmed; empty where there is no such column.
  func text(_ column: Int?) -> String { column.map { trimmed(block.text(row: row, column: $0)).string } ?? "" }

  /// A cell as dates are read; blank where there is no such column.
  func date(_ column: Int?) -> DateCell {
    guard let column else { return DateCell(.empty) }
    return DateCell(block.text(row: row, column: column), date: block.cell(row: row, column: column).date)
  }

  /// The columns of the cells that hold anything.
  var filled: [Int] {
    var columns: [Int] = []
    block.eachColumn(ofRow: row) { if !isWhiteSpace(block.text(row: row, column: $0)) { columns.append($0) } }
    return columns
  }

  /// Where the row stands, as reports name it.
  var place: String { place(column: 0, isLine: true).text ?? "" }

  /// What is wrong with a cell, or with the row where there is no such column.
  func error(
    _ code: TableError.Code = .notAChangeRegister, at column: Int?, _ problem: String, remedy: String
  ) -> TableError {
    TableError(
      code, path: path, place: place(column: column ?? 0, isLine: column == nil), problem: problem, remedy: remedy)
  }

  private func place(column: Int, isLine: Bool) -> TablePlace {
    if let first = sheet.firstLine(of: chunk) {
      let line = first + block.line(ofRow: row)
      return isLine || sheet.hasMemberNames ? .line(line) : .field(line: line, field: column + 1)
    }
    let number = sheet.firstRow(of: chunk) + block.rows[row].number
    return .cell(sheet: sheet.name ?? "", CellReference(row: number - 1, column: column))
  }
}
