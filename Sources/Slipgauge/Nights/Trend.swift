package import Dates
package import Ledger
import Reports

/// How many findings there were from week to week.
package struct Trend {
  /// One of its weeks.
  package struct Week {
    /// A Monday.
    package let monday: Day
    /// What the week's last good run came to, over all trackers asked for.
    var counts: [String: RunCounts]

    /// Findings of a level, over all trackers.
    package func total(_ level: String) -> Int { counts.values.reduce(0) { $0 + ($1.levels[level] ?? 0) } }
  }

  /// Oldest first.
  package private(set) var weeks: [Week] = []
  /// By period, what its last good run came to.
  private var periods: [Period: RunCounts] = [:]
  /// By tracker: the Monday of the week of its last run, good or not.
  private var lastWeeks: [String: Day] = [:]

  init() {}

  /// The weeks of one tracker, or of all together; from the latest runs only, where there are more than `most`.
  package init(_ history: History, tracker: String? = nil, runs most: Int = .max) throws(HistoryError) {
    let runs = try history.runs(tracker: tracker, most: most)
    // A tracker that is checked no more counts no further than its last night.
    for run in runs { lastWeeks[run.tracker] = max(lastWeeks[run.tracker] ?? run.day.monday, run.day.monday) }
    for run in runs.reversed() where run.outcome != .failed {
      guard let counts = run.counts else { continue }
      add(counts, of: run.tracker, on: run.day)
      if let period = run.period { periods[period] = counts }
    }
  }

  /// With tonight's counts besides.
  func adding(_ counts: RunCounts, of tracker: String, on day: Day, of period: Period) -> Trend {
    var trend = self
    trend.periods[period] = counts
    trend.add(counts, of: tracker, on: day)
    return trend
  }

  private mutating func add(_ counts: RunCounts, of tracker: String, on day: Day) {
    let monday = day.monday
    if let last = weeks.indices.last, weeks[last].monday >= monday {
      weeks[last].counts[tracker] = counts
    } else {
      // A tracker that was not checked in a week is taken to be as it was.
      let alive = (weeks.last?.counts ?? [:]).filter { lastWeeks[$0.key].map { $0 >= monday } ?? true }
      weeks.append(Week(monday: monday, counts: alive))
      weeks[weeks.count - 1].counts[tracker] = counts
    }
  }

  /// Stated ratings beside those that the dates call for, over the latest two years; of one tracker only.
  var ratings: [ReportChanges.Ratings] {
    periods.sorted { $0.key < $1.key }.suffix(24).map { period, counts in
      ReportChanges.Ratings(period: period, stated: counts.stated, called: counts.called)
    }
  }

  /// The latest year of it, for a report's chart.
  var points: [ReportChanges.Point] {
    weeks.suffix(53).map { week in
      ReportChanges.Point(
        day: week.monday, errors: week.total("error"), warnings: week.total("warning"), notes: week.total("note"))
    }
  }
}

extension Day {
  /// The Monday of the day's week.
  var monday: Day { adding(days: -weekday) }
}
