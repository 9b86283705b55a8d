import RuleSets
import Tables
import Texts

/// Lines of a report written straight from rows, where nobody wants more of their findings.
extension Checker {
  /// The lines of a piece's findings. Those that are told as one with others are findings still.
  func lines(
    of piece: Piece, _ context: WorkerContext, wanted: RuleMask, _ told: LineRules
  ) throws(TableError) -> FoundLines {
    var found = FoundLines(rules: evaluator.rules.count, isByLevel: context.line?.lines.isByLevel ?? false)
    let outcomes = piece.outcomes
    let unasked = unasked.masks[piece.part]
    let isWanted = outcomes.all.map { $0.raised.intersects(wanted) }
    context.bytes.removeAll()
    guard let line = context.line else { return found }
    let (text, action) = (context.text, context.action)
    var raised: [RaisedRule] = []
    try eachAction(of: piece, context.block, action, where: { isWanted[outcomes.number($0)] }) { row, chunk in
      self.gather(outcomes[row], wanted, unasked, action, into: &raised)
      self.writer.layRow(action, chunk, in: text)
      for item in raised {
        let (rule, place) = (item.rule, item.place)
        if self.isTold(rule, inCase: place, asOne: told, action) {
          found.take(&context.bytes)
          found.append(self.writer.finding(rule: rule, action, chunk: chunk, in: text))
        } else {
          self.writer.lay(told.layouts[rule] ?? self.writer.layouts[rule], inCase: place, action, chunk, in: text)
          line.lines.append(text, to: &context.bytes)
          found.count(rule, text.level, upTo: context.bytes.count)
        }
      }
    }
    found.take(&context.bytes)
    return found
  }

  /// Gathers the rules that are raised on the row at hand, the worst first.
  private func gather(
    _ outcome: Outcome, _ wanted: RuleMask, _ unasked: RuleMask, _ action: ActionFacts, into raised: inout [RaisedRule]
  ) {
    raised.removeAll(keepingCapacity: true)
    outcome.raised.forEach { rule in
      guard wanted.contains(rule), !unasked.contains(rule) else { return }
      // A whole rule would be copied, and nearly all have no cases.
      let hasCases = !evaluator.rules[rule].cases.isEmpty
      let place = hasCases ? evaluator.holdingIndex(of: evaluator.rules[rule], action) : nil
      let level = place.flatMap { evaluator.rules[rule].cases[$0].level } ?? evaluator.rules[rule].level
      let rank = level.place * evaluator.rules.count + writer.order[rule]
      // There are few.
      let end = raised.firstIndex { $0.rank > rank } ?? raised.count
      raised.insert(RaisedRule(rule: rule, place: place, rank: rank), at: end)
    }
  }

  /// Whether the finding of a rule on the row at hand is one with others.
  private func isTold(_ rule: Int, inCase place: Int?, asOne told: LineRules, _ action: ActionFacts) -> Bool {
    guard told.apart.contains(rule) || told.folded.contains(rule) else { return false }
    let holding = place.map { evaluator.rules[rule].cases[$0] }
    guard (holding?.collapse ?? evaluator.rules[rule].collapse) != nil else { return false }
    guard told.apart.contains(rule) else { return told.folded.contains(rule) }
    return writer.fold(ofRule: rule, holding, action).map(told.folds.isFolded) ?? false
  }
}

/// A rule that is raised on a row.
private struct RaisedRule {
  /// By index in the rule set.
  let rule: Int
  /// Which of its cases holds; nil where none does.
  let place: Int?
  /// Where its finding stands among the row's.
  let rank: Int
}

/// Which rules' findings on a row may be one with others.
struct LineRules: Sendable {
  /// Those that are told as one.
  let folded: RuleMask
  /// Those of which some may be.
  let apart: RuleMask
  /// How many there are of each kind.
  let folds: FoldCounts
  /// By rule: its layout, where something is found by it.
  let layouts: [RuleLayout?]

  /// By what was counted.
  init(folded: RuleMask, apart: RuleMask, _ folds: FoldCounts, _ layouts: [RuleLayout?]) {
    (self.folded, self.apart, self.folds, self.layouts) = (folded, apart, folds, layouts)
  }
}
