import Dates
import Documents
import Texts

/// A table as its columns, rows and cells come: repeats of what is empty cost nothing, of what is not they are counted
/// before any is stored.
///
/// One thread reads it, so no access to what changes with each cell needs the runtime's leave.
final class OpenDocumentTable {
  /// What was read so far.
  let contents: WorksheetContents
  /// Whether people do not see it.
  let isHidden: Bool
  private let context: ReadContext
  private let budget: WorkbookBudget
  private let looks: CellLooks
  private let mostColumns: Int
  /// Where values of dates are counted from.
  private let start: Day
  /// Texts that are made while a cell is read.
  private let scratch = Arena()
  /// Some columns alike: the one behind the last, from 0, and the number of the look of their cells.
  @exclusivity(unchecked) private var columns: [(end: Int, look: Int?)] = []
  private var row = 0
  private var rowRepeats = 1
  private var rowIsHidden = false
  @exclusivity(unchecked) private var rowLook: Int?
  @exclusivity(unchecked) private var column = 0
  /// The cells of the row so far, in order; each stands in so many columns from its own on.
  @exclusivity(unchecked) private var cells: [(cell: StoredCell, count: Int)] = []
  /// The last column of the row that has more than a fill.
  @exclusivity(unchecked) private var lastFilled = -1
  /// Cells of the row that cover others.
  private var spans: [(column: Int, columns: Int, rows: Int)] = []

  /// The table of that name, of which nothing was read yet; values of its dates are days from `start` on.
  init(
    _ context: ReadContext, name: String, isHidden: Bool, looks: CellLooks, countedFrom start: Day,
    budget: WorkbookBudget
  ) {
    self.context = context
    self.isHidden = isHidden
    self.looks = looks
    self.start = start
    self.budget = budget
    mostColumns = context.limits[.columns]
    contents = WorksheetContents(context, name: name, budget: budget)
  }

  /// The current cell, as refusals name it.
  var place: TablePlace {
    let last = CellReference(
      row: min(row, WorksheetContents.mostRows - 1), column: min(column, WorksheetContents.mostColumns - 1))
    return .cell(sheet: contents.name, last)
  }

  // MARK: - Columns and rows

  /// Takes a `table-column`: how often it repeats (nil where that is damaged), the look of its cells, and whether it is
  /// not shown.
  func addColumns(_ repeated: Int?, look: Int?, isHidden: Bool) throws(TableError) {
    guard let repeated else { throw damagedRepeat }
    let first = columns.last?.end ?? 0
    let end = min(first + repeated, WorksheetContents.mostColumns)
    guard first < end else { return }
    columns.append((end, look))
    if isHidden { contents.hideColumns(first...end - 1) }
  }

  /// Begins a row that stands so often (nil where that is damaged).
  func beginRow(_ repeated: Int?, look: Int?, isHidden: Bool) throws(TableError) {
    column = 0
    guard let repeated else { throw damagedRepeat }
    rowRepeats = repeated
    rowLook = look
    rowIsHidden = isHidden
    cells.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    lastFilled = -1
  }

  /// Ends the row. One that shows nothing is none: tables end with a million of them.
  func endRow() throws(TableError) {
    defer { row += rowRepeats }
    guard lastFilled >= 0 else { return }
    contents.widest = max(contents.widest, lastFilled)
    // Fills behind all that the sheet shows are those of the rest of the row.
    while let last = cells.last, Int(last.cell.column) > contents.widest { cells.removeLast() }
    if let last = cells.indices.last {
      cells[last].count = min(cells[last].count, contents.widest + 1 - Int(cells[last].cell.column))
    }
    let width = cells.reduce(0) { $0 + $1.count }
    try budget.addRows(rowRepeats, ofCells: width, at: place)
    if rowRepeats > 1 || width > cells.count {
      let shown = cells.reduce(0) { $0 + ($1.cell.kind == .blank ? 0 : $1.cell.text.count * $1.count) }
      try budget.addShown(shown, times: rowRepeats, at: place)
    }
    for number in row..<row + rowRepeats { try store(number) }
  }

