import Dates
import Texts
import Trackers

/// The last round of the action's schedule, and whether an assurance was given in it.
struct AssuranceRound {
  private let action: ActionFacts

  /// Works it out for the current action, while its turn lasts.
  init(_ action: ActionFacts) { self.action = action }

  /// The latest scheduled month up to the period checked.
  var lastDue: Month? { action.schedule?.lastDue(upTo: action.scope.period.last) }

  /// Whether it lies in the period checked.
  var isDueInPeriod: Bool? { lastDue.map { $0 >= action.scope.period.first } }

  /// Whether the schedule ends or is counted from a date that no error can rest on.
  var isBelowErrors: Bool {
    let (start, due) = action.dates
    return due.marks.isBelowErrors || start.marks.isBelowErrors && action.schedule?.isCountedFromStart == true
  }

  /// Whether some tracker has every month from the last due one to the period checked.
  var isAtHand: Bool? { lastDue.map(isAtHand(since:)) }

  /// Whether a substantive update that was no copy stands in some period from the last due month on.
  var isGiven: Bool? { lastDue.map(isGiven(since:)) }

  /// The latest scheduled month before the period checked, where the assurance is known not to have been given since: a
  /// round that was missed stays missed when the next one comes.
  var missedDue: Month? {
    let due = action.schedule?.lastDue(upTo: action.scope.period.first.adding(-1))
    guard let due, isAtHand(since: due), !isGiven(since: due) else { return nil }
    return due
  }

  private func isAtHand(since due: Month) -> Bool {
    let periods = periodsAtHand(from: due)
    var period = action.scope.period.containing(due)
    while period <= action.scope.period {
      guard periods.place(of: period) != nil else { return false }
      period = period.adding(1)
    }
    return true
  }

  private func isGiven(since due: Month) -> Bool {
    let periods = periodsAtHand(from: due)
    for (index, period) in periods.enumerated() where period.last >= due {
      let update = self.update(in: period)
      guard update.kind == .substantive else { continue }
      if index > 0, isCopied(update, in: period, of: periods[index - 1]) { continue }
      return true
    }
    return false
  }

  /// The periods from `first` to the one checked of which this tracker or an earlier one has the action's report, in
  /// order, and the last such period before.
  private func periodsAtHand(from first: Month) -> [Period] {
    let scope = action.scope
    func latest(_ periods: [Period]) -> ArraySlice<Period> {
      periods[max(0, periods.firstPlace(notBefore: first) - 1)...].prefix { $0 <= scope.period }
    }
    if action.earlier.isEmpty { return Array(latest(scope.periods)) }
    var periods = Set(latest(scope.periods))
    if !action.refText.isEmpty {
      for tracker in action.earlier where tracker.actions[action.refKey.hash] != nil {
        periods.formUnion(latest(tracker.periods))
      }
    }
    return periods.sorted()
  }

  private func isCopied(_ update: UpdateReading, in period: Period, of before: Period) -> Bool {
    let scope = action.scope
    if period == scope.period, before == scope.previousPeriod { return action.isCopied }
    return scope.isCopy(update, of: self.update(in: before))
  }

  /// The update of a period, from this tracker, else from the newest earlier one that has it.
  private func update(in period: Period) -> UpdateReading {
    let scope = action.scope
    if period == scope.period { return action.update }
    if period == scope.previousPeriod, let previous = action.previousUpdate { return previous }
    let reading = UpdateReading()
    if scope.periods.place(of: period) != nil {
      scope.updates.read(action.row?.update(period) ?? .empty, period: period, into: reading)
      return reading
    }
    let text = action.earlier.lazy.filter { $0.carries(period) }
      .compactMap { [hash = action.refKey.hash] in $0.actions[hash]?.report(period).update }.first
    // What is asked of the reading afterwards rests on its words, not on the source.
    (text ?? "").withBytes { scope.updates.read($0, period: period, into: reading) }
    reading.forgetSource()
    return reading
  }
}
