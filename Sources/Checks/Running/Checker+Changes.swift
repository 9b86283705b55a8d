import RuleSets
import Trackers

extension Checker {
  /// The rules that tell moves which change control agreed from others, where there is a register to tell them by;
  /// none where earlier trackers are not at hand. They say what counts as a move, told or not; where none is on, all
  /// later dates are moves.
  static func rulesOfMoves(_ evaluator: Evaluator, _ scope: CheckScope, _ earlier: [EarlierTracker]) -> [Int] {
    guard scope.changes != nil, !earlier.isEmpty, let fact = evaluator.facts.indexById[FactTable.moveAgreed] else {
      return []
    }
    return evaluator.rules.indices.filter { index in
      let rule = evaluator.rules[index]
      var asks = false
      rule.eachTest { asks = asks || $0.fact == fact }
      return asks && rule.level != .off && rule.subject == .action
    }
  }

  /// What was made of the change register; nil without one.
  func changeUse(_ pieces: [Piece], _ rows: RowIndex) -> ChangeUse? {
    guard let register = scope.changes else { return nil }
    var moves = MoveCounts()
    let rules = RuleMask(rulesOfMoves)
    for piece in pieces {
      for (row, isAgreed) in piece.changes.moves
      where rulesOfMoves.isEmpty || piece.outcomes[row].raised.intersects(rules) {
        moves.count(isAgreed)
      }
    }
    let fitting = pieces.reduce(into: Set<Int>()) { $0.formUnion($1.changes.lines) }
    return ChangeUse(register, rows, fitting: fitting, moves: moves)
  }

  /// What reports tell of an action that `run` turned to.
  package func summary(of action: ActionFacts) -> ActionSummary {
    ActionSummary(action, row: action.number, isMoveAgreed: isMoveAgreed(action))
  }

  /// Whether change control agreed that the due date of an action which `run` turned to is later than it was; nil where
  /// it is not, or no rule calls it a move, and without a register.
  private func isMoveAgreed(_ action: ActionFacts) -> Bool? {
    guard let isAgreed = action.isMoveAgreed else { return nil }
    let isMove = rulesOfMoves.isEmpty || rulesOfMoves.contains { evaluator.truth(ofRule: $0, action) == .yes }
    return isMove ? isAgreed : nil
  }
}
