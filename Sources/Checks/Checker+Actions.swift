import Tables
import Trackers

extension Checker {
  /// Every action with all that its rows and the other rows show, in reading order; `run` comes before it.
  func eachAction(
    of pieces: [Piece], _ rows: RowIndex, _ body: (ActionFacts) -> Void
  ) throws(TableError) {
    let facts = ActionFacts(scope, earlier: earlier)
    facts.rows = rows
    let block = RowBlock()
    for piece in pieces {
      try eachAction(of: piece, block, facts, where: { _ in true }) { _ in body(facts) }
    }
  }
}
