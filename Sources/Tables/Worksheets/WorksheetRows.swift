import Texts

/// The cells of a worksheet as they are read, in groups of rows that are handed out as chunks.
struct WorksheetRows: Sendable {
  private static let rowsPerGroup = 1024

  /// Some rows; their numbers count from the sheet's first row, 0.
  struct Group: Sendable {
    /// In the order of the sheet.
    var rows: [BlockRow] = []
    /// The cells of all rows, one row behind the other.
    var cells: ContiguousArray<StoredCell> = []
  }

  /// In the order of the sheet once it is finished.
  private(set) var groups: [Group] = []
  private var group = Group()
  private var isInOrder = true
  private var lastRow = -1
  private var lastColumn = -1
  private var isRowInOrder = true
  /// What merged cells say of the rows below their own.
  private(set) var copies: [Copy] = []

  /// Begins a row; rows need not come in order.
  mutating func beginRow(_ number: Int, isHidden: Bool) {
    if group.rows.count >= Self.rowsPerGroup { seal() }
    if number <= lastRow { isInOrder = false }
    lastRow = max(lastRow, number)
    lastColumn = -1
    isRowInOrder = true
    group.rows.append(BlockRow(number: number, first: group.cells.count, cellCount: 0, isHidden: isHidden))
  }

  /// Adds a cell to the row that was begun last; cells need not come in order.
  mutating func append(_ cell: StoredCell) {
    if Int(cell.column) <= lastColumn { isRowInOrder = false }
    lastColumn = max(lastColumn, Int(cell.column))
    group.cells.append(cell)
  }

  /// Ends the row that was begun last, and puts its cells in order.
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
    var rows: [(row: BlockRow, cells: ArraySlice<StoredCell>)] = []
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

  /// Hides what stands in a merged area beside its first cell, which is to speak for those of its column below it in
  /// the area; the cells looked at, to bound the work of many areas.
  mutating func hideCovered(from first: CellReference, to last: CellReference) -> Int {
    var looked = 0
    let anchor = last.row > first.row ? cell(at: first)?.covering : nil
    // Groups, rows in them and cells in these are in order.
    var index = groups.firstPlace { ($0.rows.last?.number ?? 0) >= first.row }
    while index < groups.count, let lowest = groups[index].rows.first?.number, lowest <= last.row {
      var place = groups[index].rows.firstPlace { $0.number >= first.row }
      while place < groups[index].rows.count, groups[index].rows[place].number <= last.row {
        looked += 1 + hideCovered(groups[index].rows[place], in: index, from: first, to: last)
        if let anchor, groups[index].rows[place].number > first.row {
          copies.append(Copy(group: index, row: place, cell: anchor))
        }
        place += 1
      }
      index += 1
    }
    return looked
  }

  private mutating func hideCovered(
    _ row: BlockRow, in group: Int, from first: CellReference, to last: CellReference
  ) -> Int {
    let end = row.first + row.stored
    let start = groups[group].cells.firstPlace(in: row.first..<end) { Int($0.column) >= first.column }
    var cell = start
    while cell < end {
      let column = Int(groups[group].cells[cell].column)
      if column > last.column { break }
      if row.number != first.row || column != first.column { groups[group].cells[cell].hide() }
      cell += 1
    }
    return cell - start
  }
}

extension WorksheetRows {
  /// What a merged cell says of a row below its own.
  struct Copy {
    /// The row's group and its place there.
    fileprivate let group: Int
    fileprivate let row: Int
    /// What the merged cell holds.
    let cell: StoredCell
  }

  /// The cell that stands there and shows something; nil where none does.
  private func cell(at place: CellReference) -> StoredCell? {
    let index = groups.firstPlace { ($0.rows.last?.number ?? 0) >= place.row }
    guard index < groups.count else { return nil }
    let row = groups[index].rows.firstPlace { $0.number >= place.row }
    guard row < groups[index].rows.count, groups[index].rows[row].number == place.row else { return nil }
    let range = cells(of: groups[index].rows[row])
    let cell = groups[index].cells.firstPlace(in: range) { Int($0.column) >= place.column }
    guard cell < range.upperBound, Int(groups[index].cells[cell].column) == place.column else { return nil }
    return groups[index].cells[cell].kind == .blank ? nil : groups[index].cells[cell]
  }

  private func cells(of row: BlockRow) -> Range<Int> { row.first..<row.first + row.stored }

  /// Lets merged cells speak for the rows below their own that have cells of theirs: a row that has none is no row of
  /// the table.
  mutating func copyCovered() {
    let ofGroups = Dictionary(grouping: copies) { $0.group }
    copies = []
    for (index, copies) in ofGroups {
      let old = groups[index]
      var new = Group()
      let ofRows = Dictionary(grouping: copies) { $0.row }
      for (place, row) in old.rows.enumerated() {
        let own = old.cells[cells(of: row)]
        let isFilled = own.contains { $0.kind != .blank }
        new.append(row, own, isFilled ? (ofRows[place] ?? []).map(\.cell) : [])
      }
      groups[index] = new
    }
  }
}

extension WorksheetRows.Group {
  /// Adds a row with its cells, and those that take the place of covered ones.
  fileprivate mutating func append(_ row: BlockRow, _ own: ArraySlice<StoredCell>, _ copies: [StoredCell]) {
    var row = row
    row.first = cells.count
    if copies.isEmpty {
      cells += own
    } else {
      var byColumn = Dictionary(own.map { ($0.column, $0) }) { $1 }
      for cell in copies { byColumn[cell.column] = cell }
      cells += byColumn.values.sorted { $0.column < $1.column }
      row.stored = cells.count - row.first
      row.cellCount = max(row.cellCount, Int(cells[cells.count - 1].column) + 1)
    }
    rows.append(row)
  }
}
