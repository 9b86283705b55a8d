import Synchronization
import Texts

/// A table with one row for each action, made of rows that report on one period each.
///
/// Its columns are those of the kept rows that have no period, as the row of the period checked has them, and behind
/// these a status and an update for each period. It lies in memory; every cell keeps the place that it has in its file.
package final class JoinedSheet: Sheet {
  /// The rows of one action: by the place of their periods, in order of time, which of the kept rows they are.
  package struct Row: Sendable {
    /// In order of time.
    package var reports: [(period: Int, row: Int)]

    package init(_ reports: [(period: Int, row: Int)]) { self.reports = reports }

    /// The kept row of a period; nil where the action has none.
    package func row(of period: Int) -> Int? {
      let place = reports.firstPlace { $0.period >= period }
      return place < reports.count && reports[place].period == period ? reports[place].row : nil
    }
  }

  package let name: String?
  package let isHidden = false
  private let kept: KeptRows
  private let all: [Row]
  private let state: Mutex<State>

  private struct State {
    /// The rows that are shown, each with the kept row that speaks where there is no period.
    var shown: [(row: Row, main: Int)]
    /// How many chunks were handed out.
    var next = 0
  }

  private static let rowsPerChunk = 512
  /// The last two cells of a kept row are the status and the update of its period.
  private var fixed: Int { kept.slots - 2 }

  /// A sheet of these actions, each as its latest row has it.
  package init(name: String?, _ kept: KeptRows, _ rows: [Row]) {
    self.name = name
    self.kept = kept
    all = rows
    state = Mutex(State(shown: JoinedSheet.latest(rows)))
  }

  private static func latest(_ rows: [Row]) -> [(row: Row, main: Int)] {
    rows.compactMap { row in row.reports.last.map { (row, $0.row) } }
  }

  /// Begins anew with the actions that have a row of the period, in the order of these; nil: with all actions.
  package func show(_ period: Int?) {
    let shown =
      period.map { period in
        all.compactMap { row in row.row(of: period).map { (row, $0) } }.sorted { $0.1 < $1.1 }
      } ?? JoinedSheet.latest(all)
    state.withLock { $0 = State(shown: shown) }
  }

  package func nextChunk() throws(TableError) -> Chunk? {
    state.withLock { state in
      let first = state.next * Self.rowsPerChunk
      guard first < state.shown.count else { return nil }
      defer { state.next += 1 }
      return Chunk(
        index: state.next, range: first..<min(first + Self.rowsPerChunk, state.shown.count), firstRow: first + 1,
        firstLine: nil)
    }
  }

  package func read(_ chunk: Chunk, into block: RowBlock) throws(TableError) {
    let shown = state.withLock { Array($0.shown[chunk.range.clamped(to: 0..<$0.shown.count)]) }
    block.arena.removeAll()
    block.rows = shown.indices.map { index in
      let periods = (shown[index].row.reports.last?.period ?? -1) + 1
      return BlockRow(number: index, first: index, cellCount: fixed + periods * 2)
    }
    block.storage = JoinedRows(kept, shown)
  }

  package func origin(ofRow number: Int, column: Int?) -> CellOrigin? {
    guard let shown = state.withLock({ $0.shown.indices.contains(number - 1) ? $0.shown[number - 1] : nil }) else {
      return nil
    }
    let (row, slot) = column.map { JoinedSheet.source(of: $0, shown, fixed) } ?? (shown.main, nil)
    let place = kept.place(of: row ?? shown.main)
    let own = row == nil ? nil : slot.map { place.columns[$0] }
    return CellOrigin(
      sheet: place.sheet, row: place.row, line: place.line, column: own.flatMap { $0 < 0 ? nil : $0 },
      header: slot.map { place.headers[$0] } ?? "")
  }

  /// The kept row that has the cell of a column, and the slot there; no row where the action has none of the period.
  fileprivate static func source(
    of column: Int, _ shown: (row: Row, main: Int), _ fixed: Int
  ) -> (row: Int?, slot: Int) {
    if column < fixed { return (shown.main, column) }
    return (shown.row.row(of: (column - fixed) / 2), fixed + (column - fixed) % 2)
  }
}

/// Some actions of a joined sheet.
private final class JoinedRows: RowStorage {
  private let kept: KeptRows
  private let shown: [(row: JoinedSheet.Row, main: Int)]
  private let fixed: Int

  init(_ kept: KeptRows, _ shown: [(row: JoinedSheet.Row, main: Int)]) {
    self.kept = kept
    self.shown = shown
    fixed = kept.slots - 2
  }

  func line(of row: BlockRow) -> Int { 0 }

  func cell(of row: BlockRow, column: Int, arena: Arena) -> Cell {
    let (source, slot) = JoinedSheet.source(of: column, shown[row.first], fixed)
    return source.map { kept.cell($0, slot) } ?? .blank
  }
}
