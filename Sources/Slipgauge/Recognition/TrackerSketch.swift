import Dates
import Tables
import Texts

/// The cells of a tracker as they stand, before anything is known of its columns.
struct TrackerSketch {
  /// A cell.
  struct Cell {
    /// What it shows, on one line.
    let text: String
    /// The day, where it is a date of a workbook.
    let date: SheetDate?
    /// The hue of its fill, where it has one.
    var hue: CellHue?

    /// Whether nothing is in it.
    var isBlank: Bool { text.isEmpty }
  }

  /// A row that has a cell.
  struct Row {
    /// From 1.
    let number: Int
    /// From the first column on.
    let cells: [Cell]
    /// How many of them are not blank.
    let filled: Int

    /// The cell of a column, from 0; a blank one where the row has none.
    subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : Cell(text: "", date: nil) }
  }

  /// A sheet.
  struct Sheet {
    /// Nil in files without sheets.
    let name: String?
    /// Its rows that have a cell.
    let rows: [Row]

    /// A cell's address: `M12` in a workbook, else the line and the column's header.
    func address(row: Int, column: Int) -> String {
      let place = CellReference.letters(column) + String(row)
      return name.map { "\($0)!\(place)" } ?? "line \(row)"
    }
  }

  /// In the order of the file.
  let sheets: [Sheet]

  /// No more rows of a sheet are looked at, no more cells of a file, and no more columns.
  private static let mostRows = 20_000
  private static let mostCells = 500_000
  private static let mostColumns = 256

  /// Reads the file's first rows.
  init(_ file: TableFile) throws(TableError) {
    var sheets: [Sheet] = []
    var left = TrackerSketch.mostCells
    for sheet in file.sheets {
      let block = RowBlock()
      var rows: [Row] = []
      while rows.count < TrackerSketch.mostRows, left > 0, let chunk = try sheet.nextChunk() {
        try sheet.read(chunk, into: block)
        let first = sheet.firstLine(of: chunk) ?? sheet.firstRow(of: chunk)
        for index in block.rows.indices where rows.count < TrackerSketch.mostRows && left > 0 {
          let cells = TrackerSketch.cells(ofRow: index, of: block)
          let filled = cells.count { !$0.isBlank }
          left -= cells.count
          if filled == 0 { continue }
          let offset = sheet.firstLine(of: chunk) == nil ? block.rows[index].number : block.line(ofRow: index)
          rows.append(Row(number: first + offset, cells: cells, filled: filled))
        }
      }
      sheets.append(Sheet(name: sheet.name, rows: rows))
    }
    self.sheets = sheets
  }

  private static func cells(ofRow row: Int, of block: RowBlock) -> [Cell] {
    let width = min(block.rows[row].cellCount, mostColumns)
    var cells = Array(repeating: Cell(text: "", date: nil), count: width)
    block.eachColumn(ofRow: row) { column in
      guard column < width else { return }
      let text = block.text(row: row, column: column).string
      let words = text.split { $0.isWhitespace }.joined(separator: " ")
      cells[column] = Cell(text: String(words.prefix(300)), date: block.cell(row: row, column: column).date)
    }
    // A blank cell may be filled, and is passed over above.
    for column in 0..<width { cells[column].hue = block.cell(row: row, column: column).hue }
    return cells
  }
}
