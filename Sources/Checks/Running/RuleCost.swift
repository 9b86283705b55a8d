import RuleSets
package import Tables
import Trackers

/// What a rule costs where it is asked of row after row with nothing shared.
package struct RuleCost: Sendable {
  /// The rule's id in the rule set.
  package let id: String
  /// Nanoseconds for each action that it was asked of, reading the row left out.
  package let nanosecondsPerRow: Double

  package init(id: String, nanosecondsPerRow: Double) {
    self.id = id
    self.nanosecondsPerRow = nanosecondsPerRow
  }
}

extension Checker {
  /// The cost of each rule alone, over the tracker's first rows, which stay in memory.
  ///
  /// A rule pays for every fact that it asks for. In a check many rules share them, and rows that agree in what a rule
  /// looks at share its answer, so that all rules together cost far less than the sum. `run` cannot follow.
  package func ruleCosts(rows most: Int) throws(TableError) -> [RuleCost] {
    var pieces = try readAll().pieces
    let index = rowIndex(&pieces)
    let held = try hold(pieces, most)
    let rows = held.reduce(0) { $0 + $1.actions.count }
    guard rows > 0 else { return [] }
    let idle = fastest { over(held, index) { _ in false } }
    return active.filter { evaluator.rules[$0].subject == .action }.map { rule in
      let spent = fastest { over(held, index) { self.evaluator.truth(ofRule: rule, $0) == .yes } }
      return RuleCost(
        id: evaluator.rules[rule].id, nanosecondsPerRow: max(0, Double(spent - idle)) / Double(rows))
    }
  }

  /// A block whose rows stay, with the positions of its actions.
  private struct HeldBlock {
    let part: TrackerPart
    let block: RowBlock
    let actions: [Int]
    let first: Int
  }

  private func hold(_ pieces: [Piece], _ most: Int) throws(TableError) -> [HeldBlock] {
    var held: [HeldBlock] = []
    for piece in pieces.prefix(while: { $0.firstRow < most }) {
      let part = tracker.parts[piece.part]
      let block = RowBlock()
      try part.sheet.read(piece.chunk, into: block)
      let actions = part.actionRows(of: block, chunk: piece.chunk)
      held.append(HeldBlock(part: part, block: block, actions: actions, first: piece.firstRow))
    }
    return held
  }

  /// How many actions `isRaised` holds for.
  private func over(_ held: [HeldBlock], _ index: RowIndex, _ isRaised: (ActionFacts) -> Bool) -> Int {
    let facts = ActionFacts(scope, earlier: earlier)
    facts.rows = index
    var raised = 0
    for block in held {
      for (place, row) in block.actions.enumerated() {
        facts.begin(block.part, block.block, row: row, number: block.first + place)
        if isRaised(facts) { raised += 1 }
      }
    }
    return raised
  }

  /// Nanoseconds of the faster of two runs.
  private func fastest(_ body: () -> Int) -> Int64 {
    (0..<2).map { _ in
      let start = MonotonicClock.now
      _ = body()
      return MonotonicClock.now - start
    }.min() ?? 0
  }
}
