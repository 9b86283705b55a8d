import RuleSets
import Tables
import Texts
import Trackers

/// Findings of selected actions alone.
extension Checker {
  /// Takes all that was found from the actions that are not told of; returns how many are, nil where all are.
  ///
  /// It follows when all rules are decided: what is asked of other rows does not change with the selection.
  func keepSelected(_ pieces: [Piece]) -> Int? {
    guard selection != nil else { return nil }
    var selected = 0
    for piece in pieces {
      let count = (0..<piece.records.count).count { piece.isSelected($0) }
      selected += count
      if count == piece.records.count { continue }
      let outcomes = piece.outcomes
      let (old, new) = (outcomes.all, Outcomes())
      let none = new.number(of: Outcome())
      var moved = Array(repeating: -1, count: old.count)
      outcomes.change(to: new) { row, number in
        guard piece.isSelected(row) else { return none }
        if moved[number] < 0 { moved[number] = new.number(of: old[number]) }
        return moved[number]
      }
      new.seal()
    }
    return selected
  }

  /// What all actions are called in some way, each name once, in reading order.
  func names(in pieces: [Piece], by names: (ActionRow) -> [String]) throws(TableError) -> [String] {
    let facts = ActionFacts(scope, earlier: [], isRemembering: false)
    let block = RowBlock()
    var known: [String] = []
    var met: Set<String> = []
    for piece in pieces {
      try eachAction(of: piece, block, facts, where: { _ in true }) { _, _ in
        for name in facts.row.map(names) ?? [] where met.insert(nameForm(name)).inserted { known.append(name) }
      }
    }
    return known
  }

  /// Whether the action is told of, by its number over the tracker.
  func isSelected(_ row: Int, of pieces: [Piece]) -> Bool {
    if selection == nil { return true }
    let place = pieces.firstPlace { $0.rows.upperBound > row }
    return place == pieces.count || pieces[place].isSelected(row - pieces[place].firstRow)
  }
}

extension Checker.Piece {
  /// Whether an action of the piece is told of, by its place in it.
  func isSelected(_ place: Int) -> Bool { selected?.contains(place) ?? true }
}
