import RuleSets
import Tables
import Texts

/// The header row of a summary's table: where its columns are.
struct SummaryHeader {
  /// A column of the table.
  private struct Column {
    let column: SummaryWords.Column
    /// The places in the table's grid that it takes.
    let places: Range<Int>
    /// The header as the summary has it.
    let text: String
  }

  private let columns: [Column]

  /// Nil where the row is none: *theme* and *summary* are not among its headers.
  init?(_ row: ProseRow, _ words: SummaryWords) {
    var columns: [Column] = []
    for cell in row.cells {
      let text = SummaryLines.text(of: [cell])
      guard let column = words.column(ofHeader: text), !columns.contains(where: { $0.column == column }) else {
        continue
      }
      columns.append(Column(column: column, places: cell.column..<cell.column + cell.span, text: text))
    }
    self.columns = columns
    guard columns.contains(where: { $0.column == .theme }), columns.contains(where: { $0.column == .summary }) else {
      return nil
    }
  }

  /// The header over a column; empty where there is none.
  func text(over column: SummaryWords.Column) -> String { columns.first { $0.column == column }?.text ?? "" }

  /// The column that a cell stands in; nil where it is none of a summary's.
  func column(of cell: ProseCell) -> SummaryWords.Column? {
    columns.first { $0.places.contains(cell.column) }?.column
  }

  /// Whether a row is this header once more, as at the top of each page.
  func isRepeated(by row: ProseRow) -> Bool {
    columns.allSatisfy { column in
      guard column.column == .theme || column.column == .summary else { return true }
      let cells = row.cells.filter { self.column(of: $0) == column.column }
      return normalised(SummaryLines.text(of: cells)) == normalised(column.text)
    }
  }
}
