import RuleSets
import Tables
import Texts

/// Finds the header row of a sheet: the first with a header over the keys and one over statuses or updates.
struct LayoutFinder {
  private let headers: HeaderReader
  private let members: HeaderReader
  /// A header row stands near the top: a sheet without one is not read beyond so many chunks.
  private static let mostChunks = 4
  /// So many rows may be header rows by what stands above them.
  private static let mostLooksUp = 64
  /// Headers that several sheets have in common were found on one of them.
  private var shared: (sheets: ObjectIdentifier, layout: SheetLayout)?

  /// A finder of headers as the rule set spells them.
  init(_ headers: HeaderReader) {
    self.headers = headers
    members = headers.ofMembers
  }

  /// The layout of a sheet whose first rows are taken from it; nil where none of them is a header row, and `survey` has
  /// seen them.
  mutating func layout(of sheet: any Sheet, _ survey: inout SheetSurvey) throws(TableError) -> SheetLayout? {
    let headers = sheet.hasMemberNames ? members : self.headers
    let block = RowBlock()
    var chunks: [Chunk] = []
    var looksUp = Self.mostLooksUp
    var titles: [TitleCell] = []
    while chunks.count < Self.mostChunks, let chunk = try sheet.nextChunk() {
      chunks.append(chunk)
      try sheet.read(chunk, into: block)
      if let shared, shared.sheets == sheet.sharedHeader {
        return shared.layout.on(sheet, chunks, number: sheet.firstRow(of: chunk))
      }
      var followsHeader = false
      for row in block.rows.indices {
        var cells = HeaderRow(row, of: block, headers: headers)
        let hasHeader = cells.hasHeader
        if cells.isHeader(key: headers.key) || (hasHeader || followsHeader) && looksUp > 0 {
          looksUp -= 1
          cells.take(HeaderAbove(row, of: block, in: chunk, of: sheet), row: row, of: block, headers: headers)
        }
        followsHeader = hasHeader
        guard cells.isHeader(key: headers.key) else {
          survey.add(row, cells.columns, of: block, number: sheet.firstRow(of: chunk) + block.rows[row].number)
          TitleCell.add(row, of: block, to: &titles)
          continue
        }
        let below = second(row, cells, of: block, chunk, sheet)
        let layout = layout(below ?? (row, cells), of: block, sheet, chunks, titles)
        if row == 0, let sheets = sheet.sharedHeader { shared = (sheets, layout) }
        return layout
      }
    }
    return nil
  }

  /// The row behind a header row that names no period, where that one does, and has the key from above.
  private func second(
    _ row: Int, _ cells: HeaderRow, of block: RowBlock, _ chunk: Chunk, _ sheet: any Sheet
  ) -> (Int, HeaderRow)? {
    let names = { (cells: HeaderRow) in cells.columns.contains { $0?.period != nil } }
    guard row + 1 < block.rows.count, !names(cells) else { return nil }
    var next = HeaderRow(row + 1, of: block, headers: headers)
    next.take(HeaderAbove(row + 1, of: block, in: chunk, of: sheet), row: row + 1, of: block, headers: headers)
    return next.isHeader(key: headers.key) && names(next) ? (row + 1, next) : nil
  }

  private func layout(
    _ found: (row: Int, cells: HeaderRow), of block: RowBlock, _ sheet: any Sheet, _ chunks: [Chunk],
    _ titles: [TitleCell]
  ) -> SheetLayout {
    let (row, cells) = found
    let first = chunks.last.map { sheet.firstRow(of: $0) } ?? 1
    let named = cells.columns.indices.map { cells.title($0, row: row, of: block) }
    var shared: [Int: HeaderReader.Column] = [:]
    for (index, column) in cells.columns.enumerated() {
      guard let column, let second = named[index].withBytes({ headers.second($0, beside: column) }) else { continue }
      // Where that has a column of its own, the shared one is what its header says first.
      if !cells.columns.contains(second) { shared[index] = second }
    }
    return SheetLayout(
      sheet: sheet, chunks: chunks, headerRow: row, number: first + block.rows[row].number, columns: cells.columns,
      titles: named, shared: shared, titleCells: titles, rowAbove: Self.above(row, of: block))
  }

  /// The only cell of the row straight above; nil where that row has more, or none.
  private static func above(_ row: Int, of block: RowBlock) -> SheetLayout.OnlyCell? {
    guard row > 0, block.rows[row - 1].number == block.rows[row].number - 1 else { return nil }
    return SheetLayout.OnlyCell(row - 1, of: block)
  }
}

extension SheetLayout {
  /// The same headers in the first row of another sheet.
  fileprivate func on(_ sheet: any Sheet, _ chunks: [Chunk], number: Int) -> SheetLayout {
    SheetLayout(
      sheet: sheet, chunks: chunks, headerRow: 0, number: number, columns: columns, titles: titles, shared: [:],
      titleCells: [], rowAbove: nil)
  }
}
