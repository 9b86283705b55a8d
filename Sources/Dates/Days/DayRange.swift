/// The days that a date can mean: from `earliest` to `latest`, both included.
///
/// `Oct-23` is 1 to 31 October. Comparisons are certain: they hold for every day of the range or not at all.
package struct DayRange: Hashable, Sendable {
  /// The first of the days.
  package let earliest: Day
  /// The last of the days.
  package let latest: Day

  /// Both ends belong to the range; `earliest` is not after `latest`.
  package init(_ earliest: Day, _ latest: Day) {
    precondition(earliest <= latest, "a range of days ends before it begins")
    self.earliest = earliest
    self.latest = latest
  }

  // Said outright: that of the standard library is asked of a table of witnesses from other modules.
  package static func == (a: DayRange, b: DayRange) -> Bool {
    a.earliest.number == b.earliest.number && a.latest.number == b.latest.number
  }

  /// A single day.
  package init(_ day: Day) { self.init(day, day) }

  /// Whether every day of this range is before every day of the other.
  package func isBefore(_ other: DayRange) -> Bool { latest < other.earliest }

  /// Whether every day of this range is after every day of the other.
  package func isAfter(_ other: DayRange) -> Bool { earliest > other.latest }

  /// Whether the day is one of them.
  package func contains(_ day: Day) -> Bool { earliest <= day && day <= latest }

  /// `2024-01-31`, or `2024-01-01/2024-01-31` (an ISO 8601 interval of days, both ends included).
  package var iso: String { earliest == latest ? earliest.iso : "\(earliest.iso)/\(latest.iso)" }
}

extension Month {
  /// All of the month.
  package var days: DayRange { DayRange(first, last) }
}
