import Synchronization
package import Texts

/// A sheet with columns beside its own: parts of its cells, and what section rows say of the rows below them.
package final class WidenedSheet: Sheet {
  /// A column that stands behind the sheet's own.
  package enum Column: Sendable {
    /// A part of the text of the cell in the column `of`, which `take` finds.
    case part(of: Int, take: @Sendable (Bytes) -> Range<Int>)
    /// The section that the row stands under, where its cell in the column `besides` is blank.
    case section(besides: Int?)
  }

  package let name: String?
  package let isHidden: Bool
  package let hidden: HiddenCount
  private let base: any Sheet
  /// How many of its own columns the sheet shows.
  private let width: Int
  private let columns: [Column]
  private let rows: SectionRows?
  private let state: Mutex<State>

  private struct State {
    /// Chunks that were read ahead.
    var ahead: [Chunk] = []
  }

  /// The sheet's first `width` columns, and others. Sections are sought in the chunks that are handed out from now on.
  package init(_ base: any Sheet, width: Int, adding columns: [Column], sections: SectionRows?) {
    name = base.name
    isHidden = base.isHidden
    hidden = base.hidden
    self.base = base
    self.width = width
    self.columns = columns
    rows = sections
    state = Mutex(State())
  }

  /// Looks for sections in a chunk that was handed out by the sheet itself: below the header row at `header` of it.
  package func see(_ chunk: Chunk, below header: Int) throws(TableError) {
    guard let rows else { return }
    let block = RowBlock()
    try base.read(chunk, into: block)
    rows.see(block, first: base.firstRow(of: chunk), from: header + 1)
    try state.withLock { state throws(TableError) in
      while rows.isOpen, let next = try look(block) { state.ahead.append(next) }
    }
  }

  package func nextChunk() throws(TableError) -> Chunk? {
    guard rows != nil else { return try base.nextChunk() }
    return try state.withLock { state throws(TableError) in
      if !state.ahead.isEmpty { return state.ahead.removeFirst() }
      return try look(RowBlock())
    }
  }

  /// The sheet's next chunk, whose sections were seen.
  private func look(_ block: RowBlock) throws(TableError) -> Chunk? {
    guard let chunk = try base.nextChunk() else { return nil }
    if let rows {
      try base.read(chunk, into: block)
      rows.see(block, first: base.firstRow(of: chunk))
    }
    return chunk
  }

  package func read(_ chunk: Chunk, into block: RowBlock) throws(TableError) {
    if let widened = block.storage as? WidenedRows { block.storage = widened.base }
    try base.read(chunk, into: block)
    let first = base.firstRow(of: chunk)
    let last = first + (block.rows.last?.number ?? 0)
    let sections = rows?.sections(in: first...max(first, last)) ?? []
    for index in block.rows.indices {
      block.rows[index].ownCount = block.rows[index].cellCount
      block.rows[index].cellCount = width + columns.count
    }
    block.storage = WidenedRows(block.storage, width: width, columns, sections, first: first)
  }

  package func sections(in numbers: ClosedRange<Int>) -> Set<Int> {
    rows?.numbers(in: numbers) ?? []
  }

  package func ownColumn(_ column: Int) -> Int? {
    guard column >= width, column - width < columns.count else { return base.ownColumn(column) }
    switch columns[column - width] {
    case .part(let own, _): return base.ownColumn(own)
    case .section(let own): return own.flatMap { base.ownColumn($0) }
    }
  }

  package var serials: SerialDate { base.serials }
  package var hasMergedCells: Bool { base.hasMergedCells }
  package var mergedAreas: Int { base.mergedAreas }
  package var mergedSpans: [(first: CellReference, last: CellReference)] { base.mergedSpans }
  package func anchors(of cells: [CellReference]) -> [CellReference: CellReference] { base.anchors(of: cells) }
  package func firstRow(of chunk: Chunk) -> Int { base.firstRow(of: chunk) }
  package func firstLine(of chunk: Chunk) -> Int? { base.firstLine(of: chunk) }
}

/// Rows of a sheet with the cells that it gets beside its own.
private final class WidenedRows: RowStorage {
  let base: any RowStorage
  private let width: Int
  private let columns: [WidenedSheet.Column]
  private let sections: [SectionRows.Section]
  private let first: Int

  init(
    _ base: any RowStorage, width: Int, _ columns: [WidenedSheet.Column], _ sections: [SectionRows.Section], first: Int
  ) {
    self.base = base
    self.width = width
    self.columns = columns
    self.sections = sections
    self.first = first
  }

  func line(of row: BlockRow) -> Int { base.line(of: row) }

  func eachColumn(of row: BlockRow, _ body: (Int) -> Void) {
    var row = row
    row.cellCount = min(row.ownCount, width)
    base.eachColumn(of: row) { if $0 < width { body($0) } }
    for column in columns.indices { body(width + column) }
  }

  func cell(of row: BlockRow, column: Int, arena: Arena) -> Cell {
    if column < width { return own(row, column, arena) }
    switch columns[column - width] {
    case .part(let own, let take):
      let cell = self.own(row, own, arena)
      let text = cell.shown(arena)
      let part = take(text)
      // A date stays one.
      if part == text.indices, cell.kind != .quoted { return cell }
      var shown = part.isEmpty ? Cell.blank : Cell(.text, text[part])
      shown.hue = cell.hue
      return shown
    case .section(let besides):
      if let besides {
        let cell = own(row, besides, arena)
        if cell.bytes.holdsWords { return cell }
      }
      let number = first + row.number
      let place = sections.firstPlace { $0.row > number }
      return place > 0 ? Cell(.text, arena.copy(of: sections[place - 1].name)) : .blank
    }
  }

  private func own(_ row: BlockRow, _ column: Int, _ arena: Arena) -> Cell {
    guard column < row.ownCount else { return .blank }
    return base.cell(of: row, column: column, arena: arena)
  }
}
