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

  /// Which sheet of an annotated copy's own it is; nil for all others.
  var findingsSheet: FindingsSheet? { get }

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

  /// Whether its headers are the names of members, as other programs write them.
  var hasMemberNames: Bool { get }

  /// Whether some cells cover others.
  var hasMergedCells: Bool { get }
  /// How many areas of cells show as one cell each.
  var mergedAreas: Int { get }
  /// The areas of cells that show as one, each by its first and last cell.
  var mergedSpans: [(first: CellReference, last: CellReference)] { get }
  /// Where the area begins that covers a cell, for those of the cells that another one covers.
  func anchors(of cells: [CellReference]) -> [CellReference: CellReference]

  /// Those of the rows with these numbers, from 1, that name what stands below them and are no rows of the table.
  func sections(in numbers: ClosedRange<Int>) -> Set<Int>
  /// Where the row with a number, from 1, stands in the file, and its cell in a column; nil where that is the place in
  /// this sheet.
  func origin(ofRow number: Int, column: Int?) -> CellOrigin?
  /// The column of the file's sheet that a column shows; nil where it shows none.
  func ownColumn(_ column: Int) -> Int?

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

/// Where a cell of a sheet that is made of others stands in the file.
package struct CellOrigin: Hashable, Sendable {
  /// The sheet; nil in files that have none.
  package let sheet: String?
  /// The row's number, from 1.
  package let row: Int
  /// The line that the row begins on, from 1; nil in workbooks.
  package let line: Int?
  /// From 0; nil where no column was asked for, or the sheet has none.
  package let column: Int?
  /// What stands over the column; empty where there is none.
  package let header: String

  package init(sheet: String?, row: Int, line: Int?, column: Int?, header: String) {
    self.sheet = sheet
    self.row = row
    self.line = line
    self.column = column
    self.header = header
  }
}

extension Sheet {
  package var hidden: HiddenCount { HiddenCount() }
  package func start(ofRow row: Int, in block: RowBlock) -> RowStart? { nil }
  package func rows(of chunk: Chunk, from start: RowStart, to end: RowStart?) -> Chunk { chunk }
  package var serials: SerialDate { .from1900 }
  package var sharedHeader: ObjectIdentifier? { nil }
  package var hasMemberNames: Bool { false }
  package var findingsSheet: FindingsSheet? { nil }
  package var hasMergedCells: Bool { false }
  package var mergedAreas: Int { 0 }
  package var mergedSpans: [(first: CellReference, last: CellReference)] { [] }
  package func sections(in numbers: ClosedRange<Int>) -> Set<Int> { [] }
  package func origin(ofRow number: Int, column: Int?) -> CellOrigin? { nil }
  package func ownColumn(_ column: Int) -> Int? { column }
  package func anchors(of cells: [CellReference]) -> [CellReference: CellReference] { [:] }
  package func firstRow(of chunk: Chunk) -> Int { chunk.firstRow }
  package func firstLine(of chunk: Chunk) -> Int? { chunk.firstLine }
}
