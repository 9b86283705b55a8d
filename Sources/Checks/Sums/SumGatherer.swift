import RuleSets
import Tables
import Texts
import Trackers

/// Counts, group by group, what rows come to that one worker reads: no row needs to be kept for it, but those that
/// depend on rows which have not been read.
///
/// Unchecked: it is its worker's, and then that of whoever puts all together.
final class SumGatherer: @unchecked Sendable {
  /// One value, so that a row is counted by one access.
  private var counter: GroupCounter

  /// `writer` puts values into words.
  init(_ plan: SumPlan, _ writer: FindingWriter) { counter = GroupCounter(plan, writer) }

  /// By subject: the groups that rows were in.
  var groups: [ActionGroups] { counter.groups }
  /// By subject: what its groups come to.
  var tables: [SumTable] { counter.tables }

  /// Turns to a chunk of the part at `index`, whose rows come to outcomes of a table.
  func begin(_ chunk: Chunk, of part: TrackerPart, _ index: Int, _ outcomes: Outcomes) {
    counter.begin(chunk, of: part, index, outcomes)
  }

  /// Adds the current row of the chunk, its `row`th action, which came to an outcome.
  func add(_ action: ActionFacts, row: Int, isSelected: Bool, _ outcome: Int) {
    counter.add(action, row: row, isSelected: isSelected, outcome)
  }

  /// Counts the rows that were not decided when they were read; `decided` gives what a row came to.
  func settle(_ decided: (RowPlace) -> (outcome: Int, of: Outcomes)?) { counter.settle(decided) }
}
