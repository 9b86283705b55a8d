import Dates
import Texts
import Trackers

/// The action in earlier trackers.
extension ActionFacts {
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
