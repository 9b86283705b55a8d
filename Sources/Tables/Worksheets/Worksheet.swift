import Dates
import Synchronization
import Texts

/// A worksheet that was read, and what its cells need to be shown.
///
/// Unchecked: `store` is only kept for the texts that its cells point to.
final class Worksheet: Sheet, @unchecked Sendable {
  let name: String?
  let isHidden: Bool
  let hidden: HiddenCount
  let findingsSheet: FindingsSheet?
  private let groups: [WorksheetRows.Group]
  private let store: TextStore
  private let look: WorkbookLook
  private let merges: [(CellReference, CellReference)]
  private let next = Atomic<Int>(0)

  /// Takes what was read of the sheet; `findingsSheet` says which of an annotated copy's own it is.
  init(_ contents: WorksheetContents, isHidden: Bool, look: WorkbookLook, findingsSheet: FindingsSheet? = nil) {
    self.findingsSheet = findingsSheet
    name = contents.name
    self.isHidden = isHidden
    hidden = HiddenCount(rows: contents.hiddenRows.count, columns: contents.hiddenColumns.count)
    groups = contents.rows.groups
    store = contents.store
    merges = contents.merges
    self.look = look
  }

  var serials: SerialDate { look.numbers.serials }

  var hasMergedCells: Bool { !merges.isEmpty }

  var mergedAreas: Int { merges.count }

  var mergedSpans: [(first: CellReference, last: CellReference)] { merges.map { ($0.0, $0.1) } }

  func anchors(of cells: [CellReference]) -> [CellReference: CellReference] {
    let sorted = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var anchors: [CellReference: CellReference] = [:]
    for (first, last) in merges {
      // Reading bounded how many rows all areas cover together.
      var index = sorted.firstPlace { ($0.row, $0.column) >= (first.row, first.column) }
      while index < sorted.count, sorted[index].row <= last.row {
        let cell = sorted[index]
        if cell != first, (first.column...max(first.column, last.column)).contains(cell.column), anchors[cell] == nil {
          anchors[cell] = first
        }
        index += 1
      }
    }
    return anchors
  }

  func nextChunk() throws(TableError) -> Chunk? {
    let index = next.add(1, ordering: .relaxed).oldValue
    guard index < groups.count else { return nil }
    let first = groups[index].rows.first?.number ?? 0
    return Chunk(index: index, range: 0..<groups[index].rows.count, firstRow: first + 1, firstLine: nil)
  }

  func read(_ chunk: Chunk, into block: RowBlock) throws(TableError) {
    let group = groups[chunk.index]
    block.arena.removeAll()
    block.rows = group.rows
    for index in block.rows.indices { block.rows[index].number -= chunk.firstRow - 1 }
    block.storage = WorksheetStorage(group, look, store)
  }
}

/// What shows the cells of a whole workbook.
final class WorkbookLook: Sendable {
  /// The texts that cells name by number.
  let shared: SharedStrings
  /// The number formats that cells name by number.
  let formats: [NumberFormat]
  /// What puts numbers into the text that they show.
  let numbers: NumberText

  init(shared: SharedStrings, formats: [NumberFormat], serials: SerialDate) {
    self.shared = shared
    self.formats = formats
    numbers = NumberText(serials: serials)
  }
}

/// A group of a worksheet's rows in a block.
private final class WorksheetStorage: RowStorage {
  private let group: WorksheetRows.Group
  private let look: WorkbookLook
  private let store: TextStore

  init(_ group: WorksheetRows.Group, _ look: WorkbookLook, _ store: TextStore) {
    self.group = group
    self.look = look
    self.store = store
  }

  func line(of row: BlockRow) -> Int { 0 }

  func eachColumn(of row: BlockRow, _ body: (Int) -> Void) {
    for cell in group.cells[row.first..<row.first + row.stored] { body(Int(cell.column)) }
  }

  func isCovered(_ column: Int, of row: BlockRow) -> Bool {
    index(of: column, in: row).map { group.cells[$0].isCovered } ?? false
  }

  func cell(of row: BlockRow, column: Int, arena: Arena) -> Cell {
    guard let index = index(of: column, in: row) else { return .blank }
    let stored = group.cells[index]
    var cell = shown(stored, arena)
    cell.hue = stored.hue
    return cell
  }

  private func shown(_ cell: StoredCell, _ arena: Arena) -> Cell {
    switch cell.kind {
    case .blank: return .blank
    case .shared:
      let text = look.shared[cell.index]
      return text.isEmpty ? .blank : Cell(.text, text)
    case .text: return Cell(.text, cell.text)
    case .error: return Cell(.error, cell.text)
    case .boolean: return Cell(.boolean, arena.copy(of: cell.boolean ? "TRUE" : "FALSE"))
    case .number: return number(cell, arena)
    case .shownNumber: return Cell(.number, cell.text)
    case .shownBoolean: return Cell(.boolean, cell.text)
    case .shownDate: return DatedText.read(cell.text).map { Cell(.date, $0.text, date: $0.date) } ?? .blank
    }
  }

  /// Rows mostly have all of their cells, so the column's own place is tried first.
  private func index(of column: Int, in row: BlockRow) -> Int? {
    if column < row.stored, Int(group.cells[row.first + column].column) == column { return row.first + column }
    var low = row.first
    var high = row.first + row.stored
    while low < high {
      let middle = (low + high) / 2
      let found = Int(group.cells[middle].column)
      if found == column { return middle }
      if found < column { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private func number(_ cell: StoredCell, _ arena: Arena) -> Cell {
    let format = look.formats.indices.contains(cell.style) ? look.formats[cell.style] : .general
    let text = arena.copy(of: look.numbers.shown(cell.number, format))
    guard let shape = format.shape, let day = look.numbers.serials.dayOrZero(of: cell.number) else {
      return Cell(.number, text)
    }
    return Cell(.date, text, date: SheetDate(day: day, shape: shape))
  }
}
