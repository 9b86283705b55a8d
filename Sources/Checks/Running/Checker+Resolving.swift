import Tables
import Trackers

extension Checker {
  /// Decides what is left once all rows are known: from what was kept of each row, else from the row itself.
  func resolve(_ pieces: [Piece], _ contexts: WorkerContexts) throws(TableError) {
    let open = pieces.indices.filter { pieces[$0].outcomes.isOpen }
    _ = try onEach(open, contexts) { (index: Int, context) throws(TableError) in
      context.resolver?.resolve(pieces[index].outcomes, first: pieces[index].firstRow)
    }
    // One worker may finish what another resolved.
    contexts.sealOutcomes()
    _ = try onEach(open.filter { pieces[$0].outcomes.isOpen }, contexts) { (index: Int, context) throws(TableError) in
      try self.finish(pieces[index], context)
    }
    contexts.sealOutcomes()
  }

  /// Reads the rows again of which something is left.
  private func finish(_ piece: Piece, _ context: WorkerContext) throws(TableError) {
    let (outcomes, decider) = (piece.outcomes, context.decider)
    decider.beginRows(outcomes.count)
    /// By row, where it was finished: the number of its outcome; -1 elsewhere.
    var finished = Array(repeating: -1, count: outcomes.count)
    let isOpen = outcomes.all.map { !$0.left.isEmpty }
    try eachAction(of: piece, context.block, context.action, where: { isOpen[outcomes.number($0)] }) { row, _ in
      finished[row] = decider.finish(outcomes[row])
    }
    let (old, new) = (outcomes.all, decider.outcomes)
    var moved = Array(repeating: -1, count: old.count)
    outcomes.change(to: new) { row, number in
      if finished[row] >= 0 { return finished[row] }
      if moved[number] < 0 { moved[number] = new.number(of: old[number]) }
      return moved[number]
    }
  }
}
