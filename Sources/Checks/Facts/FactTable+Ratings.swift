import Dates
import RuleSets

extension FactTable {
  /// Slippage, the ratings that it calls for, and what updates promise.
  static let ratings: [Fact] = [
    Fact(
      "expected-ratings", .statuses, "The ratings that the due date can call for on the reporting date.", on: .due,
      from: .reporting, evidence: "expected"
    ) { .statuses($0.expected) },
    Fact("slippage", .text, "From the due point to the reporting date, in words.", on: .due) { facts in
      facts.dates.due.duePoint.map {
        .string(Slippage(due: $0, reporting: facts.reporting, convention: facts.convention).words)
      } ?? .none
    },
    Fact(
      "slippage-months", .number, "Whole months from the due point to the reporting date, at least.", on: .due,
      from: .reporting
    ) {
      facts in
      facts.dates.due.duePoint.map {
        .number(Double(wholeMonths(from: $0, to: facts.reporting.earliest, facts.convention)))
      } ?? .none
    },
    Fact(
      "forecast", .date, "The latest date that the update promises, wholly after the reporting date.", from: .promise
    ) {
      $0.forecast.map { .days($0) } ?? .none
    },
    Fact(
      "forecast-start-ratings", .statuses, "The rating that the forecast's first day would call for; none without one.",
      on: .due, from: .promise
    ) { facts in facts.ratings(on: facts.forecast?.earliest) },
    Fact(
      "forecast-end-ratings", .statuses, "The rating that the forecast's last day would call for; none without one.",
      on: .due, from: .promise
    ) { facts in facts.ratings(on: facts.forecast?.latest) },
    Fact(
      "first-due", .date, "The first due date at hand, in the oldest tracker that has one.",
      needs: [.earlierTracker], on: .firstDue
    ) { $0.firstDue?.days.map { .days($0) } ?? .none },
    Fact(
      "first-expected-ratings", .statuses, "The ratings that the first due date at hand would call for.",
      on: .firstDue, evidence: "first-expected"
    ) { .statuses($0.firstExpected) },
  ]
}

extension ActionFacts {
  var convention: MonthConvention { scope.ruleSet.calendar.addingMonths }

  /// The rating that the due date calls for on a day.
  fileprivate func ratings(on day: Day?) -> FactValue {
    guard let day, let due = duePoint else { return .statuses([]) }
    return .statuses(ratingDays.expected(due: due, reporting: DayRange(day)))
  }
}
