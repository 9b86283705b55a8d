package import Dates
package import RuleSets
package import Tables
import Texts
package import Trackers

extension EarlierTracker {
  /// Reads every action of the tracker.
  package init(_ tracker: Tracker, ruleSet: RuleSet, facts table: FactTable? = nil) throws(TableError) {
    // One that was opened early is none of what the tracker reports.
    let latest = try tracker.latestHeld(surely: true) ?? tracker.periods[tracker.periods.count - 1]
    let table = (table ?? FactTable(of: ruleSet)).deriving(for: ruleSet)
    try self.init(tracker.parts, of: tracker, upTo: latest, ruleSet, table)
  }

  /// Reads the actions of the period before `period` in a tracker each of whose periods has rows of its own; nil where
  /// it is none, or has no such period. It can be read again afterwards, when it was turned to a period.
  package init?(ownPastOf tracker: Tracker, before period: Period, ruleSet: RuleSet) throws(TableError) {
    guard let past = tracker.period(before: period), tracker.isJoined else { return nil }
    try self.init(tracker.parts.filter(\.isJoined), of: tracker, upTo: past, ruleSet, FactTable(of: ruleSet))
  }

  private init(
    _ parts: [TrackerPart], of tracker: Tracker, upTo latest: Period, _ ruleSet: RuleSet, _ table: FactTable
  ) throws(TableError) {
    path = tracker.file.path
    periods = tracker.periods.filter { $0 <= latest }
    tracker.turn(to: latest)
    let scope = CheckScope(ruleSet: ruleSet, period: latest, periods: periods)
    let asked = table.factsAskedOfEarlier(by: ruleSet)
    let facts = ActionFacts(scope)
    var actions: [UInt64: EarlierAction] = [:]
    var order: [UInt64] = []
    let block = RowBlock()
    for part in parts {
      while let chunk = try part.nextChunk() {
        try part.sheet.read(chunk, into: block)
        for index in part.actionRows(of: block, chunk: chunk) {
          facts.begin(part, block, row: index, number: 0)
          let key = facts.refKey.hash
          guard !facts.refText.isEmpty, actions[key] == nil else { continue }
          actions[key] = EarlierAction(facts, asked.map { ($0, table.all[$0]) })
          order.append(key)
        }
      }
    }
    self.actions = actions
    self.order = order
  }
}

extension EarlierAction {
  fileprivate init(_ facts: ActionFacts, _ asked: [(place: Int, fact: Fact)]) {
    let row = facts.row
    ref = facts.trimmedRef.string
    theme = row?.theme ?? ""
    title = row?.text(.title).string ?? ""
    kind = facts.kind
    start = facts.dates.start
    due = facts.dates.due
    dueText = row?.text(facts.dueField).string ?? ""
    var reports: [Period: Report] = [:]
    facts.eachReport { period, status, update in
      reports[period] = Report(
        status: facts.scope.statuses.read(status), statusText: status.string, update: update.string)
    }
    self.reports = reports
    values = Dictionary(uniqueKeysWithValues: asked.map { ($0.place, EarlierValue($0.fact.compute(facts))) })
  }
}
