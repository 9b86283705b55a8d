import Texts

/// The cells of a worksheet as they are read, in groups of rows that are handed out as chunks.
struct WorksheetRows: Sendable {
  private static let rowsPerGroup = 1024

  /// Some rows; their numbers count from the sheet's first row, 0.
  struct Group: Sendable {
    var rows: [RowBlock.Row] = []
    var cells: ContiguousArray<StoredCell> = []
  }

  private(set) var groups: [Group] = []
  private var group = Group()
  private var isInOrder = true
  private var lastRow = -1
  private var lastColumn = -1
  private var isRowInOrder = true

  /// Begins a row; rows need not come in order.
  mutating func beginRow(_ number: Int, isHidden: Bool) {
    if group.rows.count >= Self.rowsPerGroup { seal() }
    if number <= lastRow { isInOrder = false }
    lastRow = max(lastRow, number)
    lastColumn = -1
    isRowInOrder = true
    group.rows.append(RowBlock.Row(number: number, first: group.cells.count, cellCount: 0, isHidden: isHidden))
  }

  /// Adds a cell to the row that was begun last; cells need not come in order.
  mutating func append(_ cell: StoredCell) {
    if Int(cell.column) <= lastColumn { isRowInOrder = false }
    lastColumn = max(lastColumn, Int(cell.column))
    group.cells.append(cell)
  }

  mutating func endRow() {
    guard let last = group.rows.indices.last else { return }
    if !isRowInOrder { sortCells(from: group.rows[last].first) }
    group.rows[last].stored = group.cells.count - group.rows[last].first
    group.rows[last].cellCount = lastColumn + 1
    // A row without cells only says that it is hidden or high.
    if group.rows[last].stored == 0, !group.rows[last].isHidden { group.rows.removeLast() }
  }

  /// Ends the sheet and puts its rows in order.
  mutating func finish() {
    seal()
    if !isInOrder { sortRows() }
  }

  private mutating func seal() {
    if !group.rows.isEmpty { groups.append(group) }
    group = Group()
  }

  /// Of two cells at one place the later counts.
  private mutating func sortCells(from first: Int) {
    var byColumn: [UInt16: StoredCell] = [:]
    for cell in group.cells[first...] { byColumn[cell.column] = cell }
    group.cells.replaceSubrange(first..., with: byColumn.values.sorted { $0.column < $1.column })
  }

  private mutating func sortRows() {
    var rows: [(row: RowBlock.Row, cells: ArraySlice<StoredCell>)] = []
    for group in groups {
      for row in group.rows { rows.append((row, ArraySlice(group.cells[row.first..<row.first + row.stored]))) }
    }
    groups = []
    lastRow = -1
    isInOrder = true
    let order = rows.indices.sorted { (rows[$0].row.number, $0) < (rows[$1].row.number, $1) }
    var index = 0
    while index < order.count {
      let row = rows[order[index]].row
      beginRow(row.number, isHidden: row.isHidden)
      while index < order.count, rows[order[index]].row.number == row.number {
        rows[order[index]].cells.forEach { append($0) }
        index += 1
      }
      endRow()
    }
    seal()
  }

  // MARK: - Merged cells

  /// Hides what stands in a merged area beside its first cell; the cells looked at, to bound the work of many areas.
  mutating func hideCovered(from first: CellReference, to last: CellReference) -> Int {
    var looked = 0
    for index in groups.indices {
      guard let highest = groups[index].rows.last?.number, highest >= first.row,
        let lowest = groups[index].rows.first?.number, lowest <= last.row
      else { continue }
      for row in groups[index].rows where row.number >= first.row && row.number <= last.row {
        looked += 1 + row.stored
        for cell in row.first..<row.first + row.stored {
          let column = Int(groups[index].cells[cell].column)
          let isFirst = row.number == first.row && column == first.column
          if column >= first.column, column <= last.column, !isFirst { groups[index].cells[cell].hide() }
        }
      }
    }
    return looked
  }
}
