import Documents

/// Puts paragraphs where they belong, as the tables around them begin and end.
struct ProseBuilder {
  /// A row of which cells may follow.
  private struct OpenRow {
    var row = ProseRow()
    /// Where the next cell begins.
    var column = 0
    var isLeftOut = false
  }

  /// A cell of which paragraphs may follow.
  private struct OpenCell {
    var cell: ProseCell
    /// Whether a cell above or before it reaches into it: what it holds is not shown.
    var isCovered = false
    /// Whether it is no longer there.
    var isGone = false
  }

  /// A table of which rows may follow.
  private struct OpenTable {
    var table = ProseTable()
    var row: OpenRow?
    var cell: OpenCell?
  }

  private let context: ReadContext
  private let budget: WorkbookBudget
  private let place: TablePlace
  /// Those that the current place stands in, the innermost last.
  private var tables: [OpenTable] = []
  /// What stands in no table, and the tables that stand in none.
  private(set) var blocks: [ProseBlock] = []

  /// A builder for the part of the document that `place` is.
  init(_ context: ReadContext, at place: TablePlace) {
    self.context = context
    self.place = place
    budget = WorkbookBudget(context)
  }

  /// Adds a paragraph that ends here, unless it is empty.
  mutating func add(_ paragraph: ProseParagraph) throws(TableError) {
    if paragraph.text.isEmpty { return }
    try budget.add(paragraph, at: place)
    add(.paragraph(paragraph))
  }

  private mutating func add(_ block: ProseBlock) {
    guard let last = tables.indices.last else { return blocks.append(block) }
    tables[last].cell?.cell.blocks.append(block)
  }

  // MARK: - Tables

  /// Begins a table, in the current cell where there is one.
  mutating func beginTable() { tables.append(OpenTable()) }

  /// Ends the table that began last.
  mutating func endTable() {
    if let table = tables.popLast()?.table { add(.table(table)) }
  }

  /// Begins a row.
  mutating func beginRow() { withTable { $0.row = OpenRow() } }

  /// Leaves out columns before the row's first cell.
  mutating func skipColumns(_ count: Int) throws(TableError) {
    let column = (tables.last?.row?.column ?? 0) + max(0, count)
    if column > context.limits[.columns] { throw context.refusal(.columns, at: place) }
    withTable { $0.row?.column = column }
  }

  /// Leaves the row out that began last.
  mutating func leaveRowOut() { withTable { $0.row?.isLeftOut = true } }

  /// Ends it.
  mutating func endRow() throws(TableError) {
    guard let row = tables.last?.row else { return }
    try budget.addRows(1, ofCells: row.row.cells.count, at: place)
    withTable { table in
      if !row.isLeftOut, row.row.cells.contains(where: { !$0.blocks.isEmpty }) { table.table.rows.append(row.row) }
      table.row = nil
    }
  }

  /// Begins a cell of the row.
  mutating func beginCell() {
    withTable { $0.cell = OpenCell(cell: ProseCell(column: $0.row?.column ?? 0)) }
  }

  /// Says how many columns the cell reaches over.
  mutating func setSpan(_ span: Int) throws(TableError) {
    if span > context.limits[.columns] { throw context.refusal(.columns, at: place) }
    withTable { $0.cell?.cell.span = max(1, span) }
  }

  /// Says that a cell above, or before, reaches into it.
  mutating func coverCell() { withTable { $0.cell?.isCovered = true } }

  /// Says that the cell was deleted.
  mutating func leaveCellOut() { withTable { $0.cell?.isGone = true } }

  /// Ends the cell.
  mutating func endCell() throws(TableError) {
    guard let open = tables.last?.cell else { return }
    var cell = open.cell
    if open.isCovered { cell.blocks = [] }
    if !open.isGone { withTable { $0.row?.row.cells.append(cell) } }
    withTable { $0.cell = nil }
    if !open.isGone { try skipColumns(cell.span) }
  }

  private mutating func withTable(_ change: (inout OpenTable) -> Void) {
    if let last = tables.indices.last { change(&tables[last]) }
  }
}
