/// A day of the week, as rules name it.
package enum Weekday: String, Hashable, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Day {
  /// 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday.
  package var weekday: Int {
    let place = (Int(number) + 3) % 7
    return place < 0 ? place + 7 : place
  }
}

extension DayRange {
  /// What its days fall on, each weekday once.
  package var weekdays: [Weekday] {
    let count = min(7, Int(latest.number) - Int(earliest.number) + 1)
    return (0..<count).map { Weekday.allCases[earliest.adding(days: $0).weekday] }
  }
}
