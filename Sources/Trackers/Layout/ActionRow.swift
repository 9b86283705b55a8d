package import Dates
package import RuleSets
package import Tables
package import Texts

/// One row of a tracker: a view of its cells by field, valid until its block is filled again.
package struct ActionRow {
  /// The part of the tracker that the row stands in.
  package let part: TrackerPart
  /// What holds its cells.
  package let block: RowBlock
  /// The row's position in the block.
  package let index: Int

  package init(part: TrackerPart, block: RowBlock, index: Int) {
    self.part = part
    self.block = block
    self.index = index
  }

  /// The cell's text; empty where the sheet has no such column.
  package func text(_ field: Field) -> Bytes {
    guard let column = part.header.column(field) else { return .empty }
    return block.text(row: index, column: column)
  }

  /// The cell as dates are read: with the day that a workbook holds.
  package func date(_ field: Field) -> DateCell {
    guard let column = part.header.column(field) else { return DateCell(.empty) }
    let cell = block.cell(row: index, column: column)
    return DateCell(cell.kind == .quoted ? block.undoubled(cell.bytes) : cell.bytes, date: cell.date)
  }

  /// The stated status of a period; empty where there is no such column.
  package func status(_ period: Period) -> Bytes {
    guard let column = part.header.columns(of: period)?.status else { return .empty }
    return block.text(row: index, column: column)
  }

  /// The update of a period; empty where there is no such column.
  package func update(_ period: Period) -> Bytes {
    guard let column = part.header.columns(of: period)?.update else { return .empty }
    return block.text(row: index, column: column)
  }

  /// The hue of the cell that may stand for a period's status, where that is blank; nil where there is none.
  package func statusFill(_ period: Period, _ ruleSet: RuleSet) -> CellHue? {
    guard let columns = part.header.columns(of: period), isWhiteSpace(status(period)) else { return nil }
    let column = ruleSet.tracker.statusFill == .update ? columns.update : columns.status
    return column.flatMap { block.cell(row: index, column: $0).hue }
  }

  /// The theme that the row names, else the sheet's.
  package var theme: String {
    let own = text(.theme)
    return own.isEmpty ? part.theme : own.string
  }

  /// The row's number in its sheet, from 1; `chunk` is the one that the block was filled with.
  package func number(in chunk: Chunk) -> Int {
    let number = part.sheet.firstRow(of: chunk) + block.rows[index].number
    return part.sheet.origin(ofRow: number, column: nil)?.row ?? number
  }

  /// Where the row stands in its file, and its cell in a column, from 0.
  package func place(of column: Int?, in chunk: Chunk) -> CellOrigin {
    let number = part.sheet.firstRow(of: chunk) + block.rows[index].number
    if let origin = part.sheet.origin(ofRow: number, column: column) { return origin }
    return CellOrigin(
      sheet: part.sheet.name, row: number, line: part.sheet.firstLine(of: chunk).map { $0 + block.line(ofRow: index) },
      column: column.flatMap { part.sheet.ownColumn($0) }, header: column.map { part.header.shown[$0] } ?? "")
  }
}

extension TrackerPart {
  /// The rows of a filled block that are actions: below the header row, not blank, no header row again, no totals and
  /// no footer.
  package func actionRows(of block: RowBlock, chunk: Chunk) -> [Int] {
    if isJoined { return Array(block.rows.indices) }
    guard chunk.index >= headerChunk else { return [] }
    let first = chunk.index == headerChunk ? headerRow + 1 : 0
    let keys = header.column(filter.headers.key) ?? -1
    var actions: [Int] = []
    var leftOut = LeftOutRows()
    actions.reserveCapacity(block.rows.count)
    let start = sheet.firstRow(of: chunk)
    let sections = sectionRows(of: block, from: start)
    leftOut.sections = sections.count
    for row in first..<max(first, block.rows.count) {
      if !sections.isEmpty, sections.contains(start + block.rows[row].number) { continue }
      let key = block.cells(ofRow: row).text(keys) ?? .empty
      // Most rows have a ref that begins with a letter.
      let isShown = !key.isEmpty && key[0] > 0x20 && key[0] < 0x7F
      guard isShown ? !filter.headers.isKey(key) : filter.isAction(row, of: block) else { continue }
      if filter.mayBeTotal(row, of: block), filter.isTotal(row, of: block) {
        leftOut.totals += 1
      } else {
        actions.append(row)
      }
    }
    // A chunk is read as a whole first, and perhaps in pieces afterwards, of which each ends somewhere in the table.
    let footers = footers(of: chunk) { self.footers(among: actions, of: block, chunk: chunk, leftOut) }
    guard !footers.isEmpty else { return actions }
    return actions.filter { !footers.contains(start + block.rows[$0].number) }
  }

  /// The numbers of a block's rows, the first of which has the number `start`, that name what stands below them.
  func sectionRows(of block: RowBlock, from start: Int) -> Set<Int> {
    guard header.sectionField != nil else { return [] }
    return sheet.sections(in: start...start + (block.rows.last?.number ?? 0))
  }

  /// The numbers in the sheet of the rows that stand below the table's last action; notes them, and the totals above.
  private func footers(
    among actions: [Int], of block: RowBlock, chunk: Chunk, _ totals: LeftOutRows
  ) -> Set<Int> {
    let anchor = actions.lastIndex { filter.isAnchor($0, of: block) }
    // A row with a well-formed ref stays, wherever it stands.
    var footers = actions[((anchor ?? -1) + 1)...].filter { filter.mayBeFooter($0, of: block) }
    // Where no row has anything that tells actions from footers, all of them are actions.
    if footers.isEmpty || hasAnchor(behind: chunk) || anchor == nil && !hasAnchor(before: chunk) { footers = [] }
    var leftOut = totals
    leftOut.footers = footers.count
    if leftOut != LeftOutRows() { note(leftOut, of: chunk) }
    let start = sheet.firstRow(of: chunk)
    return Set(footers.map { start + block.rows[$0].number })
  }

  /// Where every so many of a filled block's actions begin, from the first on; empty where they cannot be read alone.
  package func starts(ofActions rows: [Int], every stride: Int, in block: RowBlock, chunk: Chunk) -> [RowStart] {
    // Of what stands above the header, which rows are actions is not to be told from the rows alone.
    guard chunk.index > headerChunk else { return [] }
    let wanted = Swift.stride(from: 0, to: rows.count, by: stride)
    let starts = wanted.compactMap { sheet.start(ofRow: rows[$0], in: block) }
    return starts.count == (rows.count + stride - 1) / stride ? starts : []
  }
}

/// Whether the text is nothing but white space.
package func isWhiteSpace(_ text: Bytes) -> Bool {
  var index = 0
  while index < text.count {
    let (scalar, length) = UTF8Scalar.read(text, at: index)
    guard scalar.isSpace else { return false }
    index += length
  }
  return true
}

extension ActionRow {
  /// The line on which the row begins, from 1; nil in workbooks.
  package func line(in chunk: Chunk) -> Int? { place(of: nil, in: chunk).line }
}
