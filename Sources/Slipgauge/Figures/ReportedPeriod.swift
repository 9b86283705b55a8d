import Dates
import Ledger
import Reports

/// A period that good runs checked, and its actions as the last of them saw them.
struct ReportedPeriod {
  /// An action of the period.
  struct Action {
    /// Names it through the history, whatever its ref.
    let key: String
    /// As the last run saw it.
    let seen: SeenAction
    /// As the period's runs saw it, oldest first.
    let states: [History.PastState]

    /// What names it in figures.
    var head: ActionHead {
      ActionHead(
        ref: seen.ref, title: seen.title ?? "", theme: seen.reckoning?.theme ?? "", lead: seen.lead ?? "")
    }
  }

  /// The period.
  let period: Period
  /// Its good runs, oldest first; there is one.
  let runs: [History.PastRun]
  /// By ref, then in reading order; those without a ref are not kept.
  let actions: [Action]

  /// What says how the tracker stood.
  var last: History.PastRun { runs[runs.count - 1] }
  /// Whether the history kept what its actions come to.
  var isReckoned: Bool { last.counts?.actions == 0 || actions.contains { $0.seen.reckoning != nil } }

  /// The period as figures tell of it.
  var point: HistoryPoint {
    HistoryPoint(
      period: period, day: last.day, isFile: last.isImported, nights: runs.count { !$0.isImported },
      actions: last.counts?.actions,
      measured: isReckoned ? actions.count { $0.seen.reckoning?.calledFor != nil } : nil,
      updatesDue: last.updatesDue)
  }

  /// The periods of a tracker, oldest first.
  static func all(_ history: History, tracker: String) throws(HistoryError) -> [ReportedPeriod] {
    let good = try history.runs(tracker: tracker).reversed().filter { $0.outcome != .failed && $0.period != nil }
    let runs = Dictionary(grouping: good) { $0.period }
    let states = Dictionary(grouping: try history.states(of: nil, in: tracker), by: \.period)
    var renumberings = try history.renumberings(of: tracker)[...]
    var lineages = Lineages()
    return runs.compactMap { period, runs in period.map { (period: $0, runs: runs) } }
      .sorted { $0.period < $1.period }
      .map { period, runs in
        let day = runs[runs.count - 1].day
        while let night = renumberings.first?.day, night <= day {
          lineages.follow(Array(renumberings.prefix { $0.day == night }))
          renumberings = renumberings.drop { $0.day == night }
        }
        return ReportedPeriod(
          period: period, runs: runs, actions: actions(states[period] ?? [], on: day, lineages))
      }
  }

  /// The actions that stood on the day, of a period's states by ref.
  private static func actions(_ states: [History.PastState], on day: Day, _ lineages: Lineages) -> [Action] {
    var places: [String: Int] = [:]
    var groups: [(key: String, states: [History.PastState])] = []
    for state in states where state.firstDay <= day {
      let key = lineages.key(state.action.ref, state.occurrence)
      if places[key] == nil {
        places[key] = groups.count
        groups.append((key, []))
      }
      groups[places[key] ?? 0].states.append(state)
    }
    return groups.compactMap { key, states in
      // Of two of one day the later one stands.
      let now = states.last { $0.lastDay.map { $0 >= day } ?? true }
      return now.map { Action(key: key, seen: $0.action, states: states) }
    }
  }
}
