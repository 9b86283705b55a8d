import Checks
import Dates
import Reports
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

/// The report of checking a tracker that is written here as CSV.
func report(_ csv: String, path: String = "tracker.csv", asOf: Day? = nil) throws -> Report {
  try report(bytes: Array(csv.utf8), path: path, asOf: asOf)
}

/// The report of checking a tracker of any format.
func report(bytes: [UInt8], path: String = "tracker", asOf: Day? = nil) throws -> Report {
  let ruleSet = DefaultRuleSet.shared
  let tracker = try TrackerReader(ruleSet).open(TableFile.open(bytes: bytes, path: path))
  let scope = CheckScope(
    ruleSet: ruleSet, period: try #require(tracker.periods.last), periods: tracker.periods,
    asOf: asOf.map { DayRange($0) })
  var findings: [Finding] = []
  var actions: [ActionSummary] = []
  let summary = try Checker(tracker, scope: scope).run(
    eachAction: { facts, _ in actions.append(ActionSummary(facts, row: actions.count)) }, { findings.append($0) })
  return Report(
    toolVersion: "1.2.3", ruleSet: ruleSet, tracker: Report.TrackerInfo(tracker, period: summary.period), asOf: asOf,
    failOn: .error,
    findings: findings, summary: summary, actions: actions)
}
