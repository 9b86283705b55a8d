import Dates
import Trackers

/// What facts would be if the row said something else.
extension ActionFacts {
  /// What cells are supposed to say; nil: what they do say.
  struct Supposition {
    /// The start date.
    var start: DateReading?
    /// The due date.
    var due: DateReading?
    /// The status of the period checked.
    var status: StatedStatus?
  }

  /// Asks of the action as if its cells said that; behind it, they say what they do again.
  func supposing<Answer>(_ supposed: Supposition, _ ask: () -> Answer) -> Answer {
    let last = knownStatuses.count - 1
    let (said, stated) = (dates, note(at: last))
    knownDates = (supposed.start ?? said.start, supposed.due ?? said.due)
    if let status = supposed.status { knownStatuses[last] = StatusNote(status, scope) }
    known.subtract([.kind, .schedule])
    defer {
      knownDates = said
      knownStatuses[last] = stated
      known.subtract([.kind, .schedule])
    }
    return ask()
  }
}
