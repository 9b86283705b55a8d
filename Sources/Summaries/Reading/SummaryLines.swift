import RuleSets
import Tables

/// The lines of a summary's cells.
enum SummaryLines {
  /// The paragraphs of a cell, those of tables in it among them.
  static func paragraphs(of cell: ProseCell) -> [ProseParagraph] {
    var paragraphs: [ProseParagraph] = []
    add(cell.blocks, to: &paragraphs)
    return paragraphs
  }

  private static func add(_ blocks: [ProseBlock], to paragraphs: inout [ProseParagraph]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): paragraphs.append(paragraph)
      case .table(let table):
        for row in table.rows {
          for cell in row.cells { add(cell.blocks, to: &paragraphs) }
        }
      }
    }
  }

  /// The text of cells in one line.
  static func text(of cells: [ProseCell]) -> String {
    cells.flatMap(paragraphs).map(\.text).joined(separator: " ")
  }
}
