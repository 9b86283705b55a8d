import Dates
import RuleSets

extension FactTable {
  /// Slippage, the ratings that it calls for, and what updates promise.
  static let ratings: [Fact] = [
    Fact(
      "expected-ratings", .statuses, "The ratings that the due date can call for on the reporting date.",
      evidence: Finding.expected, from: .due, .reporting, .check
    ) { due, reporting, check in .statuses(check.expected(due: due, on: reporting)) }.told(as: "rating called for")
      .called("the ratings that the due date calls for").followingDue,
    .placeholder(
      "expected-rating", "The rating that the due date calls for on the reporting date, where that is one; else empty."
    ) { action in
      .words(Wording.single(action.expected.map { action.scope.ruleSet.statuses[$0].title }))
    }.passing.unquoted,
    .placeholder("slippage", "From the due point to the reporting date, in words.") { action in
      action.dates.due.duePoint.map {
        .words(Slippage(due: $0, reporting: action.reporting, convention: action.scope.convention).words)
      } ?? .none
    }.passing,
    .placeholder("lateness", "How late the action is on each day that the report can be of, in words.") { action in
      action.dates.due.duePoint.map {
        let slippage = Slippage(due: $0, reporting: action.reporting, convention: action.scope.convention)
        return .words(slippage.lateness(on: Wording.days(action.reporting, action.scope.ruleSet.dateWords)))
      } ?? .none
    }.passing,
    Fact(
      "slippage-months", .number, "Whole months from the due point to the reporting date, at least.",
      from: .due, .reporting, .check
    ) { due, reporting, check in
      due.duePoint.map { .number(Double(wholeMonths(from: $0, to: reporting.earliest, check.scope.convention))) }
        ?? .none
    }.passing
      .called("the slippage in whole months").within(.counts),
    Fact(
      "forecast", .date, "The latest date that the update promises, wholly after the reporting date.", from: .forecast
    ) { $0.map { .days($0) } ?? .none },
    Fact(
      "forecast-start-ratings", .statuses, "The rating that the forecast's first day would call for; none without one.",
      from: .forecast, .due, .check
    ) { forecast, due, check in
      .statuses(forecast.map { check.expected(due: due, on: DayRange($0.earliest)) } ?? [])
    }
    .called("the ratings that the forecast’s first day calls for"),
    Fact(
      "forecast-end-ratings", .statuses, "The rating that the forecast's last day would call for; none without one.",
      from: .forecast, .due, .check
    ) { forecast, due, check in .statuses(forecast.map { check.expected(due: due, on: DayRange($0.latest)) } ?? []) }
    .called("the ratings that the forecast’s last day calls for"),
    Fact(
      "first-due", .date,
      """
      The first due date at hand: as the row itself says (`Mar-24 (was Dec-23)`), else in the oldest tracker that has \
      one.
      """,
      from: .firstDue
    ) { $0?.reading.days.map { .days($0) } ?? .none }
    .called("the first due date"),
    Fact(
      "first-due-here", .flag, "Whether it is this tracker itself that says when the action was first due.",
      from: .firstDue
    ) { .flag($0?.isOwn ?? false) }
    .saying("the first due date", .be, "in this tracker"),
    Fact(
      "first-due-doubtful", .flag,
      "Whether the year of the first due date was assumed, or its day and month may have to change places.",
      from: .firstDue
    ) { .flag($0?.reading.marks.isBelowErrors ?? false) }
    .saying("the first due date", .be, "doubtful"),
    Fact(
      "first-due-moved", .flag,
      """
      Whether the first due date at hand was moved or taken away: the due date now has another last day, or is none. A \
      year that was assumed of the due date now counts as typed, so that an error can rest on the first one alone.
      """,
      from: .firstDue
    ) { .flag($0?.isMoved ?? false) }
    .saying("the first due date", .haveBeen, "moved"),
    Fact(
      "first-expected-ratings", .statuses, "The ratings that the first due date at hand would call for.",
      evidence: "first-expected", from: .firstDue, .reporting, .check
    ) { first, reporting, check in .statuses(first.map { check.expected(due: $0.reading, on: reporting) } ?? []) }
    .called("the ratings that the first due date calls for"),
  ]
}
