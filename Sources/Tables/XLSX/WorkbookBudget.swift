import Synchronization

/// Counts what a workbook makes the reader hold, over all its parts and the threads that read them.
final class WorkbookBudget: Sendable {
  private let context: ReadContext
  private let mostCells: Int
  private let mostRows: Int
  private let mostText: Int
  private let cells = Atomic<Int>(0)
  private let rows = Atomic<Int>(0)
  private let text = Atomic<Int>(0)

  /// A budget of which nothing is spent.
  init(_ context: ReadContext) {
    self.context = context
    mostCells = context.limits[.cells]
    mostRows = context.limits[.rows]
    mostText = context.limits[.textBytes]
  }

  /// Counts a cell; throws where there are too many.
  func addCell(at place: @autoclosure () -> TablePlace) throws(TableError) {
    if cells.add(1, ordering: .relaxed).newValue > mostCells { throw context.refusal(.cells, at: place()) }
  }

  /// A row takes as much to hold as a cell, so it counts as one, too.
  func addRow(at place: @autoclosure () -> TablePlace) throws(TableError) {
    if rows.add(1, ordering: .relaxed).newValue > mostRows { throw context.refusal(.rows, at: place()) }
    try addCell(at: place())
  }

  /// Counts a text's bytes; throws where there are too many.
  func addText(_ count: Int, at place: @autoclosure () -> TablePlace) throws(TableError) {
    if text.add(count, ordering: .relaxed).newValue > mostText { throw context.refusal(.textBytes, at: place()) }
  }
}
