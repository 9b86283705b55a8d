import Dates
import Texts
import Trackers

/// What an action reports of one period.
struct PeriodCells {
  /// The current action.
  let action: ActionFacts
  private let period: Period
  private let kept: EarlierAction.Report?

  /// `kept` is what an earlier tracker reports of it; nil where the action's own row does.
  init(_ action: ActionFacts, _ period: Period, kept: EarlierAction.Report? = nil) {
    self.action = action
    self.period = period
    self.kept = kept
  }

  /// What it states.
  var status: StatedStatus { kept?.status ?? action.status(in: period) }

  /// The update as typed.
  var update: FactValue {
    if let kept { return .typed(kept.update) }
    return .text(action.scope.periods.place(of: period).map { action.cell(action.layout.update($0)) } ?? .empty)
  }
}
