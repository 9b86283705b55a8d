package import Dates
package import RuleSets
package import Tables
import Texts
package import Trackers

/// An action as an earlier tracker had it.
package struct EarlierAction: Sendable {
  /// As typed, trimmed; empty where there is none.
  package let ref: String
  /// The theme that it stood under; empty where it had none.
  package let theme: String
  /// The title as typed; empty where there is none.
  package let title: String
  /// The kind it had in that tracker's latest period.
  package let kind: ActionKind
  /// What its start cell says.
  package let start: DateReading
  /// What its due cell says.
  package let due: DateReading
  /// The due cell as typed.
  package let dueText: String
  /// What it reported, by period; periods without a status and an update are left out.
  package let reports: [Month: Report]

  /// What it reported in one period.
  package struct Report: Sendable {
    /// The status as it was read.
    package let status: StatedStatus
    /// The status cell as typed.
    package let statusText: String
    /// The update cell as typed.
    package let update: String
  }

  /// What it reported in the tracker's latest period.
  func report(_ period: Month) -> Report { reports[period] ?? Report(status: .blank, statusText: "", update: "") }
}

/// A tracker of an earlier month, given with `--previous`.
package struct EarlierTracker: Sendable {
  /// The tracker's file, as it was given.
  package let path: String
  /// In order of time; never empty.
  package let periods: [Month]
  /// By normalised ref; the first where a ref stands twice.
  package let actions: [UInt64: EarlierAction]
  /// The keys of `actions`, in the order of the tracker.
  package let order: [UInt64]

  /// The latest of its periods.
  package var latest: Month { periods[periods.count - 1] }

  /// Whether it has columns of the period.
  func carries(_ period: Month) -> Bool { periods.place(of: period) != nil }

  /// Reads every action of the tracker.
  package init(_ tracker: Tracker, ruleSet: RuleSet) throws(TableError) {
    path = tracker.file.path
    // One that was opened early is none of what the tracker reports.
    let latest = try tracker.latestHeld(surely: true) ?? tracker.periods[tracker.periods.count - 1]
    periods = tracker.periods.filter { $0 <= latest }
    let scope = CheckScope(ruleSet: ruleSet, period: latest, periods: periods)
    let facts = ActionFacts(scope)
    var actions: [UInt64: EarlierAction] = [:]
    var order: [UInt64] = []
    let block = RowBlock()
    for part in tracker.parts {
      while let chunk = try part.nextChunk() {
        try part.sheet.read(chunk, into: block)
        for index in part.actionRows(of: block, chunk: chunk) {
          facts.begin(part, block, row: index, number: 0)
          let key = facts.refKey.hash
          guard !facts.refText.isEmpty, actions[key] == nil else { continue }
          actions[key] = EarlierAction(facts)
          order.append(key)
        }
      }
    }
    self.actions = actions
    self.order = order
  }
}

extension EarlierAction {
  fileprivate init(_ facts: ActionFacts) {
    let row = facts.row
    ref = row.map { trimmed($0.text(.ref).string) } ?? ""
    theme = row?.theme ?? ""
    title = row?.text(.title).string ?? ""
    kind = facts.kind
    start = facts.dates.start
    due = facts.dates.due
    dueText = row?.text(.due).string ?? ""
    var reports: [Month: Report] = [:]
    facts.eachReport { period, status, update in
      reports[period] = Report(
        status: facts.scope.statuses.read(status), statusText: status.string, update: update.string)
    }
    self.reports = reports
  }
}
