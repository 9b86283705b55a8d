/// Decides which rules are raised on rows.
///
/// Each row is decided as far as it can be while it is read; what depends on other rows is left open. Once all are
/// known, deciding goes on from what was kept of the row, and where that is not enough the row is read again.
protocol RowDecider: AnyObject {
  /// What rows come to, by the numbers that the functions below return.
  var outcomes: Outcomes { get }

  /// Seals the outcomes so far, if there are any, and goes on with others: all threads may read those.
  func sealOutcomes()

  /// Makes room for the outcomes of so many rows; those from now on may be others than before.
  func beginRows(_ count: Int)

  /// Decides the current row while rows are read.
  func decide() -> Int

  /// Goes on from an outcome, once all rows are known, by what was kept of the row.
  func resolve(_ outcome: Outcome, _ record: RecordFacts) -> Int

  /// Goes on from an outcome, once all rows are known and the row is the current one again.
  func finish(_ outcome: Outcome) -> Int
}
