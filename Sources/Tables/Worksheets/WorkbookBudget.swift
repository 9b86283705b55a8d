import Synchronization

/// Counts what a workbook makes the reader hold, over all its parts and the threads that read them.
final class WorkbookBudget: Sendable {
  private let context: ReadContext
  private let mostCells: Int
  private let mostRows: Int
  private let mostText: Int
  private let mostShown: Int
  private let cells = Atomic<Int>(0)
  private let rows = Atomic<Int>(0)
  private let text = Atomic<Int>(0)
  private let shown = Atomic<Int>(0)

  /// A budget of which nothing is spent.
  init(_ context: ReadContext) {
    self.context = context
    mostCells = context.limits[.cells]
    mostRows = context.limits[.rows]
    mostText = context.limits[.textBytes]
    mostShown = context.limits[.shownBytes]
  }

  /// Counts cells; throws where there are too many.
  func addCells(_ count: Int, at place: @autoclosure () -> TablePlace) throws(TableError) {
    if cells.add(count, ordering: .relaxed).newValue > mostCells { throw context.refusal(.cells, at: place()) }
  }

  /// Counts rows of so many cells each. A row takes as much to hold as a cell, so it counts as one, too.
  func addRows(_ count: Int, ofCells width: Int, at place: @autoclosure () -> TablePlace) throws(TableError) {
    if rows.add(count, ordering: .relaxed).newValue > mostRows { throw context.refusal(.rows, at: place()) }
    try addCells(count * (width + 1), at: place())
  }

  /// Counts a text's bytes; throws where there are too many.
  func addText(_ count: Int, at place: @autoclosure () -> TablePlace) throws(TableError) {
    if text.add(count, ordering: .relaxed).newValue > mostText { throw context.refusal(.textBytes, at: place()) }
  }

  /// Counts the bytes of a text as often as cells show it; throws where there are too many.
  func addShown(_ count: Int, times: Int, at place: @autoclosure () -> TablePlace) throws(TableError) {
    let (all, overflows) = count.multipliedReportingOverflow(by: times)
    if overflows || shown.add(all, ordering: .relaxed).newValue > mostShown {
      throw context.refusal(.shownBytes, at: place())
    }
  }
}
