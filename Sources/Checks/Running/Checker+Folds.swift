import RuleSets
import Tables

extension Checker {
  /// Counts the findings that may be told as one, before the first of them is written.
  func foldCounts(
    _ pieces: [Piece], _ contexts: WorkerContexts, _ tally: Tally
  ) throws(TableError) -> FoldCounts {
    var counts = FoldCounts()
    let rules = active.filter { evaluator.rules[$0].subject == .action && tally.raised[$0] > 0 }
    for rule in rules { counts.add(Finding.FoldKey(rule: rule), tally.raised[rule]) }
    let apart = RuleMask(rules.filter(writer.tellsFoldsApart))
    let raising = pieces.indices.filter { pieces[$0].outcomes.raises(anyOf: apart) }
    let found = try onEach(raising, contexts) { (index: Int, context) throws(TableError) -> FoldCounts in
      try self.foldCounts(of: pieces[index], context, apart)
    }
    for found in found { counts.add(found) }
    return counts
  }

  private func foldCounts(
    of piece: Piece, _ context: WorkerContext, _ rules: RuleMask
  ) throws(TableError) -> FoldCounts {
    var counts = FoldCounts()
    let outcomes = piece.outcomes
    let unasked = unasked.masks[piece.part]
    let isWanted = outcomes.all.map { $0.raised.intersects(rules) }
    try eachAction(of: piece, context.block, context.action, where: { isWanted[outcomes.number($0)] }) { row, _ in
      outcomes[row].raised.forEach { rule in
        guard rules.contains(rule), !unasked.contains(rule) else { return }
        let holding = self.evaluator.holdingCase(of: self.evaluator.rules[rule], context.action)
        if let fold = self.writer.fold(ofRule: rule, holding, context.action) { counts.add(fold) }
      }
    }
    return counts
  }

  /// Counts those of findings that are there already.
  func foldCounts(of findings: [Finding]) -> FoldCounts {
    findings.reduce(into: FoldCounts()) { counts, finding in
      if let fold = finding.fold { counts.add(fold) }
    }
  }
}
