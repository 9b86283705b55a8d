import Synchronization
import Texts

/// A sheet of texts that are in memory already: a small tracker that is described, not read.
final class MemorySheet: Sheet {
  let name: String?
  let isHidden = false
  private let rows: [[String]]
  private let isHandedOut = Atomic(false)

  /// A sheet of rows from its first, whatever they are.
  init(name: String, rows: [[String]]) {
    self.name = name
    self.rows = rows
  }

  func nextChunk() throws(TableError) -> Chunk? {
    isHandedOut.exchange(true, ordering: .relaxed)
      ? nil : Chunk(index: 0, range: 0..<rows.count, firstRow: 1, firstLine: nil)
  }

  func read(_ chunk: Chunk, into block: RowBlock) throws(TableError) {
    block.arena.removeAll()
    block.rows = rows.indices.map { BlockRow(number: $0, first: $0, cellCount: rows[$0].count) }
    block.storage = MemoryRows(rows)
  }
}

/// Rows of texts in a block.
private final class MemoryRows: RowStorage {
  private let rows: [[String]]

  init(_ rows: [[String]]) { self.rows = rows }

  func line(of row: BlockRow) -> Int { 0 }

  func cell(of row: BlockRow, column: Int, arena: Arena) -> Cell {
    let text = rows[row.first][column]
    return text.isEmpty ? .blank : Cell(.text, arena.copy(of: text))
  }
}
