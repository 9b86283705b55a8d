import Ledger
import Reports

extension TurningAction {
  /// The actions whose dates call for a worse rating when the next period ends, if nothing moves.
  static func list(_ last: ReportedPeriod, _ order: RatingOrder) -> [TurningAction] {
    last.actions.compactMap { action in
      // What is awaited and not measured has dates that call for the best rating.
      guard let reckoning = action.seen.reckoning, let next = reckoning.calledForNext,
        let now = reckoning.calledFor ?? order.best, order.isWorse(next, than: now)
      else { return nil }
      return TurningAction(
        action.head, in: last.period, due: action.seen.due, stated: reckoning.stated, calledFor: now,
        calledForNext: next)
    }
  }
}
