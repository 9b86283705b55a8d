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

  /// Reads the row at `row` of a block.
  init(_ row: Int, of block: RowBlock, headers: HeaderReader) {
    var columns: [HeaderReader.Column?] = Array(
      repeating: nil, count: min(block.rows[row].cellCount, HeaderAbove.mostColumns))
    block.eachColumn(ofRow: row) { column in
      if column < columns.count { columns[column] = headers.column(block.text(row: row, column: column)) }
    }
    self.columns = columns
  }

  /// Whether the row has a header over the `key`, by which rows are known, and one over statuses or updates.
  func isHeader(key: Field) -> Bool {
    columns.contains(.field(key)) && columns.contains { $0?.isPerPeriod ?? false }
  }

  /// Whether any of its cells is a header.
  var hasHeader: Bool { columns.contains { $0 != nil } }

  /// The header of a column as typed.
  func title(_ column: Int, row: Int, of block: RowBlock) -> String {
    above[column] ?? block.text(row: row, column: column).string
  }

  /// Reads the row at `row` of a block again, with the cells above it: an empty cell takes the header that reaches down
  /// into it, and another is read behind the text that spans it and its neighbours where that tells more.
  mutating func take(_ cells: HeaderAbove, row: Int, of block: RowBlock, headers: HeaderReader) {
    while columns.count < cells.width { columns.append(nil) }
    for (column, text) in cells.down {
      guard column < columns.count, let found = text.withBytes({ headers.column($0) }) else { continue }
      columns[column] = found
      above[column] = text
    }
    // What spans the key's own column is a title of the whole table.
    // Where one text alone spans columns, what is said `as at` a period there is said of the table.
    let isTitle = Set(cells.across.values.map(\.start)).count < 2
    let title = columns.firstIndex(of: .field(headers.key)).flatMap { cells.across[$0]?.start }
    for (column, spanning) in cells.across where column < columns.count && above[column] == nil {
      if spanning.start == title { continue }
      let own = block.text(row: row, column: column)
      guard !isWhiteSpace(own), columns[column]?.isTold != true else { continue }
      let both = spanning.text + " " + own.string
      guard let found = both.withBytes({ headers.column($0, isStrict: isTitle) }),
        columns[column] == nil || found.period != nil
      else { continue }
      columns[column] = found
      above[column] = both
    }
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
