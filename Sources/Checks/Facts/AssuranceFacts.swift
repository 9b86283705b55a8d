import Dates
import Texts
import Trackers

/// Whether an assurance was given when it came round.
extension ActionFacts {
  /// The latest scheduled month up to the period checked.
  var lastDue: Month? { schedule?.lastDue(upTo: scope.period) }

  /// The periods from `first` to the one checked of which this tracker or an earlier one has the action's report, in
  /// order, and the last such period before.
  private func periodsAtHand(from first: Month) -> [Month] {
    func latest(_ periods: [Month]) -> ArraySlice<Month> {
      periods[max(0, periods.firstPlace(notBefore: first) - 1)...].prefix { $0 <= scope.period }
    }
    if earlier.isEmpty { return Array(latest(scope.periods)) }
    var periods = Set(latest(scope.periods))
    if !refText.isEmpty {
      for tracker in earlier where tracker.actions[refKey.hash] != nil { periods.formUnion(latest(tracker.periods)) }
    }
    return periods.sorted()
  }

  /// Whether every month from the last due one to the period checked is at hand.
  var isAtHandSinceLastDue: Bool? {
    guard let due = lastDue else { return nil }
    let periods = periodsAtHand(from: due)
    return (0...Int(scope.period.number - due.number)).allSatisfy { periods.place(of: due.adding($0)) != nil }
  }

  /// Whether a substantive update that was no copy stands in some period from the last due month on.
  var isGiven: Bool? {
    guard let due = lastDue else { return nil }
    let periods = periodsAtHand(from: due)
    for (index, period) in periods.enumerated() where period >= due {
      let update = self.update(in: period)
      guard update.kind == .substantive else { continue }
      if index > 0, isCopied(update, in: period, of: periods[index - 1]) { continue }
      return true
    }
    return false
  }

  private func isCopied(_ update: UpdateReading, in period: Month, of before: Month) -> Bool {
    if period == scope.period, before == scope.previousPeriod { return isCopied }
    return scope.isCopy(update, of: self.update(in: before))
  }

  /// The update of a period, from this tracker, else from the newest earlier one that has it.
  private func update(in period: Month) -> UpdateReading {
    if period == scope.period { return update }
    if period == scope.previousPeriod, let previousUpdate { return previousUpdate }
    let reading = UpdateReading()
    if scope.periods.place(of: period) != nil {
      scope.updates.read(row?.update(period) ?? .empty, period: period, into: reading)
      return reading
    }
    let text = earlier.lazy.filter { $0.carries(period) }
      .compactMap { [refKey] in $0.actions[refKey.hash]?.report(period).update }.first
    // What is asked of the reading afterwards rests on its words, not on the source.
    (text ?? "").withBytes { scope.updates.read($0, period: period, into: reading) }
    reading.source = .empty
    return reading
  }

  /// The month in which the update says the assurance is due.
  var statedDue: Month? { scope.updates.statedDueMonth(update, period: scope.period) }
}
