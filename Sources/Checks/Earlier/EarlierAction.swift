package import Dates
import Texts
package import Trackers

/// An action as an earlier tracker had it.
package struct EarlierAction: Sendable {
  /// The tracker.
  let tracker: EarlierTracker
  /// Its place in the tracker's order.
  let place: Int

  /// The hash of its normalised ref.
  package var key: UInt64 { tracker.key(place) }
  /// As typed, trimmed; empty where there is none.
  package var ref: String { tracker.withText(.ref, of: place) { $0.string } }
  /// The theme that it stood under; empty where it had none.
  package var theme: String { tracker.theme(place) }
  /// The title as typed; empty where there is none.
  package var title: String { tracker.withText(.title, of: place) { $0.string } }
  /// The kind it had in that tracker's latest period.
  package var kind: ActionKind { tracker.kind(place) }
  /// What its start cell says.
  package var start: DateReading { tracker.start(place) }
  /// What its due cell says.
  package var due: DateReading { tracker.due(place) }
  /// The due cell as typed.
  package var dueText: String { tracker.dueText(place) }

  /// What it reported in one period.
  package struct Report {
    fileprivate let action: EarlierAction
    /// The period's place among the tracker's; nil where that has no such period.
    fileprivate let period: Int?

    /// The status as it was read.
    package var status: StatedStatus { period.flatMap { action.tracker.status(action.place, in: $0) } ?? .blank }
    /// The status cell as typed.
    package var statusText: String { period.map { action.tracker.statusText(action.place, in: $0) } ?? "" }
    /// The update cell as typed.
    package var update: String { withUpdate { $0.string } }

    /// Calls `body` with the update cell as typed. The view is valid during the call.
    func withUpdate<Result>(_ body: (Bytes) -> Result) -> Result {
      guard let period, action.tracker.status(action.place, in: period) != nil else { return body(.empty) }
      return action.tracker.withText(.update(period), of: action.place, body)
    }
  }

  /// What it reported in a period; blank where it reported nothing.
  package func report(_ period: Period) -> Report { Report(action: self, period: tracker.periods.place(of: period)) }

  /// The newest status that is not blank; nil where there is none.
  package var newestStatus: StatedStatus? {
    for period in tracker.periods.indices.reversed() {
      if let status = tracker.status(place, in: period), status != .blank { return status }
    }
    return nil
  }

  /// What a fact was, by its place in the table; nil where rules do not ask for it.
  func value(of fact: Int) -> EarlierValue? { tracker.value(of: fact, place) }
}

extension EarlierTracker {
  /// Its actions in its order.
  package var actions: LazyMapSequence<Range<Int>, EarlierAction> {
    (0..<count).lazy.map { EarlierAction(tracker: self, place: $0) }
  }

  /// The action with a normalised ref of that hash; nil where it has none.
  package func action(_ key: UInt64) -> EarlierAction? {
    let place = place(of: key)
    return place < 0 ? nil : EarlierAction(tracker: self, place: place)
  }
}
