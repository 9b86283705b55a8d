import Dates
import Texts
import Trackers

/// What moved since earlier trackers.
extension ActionFacts {
  /// The action's interval due in each tracker from the oldest to this one, where it has one.
  var dueHistory: [DateReading] {
    var history: [DateReading] = []
    if !refText.isEmpty {
      for tracker in earlier.reversed() {
        if let due = tracker.actions[refKey.hash]?.due, due.kind == .interval { history.append(due) }
      }
    }
    if absentAction == nil, dates.due.kind == .interval { history.append(dates.due) }
    return history
  }

  /// The due reading of the oldest tracker at hand that has an interval due.
  var firstDue: DateReading? { dueHistory.first }

  var firstExpected: [Int] {
    // With no other tracker at hand it is the action's own.
    if earlier.isEmpty { return expected }
    return firstDue?.duePoint.map { ratingDays.expected(due: $0, reporting: reporting) } ?? []
  }

  /// How often the due point changed from tracker to tracker.
  var dueMoves: Int {
    let points = dueHistory.compactMap(\.duePoint)
    return zip(points, points.dropFirst()).count { $0 != $1 }
  }

  /// The status of a month, from this tracker's columns, else those of the newest earlier tracker that has it.
  func statusAtHand(_ month: Month) -> StatedStatus? {
    if scope.periods.place(of: month) != nil { return status(in: month) }
    guard !refText.isEmpty else { return nil }
    let carriers = earlier.lazy.filter { $0.carries(month) }
    return carriers.compactMap { [refKey] in $0.actions[refKey.hash]?.report(month).status }.first
  }

  /// The periods whose status differs from what an earlier tracker that carries them said.
  var restatedPeriods: [(period: Month, then: String, now: String)] {
    guard let row, !refText.isEmpty else { return [] }
    return reportedPeriods.sorted().compactMap { period in
      guard let carrier = earlier.first(where: { $0.carries(period) }),
        let report = carrier.actions[refKey.hash]?.report(period)
      else { return nil }
      let now = row.status(period)
      let status = scope.statuses.read(now)
      let isSame = status == report.status && (status != .unknown || isSameText(now.string, report.statusText))
      return isSame ? nil : (period, report.statusText, now.string)
    }
  }

  /// The periods up to the one checked of which the row or an earlier tracker reports something.
  private var reportedPeriods: Set<Month> {
    var periods: Set<Month> = []
    eachReport { period, _, _ in periods.insert(period) }
    for tracker in earlier {
      guard let reports = tracker.actions[refKey.hash]?.reports else { continue }
      for period in reports.keys where scope.periods.place(of: period) != nil { periods.insert(period) }
    }
    return periods
  }

  private func isSameText(_ a: String, _ b: String) -> Bool { normalised(a) == normalised(b) }
}
