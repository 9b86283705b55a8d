import Dates
package import Texts

/// Some consecutive rows of a sheet, in flat storage that is used again for the next ones.
///
/// One thread at a time fills and reads a block. Cells stay valid until the block is filled again. What it holds is
/// replaced as a whole and never while it is read, so no access of its own asks the runtime for leave.
package final class RowBlock {
  /// In the order of the sheet.
  @exclusivity(unchecked) package internal(set) var rows: [BlockRow] = []
  /// What holds their cells.
  @exclusivity(unchecked) var storage: any RowStorage = NoRows() {
    didSet {
      holdsMarkup = false
      // The storage of text formats is asked for every cell of millions of rows, so its way is short.
      text = storage.fieldText
    }
  }
  /// What text formats have; nil in other files.
  @exclusivity(unchecked) @usableFromInline private(set) var text: RowText?

  /// Where texts are kept that the file does not have as they are shown.
  let arena = Arena()

  package init() {}

  /// The cell of the row at `row` among `rows`, in the column counted from 0; blank where the row has none.
  @inlinable package func cell(row: Int, column: Int) -> Cell {
    guard let place = place(ofRow: row), column >= 0, column < place.cellCount else { return .blank }
    guard let text else { return storedCell(row, column) }
    let ends = text.ends + place.first + column
    let start = Int(ends[0] &+ 1)
    let length = Int(ends[1]) - start
    guard length > 0 else { return .blank }
    let field = text.bytes + start
    if field[0] == UInt8(ascii: "\"") { return quotedCell(field, length) }
    return Cell(.text, Bytes(base: field, count: length))
  }

  /// The row at `row` among `rows`; nil where there is none.
  @inlinable @inline(__always) func place(ofRow row: Int) -> BlockRow? {
    rows.withUnsafeBufferPointer { row >= 0 && row < $0.count ? $0[row] : nil }
  }

  /// A cell of a sheet whose rows are no run of text.
  @usableFromInline func storedCell(_ row: Int, _ column: Int) -> Cell {
    storage.cell(of: rows[row], column: column, arena: arena)
  }

  /// A field in quotes; scanning made sure that one which begins with a quotation mark ends with another.
  @usableFromInline func quotedCell(_ field: UnsafePointer<UInt8>, _ length: Int) -> Cell {
    Cell(inQuotes: Bytes(base: field, count: length))
  }

  /// The cell's text, with doubled quotes made single; valid until the block is filled again.
  package func text(row: Int, column: Int) -> Bytes {
    let cell = cell(row: row, column: column)
    let text = cell.kind == .quoted ? undoubled(cell.bytes) : cell.bytes
    guard PastedMarkup.wraps(text) else { return text }
    holdsMarkup = true
    return PastedMarkup.unwrapped(text, into: arena)
  }

  /// The day that a workbook's cell holds, such as 2030-06-30; nil for all else.
  package func day(row: Int, column: Int) -> String? { cell(row: row, column: column).date?.day.iso }

  /// Whether the cell holds what a merged one says that covers it.
  package func isCovered(row: Int, column: Int) -> Bool {
    rows.indices.contains(row) && storage.isCovered(column, of: rows[row])
  }

  /// Whether a cell was asked for whose text stands in markup; it is shown without.
  package private(set) var holdsMarkup = false

  /// Calls `body` with the columns, in order, of the row's cells, of which blank ones may be left out.
  package func eachColumn(ofRow row: Int, _ body: (Int) -> Void) {
    guard rows.indices.contains(row) else { return }
    storage.eachColumn(of: rows[row], body)
  }

  /// The text of a `.quoted` cell; any other cell's bytes are its text already.
  package func undoubled(_ bytes: Bytes) -> Bytes { arena.undoubled(bytes) }

  /// How many lines of the chunk stand before the row's first (0 in workbooks).
  package func line(ofRow row: Int) -> Int {
    rows.indices.contains(row) ? storage.line(of: rows[row]) : 0
  }
}

/// The storage of a block that nothing was read into.
private final class NoRows: RowStorage {
  func cell(of row: BlockRow, column: Int, arena: Arena) -> Cell { .blank }
  func line(of row: BlockRow) -> Int { 0 }
}

extension Cell {
  /// A field with the quotation marks around it.
  init(inQuotes field: Bytes) {
    let inner = field.count > 2 ? field[1..<field.count - 1] : .empty
    self = inner.isEmpty ? .blank : Cell(inner.contains(UInt8(ascii: "\"")) ? .quoted : .text, inner)
  }

  /// What the cell shows, with doubled quotes made single; valid as long as its block and the arena.
  func shown(_ arena: Arena) -> Bytes { kind == .quoted ? arena.undoubled(bytes) : bytes }
}

extension Arena {
  /// The text with doubled quotes made single.
  func undoubled(_ bytes: Bytes) -> Bytes {
    text(upTo: bytes.count) { room in
      guard let room = room.baseAddress else { return 0 }
      var written = 0
      var index = 0
      // From one quotation mark to the next; the second of each pair is left out.
      while index < bytes.count {
        let quote = bytes.firstIndex(of: UInt8(ascii: "\""), from: index)
        let end = quote.map { $0 + 1 } ?? bytes.count
        if let from = bytes[index..<end].buffer.baseAddress { (room + written).update(from: from, count: end - index) }
        written += end - index
        index = quote == nil ? end : end + 1
      }
      return written
    }
  }
}
