import Checks
import Dates
import Ledger
import Reports
import RuleSets
import Texts
import Trackers

extension NightScene {
  /// What a report shows besides its findings, beside the last good night.
  init(_ report: Report, after last: History.LastNight, _ comparison: NightComparison?, unread: Set<String>) {
    self.init()
    let ruleSet = report.ruleSet
    if let period = last.period, period != report.summary.period {
      step = period < report.summary.period ? .later : .earlier
    }
    var cells: [String: Cells] = [:]
    for action in report.actions {
      let ref = normalised(action.ref)
      if ref.isEmpty {
        titles.insert(normalised(action.title))
      } else if cells[ref] == nil {
        cells[ref] = Cells(hasStatus: action.status != .blank, hasUpdate: action.updateKind != .blank)
      }
    }
    actions = cells
    renumbered = comparison?.renumbered ?? [:]
    bases = RuleBasis.all(of: ruleSet)
    let asked = Set(ruleSet.rules.filter { $0.isTold }.map(\.id))
    offRules = Set(last.standing.map(\.finding.rule)).subtracting(asked)
    unasked = Set(report.summary.rules.filter { $0.skipped != nil }.map(\.id))
    claimRules = Set(ruleSet.rules.filter { $0.subject.occasion == .summary }.map(\.id))
    unasked.formUnion(claimRules.subtracting(report.summary.rules.map(\.id)))
    refsBefore = Set(last.actions.map { normalised($0.ref) })
    for column in report.summary.unevaluated {
      for rule in column.rules { unaskedOn[rule, default: []].formUnion(column.sheets) }
    }
    unreadSheets = unread
    awaited = report.awaited?.refs.mapValues { Set($0.map(normalised)) } ?? [:]
    readingRules = Set(ruleSet.rules.filter { $0.isOfReading }.map(\.id))
    groupRules = Set(ruleSet.rules.filter(\.isOfGroups).map(\.id))
    groups = Set((report.actions.map(\.theme) + report.actions.map(\.directorLead)).map(normalised))
    earlierRules = Set(ruleSet.rules.filter { $0.subject == .earlierAction }.map(\.id))
    sheets = Dictionary(last.actions.map { (normalised($0.ref), $0.sheet ?? "") }) { first, _ in first }
      .filter { !$0.value.isEmpty }
  }
}

extension NightComparison {
  /// The actions of a report held against those of the last good night; what stood on sheets that were not read tonight
  /// is left out.
  init(_ report: Report, after last: History.LastNight, unread: Set<String>) {
    let statuses = StatusReader(report.ruleSet)
    // A history of before did not keep whether an action was finished, but its status.
    func isFinished(_ text: String) -> Bool {
      guard case .known(let status) = text.withBytes({ statuses.read($0) }) else { return false }
      return report.ruleSet.statuses[status].isFinished
    }
    let then = last.actions.filter { !unread.contains($0.sheet ?? "") }
    self.init(
      report.ruleSet, period: report.summary.period,
      then: then.map { action in
        NightAction(
          ref: action.ref, title: action.title ?? "", sheet: action.sheet ?? "", status: action.status,
          isFinished: action.isFinished ?? isFinished(action.status))
      },
      now: report.actions.map { action in
        NightAction(
          ref: action.ref, title: action.title, sheet: action.sheet, status: action.statusText,
          isFinished: action.isFinished)
      })
  }
}
