/// A run of consecutive rows that is read and checked as one piece of work.
package struct Chunk: Sendable {
  /// Position among the sheet's chunks, from 0.
  package let index: Int
  /// Where its bytes are (text formats), or which rows it holds (workbooks); only the sheet reads this.
  let range: Range<Int>
  /// The number (from 1) of its first row.
  package let firstRow: Int
  /// The line (from 1) on which it begins, in text formats.
  package let firstLine: Int?

  /// How much of its file it takes: bytes in CSV, TSV and NDJSON, rows in other formats.
  package var extent: Int { range.count }
}

/// A table of rows: a worksheet, a CSV file, or a theme of a JSON tracker.
package protocol Sheet: AnyObject, Sendable {
  /// The worksheet's or theme's name; nil for CSV.
  var name: String? { get }
  /// Whether people do not see it.
  var isHidden: Bool { get }

  /// How many of its rows and columns people do not see; none in files that are no workbooks.
  var hidden: HiddenCount { get }

  /// Hands out the next chunk, each once, in order; nil after the last. Safe to call from several threads.
  func nextChunk() throws(TableError) -> Chunk?

  /// Fills `block` with the chunk's rows. A chunk can be read any number of times, from any thread.
  func read(_ chunk: Chunk, into block: RowBlock) throws(TableError)

  /// Where a row of a block begins that the chunk was just read into; nil where rows cannot be read without those
  /// before.
  func start(ofRow row: Int, in block: RowBlock) -> RowStart?
  /// The chunk's rows from one start to before another, or to its end.
  func rows(of chunk: Chunk, from start: RowStart, to end: RowStart?) -> Chunk

  /// The days that its numbers stand for.
  var serials: SerialDate { get }
  /// What sheets have in common whose first row, one of headers, is the same; nil where that is not known.
  var sharedHeader: ObjectIdentifier? { get }

  /// Whether some cells cover others.
  var hasMergedCells: Bool { get }
  /// How many areas of cells show as one cell each.
  var mergedAreas: Int { get }
  /// Where the area begins that covers a cell, for those of the cells that another one covers.
  func anchors(of cells: [CellReference]) -> [CellReference: CellReference]

  /// The number (from 1) of the chunk's first row.
  func firstRow(of chunk: Chunk) -> Int
  /// The line (from 1) on which the chunk begins, in text formats. Nil in workbooks.
  func firstLine(of chunk: Chunk) -> Int?
}

/// How many rows and columns a sheet hides.
package struct HiddenCount: Hashable, Sendable {
  /// Hidden rows.
  package var rows = 0
  /// Hidden columns that have cells.
  package var columns = 0
}

extension Sheet {
  package var hidden: HiddenCount { HiddenCount() }
  package func start(ofRow row: Int, in block: RowBlock) -> RowStart? { nil }
  package func rows(of chunk: Chunk, from start: RowStart, to end: RowStart?) -> Chunk { chunk }
  package var serials: SerialDate { .from1900 }
  package var sharedHeader: ObjectIdentifier? { nil }
  package var hasMergedCells: Bool { false }
  package var mergedAreas: Int { 0 }
  package func anchors(of cells: [CellReference]) -> [CellReference: CellReference] { [:] }
  package func firstRow(of chunk: Chunk) -> Int { chunk.firstRow }
  package func firstLine(of chunk: Chunk) -> Int? { chunk.firstLine }
}
