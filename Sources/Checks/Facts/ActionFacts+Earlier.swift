import Dates
import Texts
import Trackers

/// The action in earlier trackers.
extension ActionFacts {
  /// The action in the newest earlier tracker where it has an interval due, and that.
  var lastDue: (action: EarlierAction, due: DateReading)? {
    for (index, tracker) in earlier.enumerated() {
      let place = place(in: index)
      guard place >= 0 else { continue }
      let due = tracker.due(place)
      if due.kind == .interval { return (EarlierAction(tracker: tracker, place: place), due) }
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
    for (index, tracker) in earlier.enumerated().reversed() {
      let place = place(in: index)
      guard place >= 0 else { continue }
      let due = tracker.due(place)
      guard due.kind == .interval else { continue }
      if history.isEmpty, let original = due.original?.toldReading { history.append(original) }
      history.append(due)
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
    return (report, note(of: report.status))
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
    if earlier.isEmpty { return own.map { note(at: $0) } }
    var newest = own.map { (period: scope.periods[$0], note: note(at: $0)) }
    // Of two trackers that carry a period the newer speaks, and this one before all.
    for (index, tracker) in earlier.enumerated() {
      let action = place(in: index)
      guard action >= 0 else { continue }
      for (place, period) in tracker.periods.enumerated() where period < month {
        guard newest.map({ $0.period < period }) ?? true, scope.periods.place(of: period) == nil,
          let status = tracker.status(action, in: place)
        else { continue }
        let note = note(of: status)
        guard isSought(note), !isCarried(period, by: index) else { continue }
        newest = (period, note)
      }
    }
    return newest?.note
  }

  /// Whether one of the newest `count` trackers carries the period and has the action.
  private func isCarried(_ period: Period, by count: Int) -> Bool {
    (0..<count).contains { earlier[$0].carries(period) && place(in: $0) >= 0 }
  }

  /// The status of a month before the period, from this tracker's columns, else the newest earlier tracker's.
  func statusAtHand(monthsBefore months: Int) -> StatedStatus? {
    let month = scope.period.adding(-months)
    if scope.periods.place(of: month) != nil { return status(in: month) }
    return earlier.isEmpty ? nil : StatusNote.status(earlierStatus(monthsBefore: months).number)
  }

  /// The status of a month, of the newest earlier tracker that has the month and the action.
  func earlierStatus(monthsBefore months: Int) -> StatusNote {
    let month = scope.period.adding(-months)
    for (index, tracker) in earlier.enumerated() {
      guard let period = tracker.periods.place(of: month) else { continue }
      let place = place(in: index)
      if place >= 0 { return note(of: tracker.status(place, in: period) ?? .blank) }
    }
    return .none
  }
}
