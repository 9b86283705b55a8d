import Dates

/// How a history numbers periods: months as they are counted from January of year 0, as every version of it has done,
/// and longer ones beyond them by unit and by the month in which their financial year begins.
extension Period {
  /// The months of the years 0 to 9999.
  static let mostMonths = 120_000

  /// The number that a history keeps.
  var historyNumber: Int {
    Int(first.number).within(0...(Period.mostMonths - 1))
      + (unit == .month ? 0 : Period.mostMonths * (Int(unit.rawValue) * 12 + yearStarts - 1))
  }

  /// The period of a number that `historyNumber` may be.
  init(historyNumber number: Int) {
    let kind = number / Period.mostMonths
    let month = Month(number: Int32(number % Period.mostMonths))
    let unit = Unit(rawValue: UInt8(kind / 12)) ?? .month
    self.init(unit, containing: month, yearStarts: kind % 12 + 1)
  }
}
