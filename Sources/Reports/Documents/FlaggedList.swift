package import Tables
import Texts
import Workbooks

/// The lists of an annotated workbook, as somebody has left them.
package struct FlaggedList: Sendable {
  /// A finding of a list, with what was entered beside it.
  package struct Entry: Sendable {
    /// Where it stands: `Slipgauge, row 12`.
    package let place: String
    private let row: ListTable.Row
    private let sheet: String
    private let places: [String: Int]

    /// A row of a list.
    init(_ row: ListTable.Row, of table: ListTable) {
      place = "\(table.sheet), row \(row.number)"
      self.row = row
      sheet = table.sheet
      places = table.places
    }

    /// Where the column's cell is: `Slipgauge!H12`.
    package func address(of column: FlaggedColumn) -> String {
      places[column.rawValue].map { "\(sheet)!\(CellReference(row: row.number - 1, column: $0).text)" } ?? place
    }

    /// What stands in the column, without white space around it; empty where nothing does.
    package subscript(column: FlaggedColumn) -> String { trimmed(row.texts[column.rawValue] ?? "") }

    /// The names of the actions that one finding stands for; empty where it stands for one.
    package var actions: [String] { self[.actions].split(separator: "\n").map(String.init) }

    /// Whether somebody has entered anything.
    var isFilled: Bool { FlaggedColumn.entered.contains { !self[$0].isEmpty } }
  }

  /// The findings of the last check.
  package let entries: [Entry]
  /// Findings that were gone by then, of which something was entered before.
  package let before: [Entry]

  /// Reads the lists of a workbook; nil where it has none.
  package init?(_ bytes: [UInt8], path: String, limits: ReadLimits) throws(TableError) {
    try self.init(TableFile.open(bytes: bytes, path: path, limits: limits))
  }

  /// Reads the lists of a file whose sheets were not read before; nil where it has none.
  package init?(_ file: TableFile) throws(TableError) {
    var lists: [FindingsSheet: [Entry]] = [:]
    for sheet in file.sheets {
      guard let kind = sheet.findingsSheet,
        let table = try ListTable(sheet, titles: FlaggedColumn.allCases.map(\.rawValue))
      else { continue }
      lists[kind, default: []] += table.rows.map { Entry($0, of: table) }
    }
    guard let entries = lists[.list] else { return nil }
    self.entries = entries
    before = lists[.before] ?? []
  }
}
