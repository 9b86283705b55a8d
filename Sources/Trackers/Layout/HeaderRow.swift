import Dates
import RuleSets
import Tables
import Texts

/// A row's cells read as headers, with those that stand for what a cell above them holds.
struct HeaderRow {
  /// What each column's header stands over.
  private(set) var columns: [HeaderReader.Column?]
  /// The headers that are taken from above, by column.
  private var above: [Int: String] = [:]

  /// No table has more columns that anybody reads.
  private static let mostColumns = 1024

  /// Reads the row at `row` of a block.
  init(_ row: Int, of block: RowBlock, headers: HeaderReader) {
    var columns: [HeaderReader.Column?] = Array(repeating: nil, count: min(block.rows[row].cellCount, Self.mostColumns))
    block.eachColumn(ofRow: row) { column in
      if column < columns.count { columns[column] = headers.column(block.text(row: row, column: column)) }
    }
    self.columns = columns
  }

  /// Whether the row has a header over refs, and one over statuses or updates.
  var isHeader: Bool {
    columns.contains(.field(.ref)) && columns.contains { $0?.period != nil }
  }

  /// Whether any of its cells is a header.
  var hasHeader: Bool { columns.contains { $0 != nil } }

  /// The header of a column as typed.
  func title(_ column: Int, row: Int, of block: RowBlock) -> String {
    above[column] ?? block.text(row: row, column: column).string
  }

  /// Takes the headers that reach down into the row: of merged cells in workbooks, of the row above in text files.
  mutating func takeFromAbove(
    _ row: Int, of block: RowBlock, in chunk: Chunk, of sheet: any Sheet, headers: HeaderReader
  ) {
    for (column, source) in places(above: row, of: block, in: chunk, of: sheet) {
      let text = block.text(row: source, column: column)
      guard let found = headers.column(text) else { continue }
      while columns.count <= column { columns.append(nil) }
      columns[column] = found
      above[column] = text.string
    }
  }

  /// By column that is empty here: the row of the block whose cell stands for it.
  private func places(above row: Int, of block: RowBlock, in chunk: Chunk, of sheet: any Sheet) -> [(Int, Int)] {
    // Sheets that share their headers have them on their first row.
    guard row > 0, sheet.sharedHeader == nil else { return [] }
    let width = min(block.rows[..<row].suffix(1).map(\.cellCount).max() ?? 0, Self.mostColumns)
    if sheet.firstLine(of: chunk) != nil {
      let empty = (0..<width).filter { isWhiteSpace(block.text(row: row, column: $0)) }
      return empty.map { ($0, row - 1) }
    }
    guard sheet.hasMergedCells else { return [] }
    let first = sheet.firstRow(of: chunk) - 1
    let number = first + block.rows[row].number
    let all = max(width, columns.count)
    let cells = (0..<all).filter { block.text(row: row, column: $0).isEmpty }.map {
      CellReference(row: number, column: $0)
    }
    return sheet.anchors(of: cells).compactMap { cell, anchor in
      guard anchor.column == cell.column, anchor.row < number else { return nil }
      guard let source = block.rows[..<row].lastIndex(where: { first + $0.number == anchor.row }) else { return nil }
      return (cell.column, source)
    }
    .sorted { $0.0 < $1.0 }
  }
}

extension HeaderReader.Column {
  /// What stands below it.
  var field: Field {
    switch self {
    case .field(let field): field
    case .status: .status
    case .update: .update
    }
  }

  /// The period that it names; nil for fields without one, and where the header names none.
  var period: Period? {
    switch self {
    case .status(let period), .update(let period): period
    case .field: nil
    }
  }

  /// Whether it is known of which period it speaks, where it speaks of one.
  var isTold: Bool { !isPerPeriod || period != nil }

  /// Whether each period has a column of its own.
  var isPerPeriod: Bool {
    switch self {
    case .status, .update: true
    case .field: false
    }
  }
}
