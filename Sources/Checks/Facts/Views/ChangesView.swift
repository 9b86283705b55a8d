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
  var isMoveAgreed: Bool? {
    guard scope.changes != nil, let then = lastDue?.action.due, let now = dates.due.duePoint,
      then.duePoint.map({ $0 < now }) ?? false, !then.marks.contains(.yearAssumed),
      !dates.due.marks.contains(.yearAssumed), !isFinished
    else { return nil }
    return agreement(from: then) != nil
  }

  /// The register's lines that lead to a due date which the action has or had: to that of now where it stands as it did
  /// before, or where they lead there from an earlier one.
  var fittingLines: [Int] {
    guard let register = scope.changes, register.has(ref: refKey.hash) else { return [] }
    var days = Set(dueHistory.map(\.duePoint))
    if let own = dates.due.original?.toldReading { days.insert(own.duePoint) }
    let now = dates.due.duePoint
    let then = lastDue?.action.due.duePoint
    if let then, let now, then != now, ChangesView(self).line == nil { days.remove(now) } else { days.insert(now) }
    return days.flatMap { register.lines(ref: refKey.hash, to: $0) }
  }
}
