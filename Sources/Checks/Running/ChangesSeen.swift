/// What the rows of a piece show of the due dates in a change register.
struct ChangesSeen: Sendable {
  /// The told actions whose due date was moved, by their places in the piece, and whether the register has the move.
  private(set) var moves: [(row: Int, isAgreed: Bool)] = []
  /// The register's lines that match a due date of some action, by their places in the register.
  private(set) var lines: Set<Int> = []

  /// Looks at the current action, which is the piece's `row`th.
  mutating func look(at action: ActionFacts, row: Int, isTold: Bool) {
    lines.formUnion(action.fittingLines)
    if isTold, let isAgreed = action.isMoveAgreed { moves.append((row, isAgreed)) }
  }
}
