import Dates
import Ledger
import Reports

extension DueMove {
  /// The due dates that were moved, each told in the period in which it was another for the first time.
  static func list(_ periods: [ReportedPeriod]) -> [DueMove] {
    var dues: [String: Day] = [:]
    var moves: [DueMove] = []
    for reported in periods {
      for action in reported.actions {
        guard let due = action.seen.reckoning?.due else { continue }
        if let before = dues[action.key], before != due, action.seen.isFinished != true {
          moves.append(
            DueMove(
              action.head, in: reported.period, from: before, to: due,
              agreement: due < before ? .earlier : agreement(action.seen.isMoveAgreed)))
        }
        dues[action.key] = due
      }
    }
    return moves
  }

  private static func agreement(_ isAgreed: Bool?) -> Agreement {
    switch isAgreed {
    case true?: .agreed
    case false?: .notAgreed
    case nil: .notKnown
    }
  }
}
