import Dates

/// A period of a tracker that an earlier one carries, too: the newest that does may have said something else of it.
struct EarlierCarrier: Sendable {
  /// The period.
  let period: Period
  /// Its place among the tracker's.
  let place: Int
  /// The place of the newest earlier tracker that carries it.
  let tracker: Int
  /// The period's place among the periods of that.
  let placeThere: Int

  /// Those of some periods that one of the trackers carries, of which the newest stands first; in the periods' order.
  static func all(_ trackers: [EarlierTracker], _ periods: [Period]) -> [EarlierCarrier] {
    periods.enumerated().compactMap { place, period in
      for (index, tracker) in trackers.enumerated() {
        if let there = tracker.periods.place(of: period) {
          return EarlierCarrier(period: period, place: place, tracker: index, placeThere: there)
        }
      }
      return nil
    }
  }
}
