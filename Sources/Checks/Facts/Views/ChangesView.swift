import Dates
import Trackers

/// What the change register says of the action's due date.
struct ChangesView {
  private let facts: ActionFacts

  /// Shows the current action, while its turn lasts.
  init(_ facts: ActionFacts) { self.facts = facts }

  /// The line that agreed the due date of now, where the register leads there from the one before: that of the newest
  /// earlier tracker which has one.
  var lastMove: ChangeLine? { facts.agreement(from: facts.lastDue?.action.due) }

  /// The same where it leads there from the first due date at hand.
  var allMoves: ChangeLine? { facts.agreement(from: facts.firstDue?.reading) }

  /// The line that agreed the due date of now.
  var line: ChangeLine? { lastMove ?? allMoves }
}

extension ActionFacts {
  /// The line that agreed the due date of now, where the register leads there from an earlier date.
  fileprivate func agreement(from then: DateReading?) -> ChangeLine? {
    guard let register = scope.changes, let then = then?.duePoint, let now = dates.due.duePoint, then != now else {
      return nil
    }
    return register.agreement(ref: refKey.hash, from: then, to: now)
  }

  /// Whether change control agreed that the due date is later than in the newest earlier tracker which has one; nil
  /// where it is not, where the action is finished, where nobody wrote the year of one of them, and without a register.
  package var isMoveAgreed: Bool? {
    guard scope.changes != nil, let then = lastDue?.action.due, let now = dates.due.duePoint,
      then.duePoint.map({ $0 < now }) ?? false, !then.marks.contains(.yearAssumed),
      !dates.due.marks.contains(.yearAssumed), !isFinished
    else { return nil }
    return agreement(from: then) != nil
  }
}
