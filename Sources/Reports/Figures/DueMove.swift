package import Dates

/// A due date of an unfinished action that is another than in the last period which had one.
package struct DueMove: Sendable, Hashable {
  /// Whether change control agreed that something is due later.
  package enum Agreement: String, Sendable, Hashable, CaseIterable {
    /// The change register has the move.
    case agreed
    /// It has not.
    case notAgreed
    /// Nobody held the move against a register.
    case notKnown
    /// Something is due earlier, which nobody needs to agree.
    case earlier
  }

  /// The period in which it was seen.
  package let period: Period
  /// Whose it is.
  package let action: ActionHead
  /// The last day that the due date could mean.
  package let from: Day
  /// The last day that it can mean now.
  package let to: Day
  /// What change control said of it.
  package let agreement: Agreement

  package init(
    _ action: ActionHead, in period: Period, from: Day, to: Day, agreement: Agreement
  ) {
    self.period = period
    self.action = action
    self.from = from
    self.to = to
    self.agreement = agreement
  }
}

/// How many due dates were moved, of a theme, of a director or in a period.
package struct MoveFigures: Sendable, Hashable {
  /// What they have in common, as typed; empty where they have none.
  package let name: String
  /// By what change control said.
  package private(set) var counts: [DueMove.Agreement: Int] = [:]

  /// Moves to a later date.
  package var later: Int { counts.reduce(0) { $1.key == .earlier ? $0 : $0 + $1.value } }

  /// Counts the moves by what `name` says of each, in the order in which names come.
  package static func list(_ moves: [DueMove], by name: (DueMove) -> String) -> [MoveFigures] {
    var groups = NameGroups<MoveFigures> { MoveFigures(name: $0) }
    for move in moves { groups.change(name(move)) { $0.counts[move.agreement, default: 0] += 1 } }
    return groups.values
  }

  /// All the moves.
  package static func all(_ moves: [DueMove]) -> MoveFigures {
    list(moves) { _ in "" }.first ?? MoveFigures(name: "")
  }
}
