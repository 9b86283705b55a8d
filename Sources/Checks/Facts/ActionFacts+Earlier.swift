import Dates
import Texts
import Trackers

/// The action in earlier trackers.
extension ActionFacts {
  /// The newest earlier tracker where the action has an interval due.
  var lastDue: (tracker: EarlierTracker, action: EarlierAction)? {
    if earlier.isEmpty || refText.isEmpty { return nil }
    for tracker in earlier {
      if let action = tracker.actions[refKey.hash], action.due.kind == .interval { return (tracker, action) }
    }
    return nil
  }

  /// When the action was first due: as its own columns say (`Mar-24 (was Dec-23)`, or one of original dates), else as
  /// the oldest tracker has it that has a date; nil where there is none besides the due date.
  var firstDue: FirstDue? {
    if absentAction == nil, let own = dates.due.original?.toldReading {
      return FirstDue(own, isOwn: true, now: dates.due)
    }
    if earlier.isEmpty { return nil }
    return dueHistory.first.map { FirstDue($0, isOwn: false, now: dates.due) }
  }

  /// The action's interval due in each tracker from the oldest to this one, where it has one; first of all the date
  /// that the oldest one's cell gives as the one before.
  var dueHistory: [DateReading] {
    var history: [DateReading] = []
    if !earlier.isEmpty, !refText.isEmpty {
      for tracker in earlier.reversed() {
        guard let due = tracker.actions[refKey.hash]?.due, due.kind == .interval else { continue }
        if history.isEmpty, let original = due.original?.toldReading { history.append(original) }
        history.append(due)
      }
    }
    if absentAction == nil, dates.due.kind == .interval { history.append(dates.due) }
    return history
  }

  // MARK: The previous period

  /// What the newest earlier tracker reports of the action in the previous period, where the tracker has none of its
  /// own; nil otherwise, and where that tracker has no such action.
  var earlierPrevious: (report: EarlierAction.Report, note: StatusNote)? {
    guard scope.periods.count == 1, let period = scope.previousPeriod, let report = before?.report(period) else {
      return nil
    }
    return (report, StatusNote(report.status, scope))
  }

  /// Whether the action was finished there: as its status says, or where that is blank the newest one before.
  var wasFinishedEarlier: Bool {
    guard let (_, note) = earlierPrevious, let period = scope.previousPeriod else { return false }
    return note.isFinished || note.isBlank && statusBefore(period, own: nil) { !$0.isBlank }?.isFinished == true
  }

  // MARK: Statuses

  /// Whether the status of the scope's period at `place` is finished, or blank and the newest one before it was.
  func isFinished(at place: Int) -> Bool {
    let note = note(at: place)
    return note.isFinished || note.isBlank && statusBefore(place) { !$0.isBlank }?.isFinished == true
  }

  /// The newest known status before the scope's period at `place` of which `isSought` holds; it holds of no blank one.
  func statusBefore(_ place: Int, _ isSought: (StatusNote) -> Bool) -> StatusNote? {
    let own = newestPlace(before: place) { isSought(note(at: $0)) }
    return statusBefore(scope.periods[place], own: own, isSought)
  }

  /// The same before a month; `own` is the place of the newest of this tracker's.
  private func statusBefore(_ month: Period, own: Int?, _ isSought: (StatusNote) -> Bool) -> StatusNote? {
    guard !earlier.isEmpty, !refText.isEmpty else { return own.map { note(at: $0) } }
    var newest = own.map { (period: scope.periods[$0], note: note(at: $0)) }
    // Of two trackers that carry a period the newer speaks, and this one before all.
    for (index, tracker) in earlier.enumerated() {
      guard let action = tracker.actions[refKey.hash] else { continue }
      for (period, report) in action.reports where period < month {
        guard newest.map({ $0.period < period }) ?? true, scope.periods.place(of: period) == nil else { continue }
        let note = StatusNote(report.status, scope)
        guard isSought(note), !isCarried(period, by: earlier[..<index]) else { continue }
        newest = (period, note)
      }
    }
    return newest?.note
  }

  /// Whether one of the trackers carries the period and has the action.
  private func isCarried(_ period: Period, by trackers: ArraySlice<EarlierTracker>) -> Bool {
    trackers.contains { $0.carries(period) && $0.actions[refKey.hash] != nil }
  }

  /// The status of a month before the period, from this tracker's columns, else the newest earlier tracker's.
  func statusAtHand(monthsBefore months: Int) -> StatedStatus? {
    let month = scope.period.adding(-months)
    if scope.periods.place(of: month) != nil { return status(in: month) }
    return earlier.isEmpty ? nil : StatusNote.status(earlierStatus(monthsBefore: months).number)
  }

  /// The status of a month, of the newest earlier tracker that has the month and the action.
  func earlierStatus(monthsBefore months: Int) -> StatusNote {
    guard !refText.isEmpty else { return .none }
    let month = scope.period.adding(-months)
    let carriers = earlier.lazy.filter { $0.carries(month) }
    let report = carriers.compactMap { [hash = refKey.hash] in $0.actions[hash]?.report(month) }.first
    return report.map { StatusNote($0.status, scope) } ?? .none
  }
}
