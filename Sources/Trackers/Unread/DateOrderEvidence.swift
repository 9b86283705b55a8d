package import Dates
import RuleSets
package import Tables
import Texts

/// What tells that a tracker's numeric dates may be in the other order of day and month.
package struct DateOrderEvidence: Sendable {
  /// A cell of a date column.
  package struct Place: Sendable {
    /// The sheet; nil in files that have none.
    package let sheet: String?
    /// The row's number in its sheet, from 1.
    package let row: Int
    /// The column, from 0.
    package let column: Int
    /// The cell as typed.
    package let text: String
  }

  /// The first cells with a date that only the other order reads.
  package private(set) var cells: [Place] = []
  /// How many cells have a date whose day and month could change places.
  package private(set) var either = 0
  /// The headers over both, each once.
  package private(set) var columns: [String] = []

  /// So many cells are told.
  private static let most = 5

  /// Whether the rows of a chunk hold a date that only the other order reads.
  package static func isDoubtful(
    _ actions: [Int], of block: RowBlock, _ part: TrackerPart, _ reader: DateReader
  ) -> Bool {
    let columns = part.dateFields.compactMap { field in part.header.column(field).map { (field, $0) } }
    for row in actions {
      let cells = block.cells(ofRow: row)
      for (field, column) in columns {
        let text = cells.text(column) ?? block.text(row: row, column: column)
        guard text.count > 5, reader.mayHoldOtherOrder(text) else { continue }
        if reader.holdsOtherOrder(ActionRow(part: part, block: block, index: row).date(field)) { return true }
      }
    }
    return false
  }

  /// Reads all rows of the tracker's sheets, from the first on, which can be read again afterwards.
  init(_ parts: [TrackerPart], _ reader: DateReader) throws(TableError) {
    let block = RowBlock()
    for part in parts {
      part.rewind()
      while let chunk = try part.nextChunk() {
        try part.sheet.read(chunk, into: block)
        for row in part.actionRows(of: block, chunk: chunk) {
          add(ActionRow(part: part, block: block, index: row), chunk, reader)
        }
      }
      part.rewind()
    }
  }

  private mutating func add(_ row: ActionRow, _ chunk: Chunk, _ reader: DateReader) {
    for field in row.part.dateFields {
      guard let column = row.part.header.column(field) else { continue }
      let cell = row.date(field)
      let isOther = reader.mayHoldOtherOrder(cell.text) && reader.holdsOtherOrder(cell)
      guard isOther || reader.read(cell).couldSwap else { continue }
      if !isOther { either += 1 }
      let header = row.part.header.shown[column]
      if !columns.contains(header), columns.count < 100 { columns.append(header) }
      if isOther, cells.count < DateOrderEvidence.most {
        let place = row.place(of: column, in: chunk)
        cells.append(
          Place(sheet: place.sheet, row: place.row, column: place.column ?? column, text: cell.text.string))
      }
    }
  }
}
