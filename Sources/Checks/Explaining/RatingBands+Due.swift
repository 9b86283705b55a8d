import Dates
import RuleSets

/// By when something would have to be due for other ratings to be called for.
extension RatingBands {
  /// So many days before the report and after it due dates are tried: bands are of months, not of decades.
  private static let mostDays: Int32 = 4000

  /// The last day due for which all ratings called for are worse than a rank; nil where none is.
  func lastDue(worseThan rank: Int, _ statuses: [Status], on reporting: DayRange) -> Day? {
    days(around: reporting).reversed().first { due in all(due, statuses, reporting) { $0 > rank } }
  }

  /// The first day due for which all ratings called for are better than a rank; nil where none is.
  func firstDue(betterThan rank: Int, _ statuses: [Status], on reporting: DayRange) -> Day? {
    days(around: reporting).first { due in all(due, statuses, reporting) { $0 < rank } }
  }

  private func days(around reporting: DayRange) -> some BidirectionalCollection<Day> {
    let first = reporting.earliest.number - RatingBands.mostDays
    return (first...reporting.latest.number + RatingBands.mostDays).lazy.map { Day(number: $0) }
  }

  private func all(_ due: Day, _ statuses: [Status], _ reporting: DayRange, _ holds: (Int) -> Bool) -> Bool {
    let expected = expected(due: due, reporting: reporting)
    return !expected.isEmpty && expected.allSatisfy { holds(statuses[$0].rank ?? 0) }
  }
}
