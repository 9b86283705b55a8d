import Dates
import Ledger
import Reports

extension RoundFigure {
  /// The rounds of assurance that were scheduled in the periods, by action.
  static func list(_ periods: [ReportedPeriod]) -> [RoundFigure] {
    guard let first = periods.first?.period else { return [] }
    var courses = Courses()
    for (place, reported) in periods.enumerated() {
      for action in reported.actions { courses.take(action, at: place) }
    }
    return courses.all.flatMap { course in
      course.rounds.enumerated().compactMap { number, month in
        // What was scheduled before cannot be told.
        if month < first.first { return nil }
        let next = course.rounds.dropFirst(number + 1).first
        return round(month, before: next, of: course, periods)
      }
    }
  }

  private static func round(
    _ month: Month, before next: Month?, of course: Course, _ periods: [ReportedPeriod]
  ) -> RoundFigure {
    let own = periods[0].period.containing(month)
    let end = next.map { own.containing($0) }
    let places = periods.indices.filter { place in
      periods[place].period >= own && (end.map { periods[place].period < $0 } ?? true)
    }
    let given = places.first { course.given.contains($0) }.map { periods[$0].period }
    let outcome: Outcome =
      if let given {
        given == own ? .given : .late
      } else if !isWhole(places.map { periods[$0].period }, from: own, to: end?.previous) {
        .notKnown
      } else {
        own == periods.last?.period ? .awaited : .missed
      }
    return RoundFigure(of: course.head, month: month, outcome: outcome, givenIn: given)
  }

  /// Whether no period is lacking between the first and the last of them, which is the latest where there is no end.
  private static func isWhole(_ periods: [Period], from first: Period, to last: Period?) -> Bool {
    guard let end = last ?? periods.last, periods.first == first else { return false }
    return periods.last == end && zip(periods, periods.dropFirst()).allSatisfy { $0.adding(1) == $1 }
  }
}

/// The rounds that an action comes to, and when it was reported on.
private struct Course {
  /// As it was named last.
  var head: ActionHead
  /// The months in which it was scheduled, in order.
  var rounds: [Month] = []
  /// The places of the periods in which an update was given.
  var given: Set<Int> = []
}

/// The courses of actions, in the order in which they came.
private struct Courses {
  private(set) var all: [Course] = []
  private var places: [String: Int] = [:]

  /// Takes an action of the period at `place`.
  mutating func take(_ action: ReportedPeriod.Action, at place: Int) {
    let course = places[action.key] ?? all.count
    if course == all.count {
      places[action.key] = course
      all.append(Course(head: action.head))
    }
    all[course].head = action.head
    if action.seen.report == .given { all[course].given.insert(place) }
    guard let round = action.seen.reckoning?.lastRound, all[course].rounds.last.map({ $0 < round }) ?? true else {
      return
    }
    all[course].rounds.append(round)
  }
}
