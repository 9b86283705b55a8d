import Documents
import Texts

/// What was read of a worksheet: its rows, and what there is to tell of it.
///
/// One thread fills it, cell by cell, so no access to what changes with each needs the runtime's leave.
final class WorksheetContents {
  /// The rows that spreadsheet programs number.
  static let mostRows = 1 << 20
  /// The columns that they number.
  static let mostColumns = 1 << 14

  /// As people see it.
  let name: String
  /// Where the sheet's own texts are kept.
  let store: TextStore
  /// The rows so far.
  @exclusivity(unchecked) private(set) var rows = WorksheetRows()
  /// How many rows the sheet hides, and the first, from 1.
  private(set) var hiddenRows: (count: Int, first: Int) = (0, 0)
  /// Formulas without the value that a spreadsheet program stores with them.
  var uncomputed = NotedCells()
  /// Cells that hold an error such as `#N/A`.
  var errors = NotedCells()
  /// How many cells name a shared text.
  @exclusivity(unchecked) var sharedCount = 0
  /// The last column that has a cell, from 0; before the first, -1.
  @exclusivity(unchecked) var widest = -1
  /// Areas of cells that show as one, by their first and last cell.
  private(set) var merges: [(CellReference, CellReference)] = []
  /// Columns that the sheet hides, from 0, in the order in which it names them.
  private var hiddenRanges: [ClosedRange<Int>] = []
  /// How often a row was begun.
  private var begun = 0
  private let context: ReadContext
  private let budget: WorkbookBudget

  /// The sheet of that name, of which nothing was read yet.
  init(_ context: ReadContext, name: String, budget: WorkbookBudget) {
    self.context = context
    self.name = name
    self.budget = budget
    store = TextStore(budget)
  }

  /// Begins a row by its number from 0; rows need not come in order.
  func beginRow(_ number: Int, isHidden: Bool) throws(TableError) {
    begun += 1
    guard (0..<Self.mostRows).contains(number), begun <= Self.mostRows else {
      throw damaged("there are rows that no sheet has")
    }
    rows.beginRow(number, isHidden: isHidden)
    if isHidden {
      if hiddenRows.count == 0 { hiddenRows.first = number + 1 }
      hiddenRows.count += 1
    }
  }

  /// Adds a cell to the row that was begun last.
  func append(_ cell: StoredCell) { rows.append(cell) }

  /// Ends the row that was begun last.
  func endRow() { rows.endRow() }

  /// Adds an area of cells that show as one.
  func merge(from first: CellReference, to last: CellReference) throws(TableError) {
    try budget.addCells(1, at: .sheet(name))
    merges.append((first, last))
  }

  /// Notes that the sheet hides these columns, from 0.
  func hideColumns(_ columns: ClosedRange<Int>) {
    if hiddenRanges.count < Self.mostColumns { hiddenRanges.append(columns) }
  }

  /// The columns that the sheet hides, from 0, of those that have cells.
  var hiddenColumns: [Int] {
    hiddenRanges.isEmpty ? [] : (0...max(0, widest)).filter { column in hiddenRanges.contains { $0.contains(column) } }
  }

  /// Ends the sheet: rows in order, cells under merged ones hidden but where these speak for them.
  func finish() throws(TableError) {
    rows.finish()
    var work = mostCovered
    for (first, last) in merges {
      let copied = rows.copies.count
      work -= 1 + rows.hideCovered(from: first, to: last)
      for copy in rows.copies[copied...] { try count(copy.cell, at: .cell(sheet: name, first)) }
      if work < 0 { throw damaged("its merged cells overlap too often") }
    }
    if !rows.copies.isEmpty { rows.copyCovered() }
  }

  /// Counts what a merged cell holds once more: it makes a small file large as well.
  private func count(_ copy: StoredCell, at place: TablePlace) throws(TableError) {
    try budget.addCells(1, at: place)
    switch copy.kind {
    case .shared: sharedCount += 1
    case .text, .error, .shownNumber, .shownBoolean, .shownDate: try budget.addText(copy.text.count, at: place)
    case .number, .boolean, .blank: break
    }
  }

  /// How many rows and cells merged areas may cover: of areas that do not overlap, each cell is in one.
  private var mostCovered: Int {
    let stored = rows.groups.reduce(merges.count) { $0 + $1.rows.count + $1.cells.count }
    return min(context.limits[.cells] * 4, 1 << 20 + stored * 64)
  }

  private func damaged(_ problem: String) -> TableError {
    context.error(.damaged, at: .sheet(name), problem, remedy: ReadContext.resave)
  }
}
