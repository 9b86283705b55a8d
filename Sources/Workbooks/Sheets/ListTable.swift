package import Tables
import Texts

/// The rows of a list of findings in a workbook, as somebody has left it who may have sorted it or moved its columns.
package struct ListTable: Sendable {
  /// A row below the list's header.
  package struct Row: Sendable {
    /// Its number in the sheet, from 1.
    package let number: Int
    /// By the title of the column: what stands in its cell; a day as 2030-06-30.
    package let texts: [String: String]
  }

  /// A header stands within so many rows: above it are counts.
  private static let mostAbove = 100

  /// The sheet's name.
  package let sheet: String
  /// By the title of a column, its place, from 0.
  package let places: [String: Int]
  /// In the sheet's order, without those that are empty.
  package let rows: [Row]

  /// Reads a sheet from its beginning; nil where no row holds all the `titles`. It must not have been read before.
  package init?(_ sheet: any Sheet, titles: [String]) throws(TableError) {
    var columns: [Int: String]?
    var rows: [Row] = []
    try sheet.eachRow { block, index, number throws(TableError) in
      if let columns {
        let texts = Self.texts(block, index, columns)
        if !texts.isEmpty { rows.append(Row(number: number, texts: texts)) }
      } else if number <= Self.mostAbove {
        columns = Self.columns(block, index, titles)
      }
    }
    guard let columns else { return nil }
    self.sheet = sheet.name ?? ""
    places = Dictionary(uniqueKeysWithValues: columns.map { ($1, $0) })
    self.rows = rows
  }

  /// By column, what the row calls it; nil where it is not the header. Of two that are called alike the first counts.
  private static func columns(_ block: RowBlock, _ row: Int, _ titles: [String]) -> [Int: String]? {
    var wanted = Set(titles)
    var columns: [Int: String] = [:]
    block.eachColumn(ofRow: row) { column in
      let title = block.text(row: row, column: column).string
      if wanted.remove(title) != nil { columns[column] = title }
    }
    return wanted.isEmpty ? columns : nil
  }

  private static func texts(_ block: RowBlock, _ row: Int, _ columns: [Int: String]) -> [String: String] {
    var texts: [String: String] = [:]
    block.eachColumn(ofRow: row) { column in
      guard let title = columns[column] else { return }
      let text = block.day(row: row, column: column) ?? block.text(row: row, column: column).string
      if !text.isEmpty { texts[title] = text }
    }
    return texts
  }
}
