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

  /// The action's interval due in each tracker from the oldest to this one, where it has one.
  var dueHistory: [DateReading] {
    var history: [DateReading] = []
    if !earlier.isEmpty, !refText.isEmpty {
      for tracker in earlier.reversed() {
        if let due = tracker.actions[refKey.hash]?.due, due.kind == .interval { history.append(due) }
      }
    }
    if absentAction == nil, dates.due.kind == .interval { history.append(dates.due) }
    return history
  }
}