  private func store(_ number: Int) throws(TableError) {
    try contents.beginRow(number, isHidden: rowIsHidden)
    for (cell, count) in cells {
      contents.append(cell)
      for more in 1..<max(1, count) { contents.append(cell.moved(to: Int(cell.column) + more)) }
    }
    contents.endRow()
    for span in spans {
      try contents.merge(
        from: CellReference(row: number, column: span.column),
        to: CellReference(
          row: min(number + span.rows, WorksheetContents.mostRows) - 1,
          column: min(span.column + span.columns, WorksheetContents.mostColumns) - 1))
    }
  }

  // MARK: - Cells

  /// Takes the cell that was read to its end.
  func add(_ cell: OpenDocumentCell) throws(TableError) {
    guard let repeated = cell.repeated else { throw damagedRepeat }
    defer { column += repeated }
    scratch.removeAll()
    let look = look(of: cell)
    let content = cell.content(look, countedFrom: start, scratch)
    if cell.isFormula, cell.isWithoutValue { contents.uncomputed.add(CellReference(row: row, column: column)) }
    guard let content else { return addFill(look.hue, repeated) }
    try checkColumns(repeated)
    lastFilled = column + repeated - 1
    cells.append((try stored(content, look.hue), repeated))
    if cell.span != (1, 1), repeated == 1 { spans.append((column, cell.span.columns, cell.span.rows)) }
  }

  /// Takes cells that another one covers: whatever they hold is not shown.
  func addCovered(_ cell: OpenDocumentCell) throws(TableError) {
    guard let repeated = cell.repeated else { throw damagedRepeat }
    addFill(look(of: cell).hue, repeated)
    column += repeated
  }

  /// The look of its own style, else of its row's, else of its column's, else of the standard one.
  private func look(of cell: OpenDocumentCell) -> CellLook {
    guard looks.hasFills || cell.isDate else { return CellLook() }
    if let look = cell.look ?? rowLook { return looks[look] }
    let run = columns.firstPlace { $0.end > column }
    let ofColumn = run < columns.count ? columns[run].look : nil
    return (ofColumn ?? looks.standard).map { looks[$0] } ?? CellLook()
  }

  private func addFill(_ hue: CellHue?, _ repeated: Int) {
    guard let hue, column < mostColumns else { return }
    cells.append((StoredCell(hue: hue, column: column), repeated))
  }

  private func checkColumns(_ repeated: Int) throws(TableError) {
    if column + repeated > mostColumns { throw context.refusal(.columns, at: place) }
    if column + repeated > WorksheetContents.mostColumns {
      throw context.error(
        .damaged, at: .sheet(contents.name), "there are columns that no sheet has", remedy: ReadContext.resave)
    }
  }

  private func stored(_ content: OpenDocumentCell.Content, _ hue: CellHue?) throws(TableError) -> StoredCell {
    func cell(_ kind: StoredCell.Kind, _ text: Bytes) throws(TableError) -> StoredCell {
      StoredCell(kind, text: try contents.store.keep(text, at: place), column: column, hue: hue)
    }
    switch content {
    case .text(let text): return try cell(.text, text)
    case .number(let text): return try cell(.shownNumber, text)
    case .boolean(let text): return try cell(.shownBoolean, text)
    case .error(let text):
      contents.errors.add(CellReference(row: row, column: column))
      return try cell(.error, text)
    case .date(let date, let text):
      let kept = try contents.store.keep(date, text, at: place)
      return StoredCell(.shownDate, text: kept, column: column, hue: hue)
    }
  }

  private var damagedRepeat: TableError {
    context.error(
      .damaged, at: place, "it says how often it repeats in a way that cannot be read", remedy: ReadContext.resave)
  }
}
