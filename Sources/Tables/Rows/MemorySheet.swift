import Synchronization
import Texts

/// The place of a cell in a sheet that is made, row and column from 0.
package struct CellPlace: Hashable, Sendable {
  /// The row, from 0.
  package let row: Int
  /// The column, from 0.
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A sheet of texts that are in memory already: a small tracker that is described, not read.
final class MemorySheet: Sheet {
  let name: String?
  let isHidden = false
  private let rows: [[String]]
  private let fills: [CellPlace: CellHue]
  private let isHandedOut = Atomic(false)

  /// A sheet of rows from its first, whatever they are.
  init(name: String, rows: [[String]], fills: [CellPlace: CellHue] = [:]) {
    self.name = name
    self.rows = rows
    self.fills = fills
  }

  func nextChunk() throws(TableError) -> Chunk? {
    isHandedOut.exchange(true, ordering: .relaxed)
      ? nil : Chunk(index: 0, range: 0..<rows.count, firstRow: 1, firstLine: nil)
  }

  func read(_ chunk: Chunk, into block: RowBlock) throws(TableError) {
    block.arena.removeAll()
    block.rows = rows.indices.map { BlockRow(number: $0, first: $0, cellCount: rows[$0].count) }
    block.storage = MemoryRows(rows, fills)
  }
}

/// Rows of texts in a block.
private final class MemoryRows: RowStorage {
  private let rows: [[String]]
  private let fills: [CellPlace: CellHue]

  init(_ rows: [[String]], _ fills: [CellPlace: CellHue]) {
    self.rows = rows
    self.fills = fills
  }

  func line(of row: BlockRow) -> Int { 0 }

  func cell(of row: BlockRow, column: Int, arena: Arena) -> Cell {
    let text = rows[row.first][column]
    var cell = text.isEmpty ? .blank : Cell(.text, arena.copy(of: text))
    cell.hue = fills[CellPlace(row: row.first, column: column)]
    return cell
  }
}
