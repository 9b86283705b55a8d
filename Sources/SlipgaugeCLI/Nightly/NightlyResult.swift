import Checks
import Dates
import Ledger
import Reports
import RuleSets

/// What one night came to for one tracker.
struct NightlyResult {
  /// As the user named it.
  let path: String
  let arguments: Arguments
  /// The check and what it changed, or why there is none.
  var outcome: Result<Checked, CommandFailure>
  let milliseconds: Int
  /// Whether the tracker could not be used on the run before either.
  let failedBefore: Bool
  /// Whether it could be used on any run before.
  let wasChecked: Bool
  /// Why its news could not be told to the command of `--on-change`.
  var untold: String?

  struct Checked {
    let check: NightlyCheck
    let diff: HistoryDiff
    let report: Report
    let reports: NightlyReports
    let counts: RunCounts
  }

  /// Refuses reports that must not be written, now that all is known that the run reads: of this tracker alone, as
  /// settings may lie beside it that nobody named.
  mutating func checkReports() {
    do throws(CommandFailure) {
      try checked?.reports.check()
    } catch {
      outcome = .failure(error)
    }
  }

  var checked: Checked? { try? outcome.get() }

  var problem: String? {
    guard case .failure(let failure) = outcome else { return nil }
    let text = failure.lines.joined(separator: "; ")
    // The tracker is named beside it.
    return text.hasPrefix(path + ": ") ? String(text.dropFirst(path.count + 2)) : text
  }

  /// Whether there is anything to tell.
  var isNews: Bool { checked.map { !$0.diff.isQuiet || !$0.check.notices.isEmpty } ?? !failedBefore }

  /// Whether the night fails by `--fail-on` and `--fail-on-standing`.
  var hasFindings: Bool {
    guard let checked, let least = NightlyResult.failOn(arguments) else { return false }
    let diff = checked.diff
    return arguments.isSet("fail-on-standing") ? diff.hasOpen(atLeast: least) : diff.hasNew(atLeast: least)
  }

  /// What the exit code says of the tracker.
  private var outcomeOfRun: RunRecord.Outcome {
    checked == nil || untold != nil ? .failed : hasFindings ? .findings : .ok
  }

  /// The run as the history keeps it.
  func record(at now: Moment) -> RunRecord {
    var run = RunRecord(
      tracker: Folder.absolute(path), started: now.seconds, day: now.day, outcome: outcomeOfRun,
      milliseconds: milliseconds)
    run.problem = problem
    guard let checked else { return run }
    run.contentHash = checked.check.contentHash
    run.ruleSet = checked.check.rules.stamp
    run.period = checked.report.summary.period
    run.asOf = checked.report.asOf
    run.counts = checked.counts
    run.findings = checked.check.seen
    run.actions = checked.report.actions.map {
      RunRecord.SeenAction(ref: $0.ref, status: $0.statusText, due: $0.dueText)
    }
    return run
  }

  /// The line for the log.
  func log(at now: Moment) -> RunLog {
    var log = RunLog()
    log.add("time", now.iso)
    log.add("tracker", path)
    log.add("outcome", outcomeOfRun.word)
    if let checked {
      let report = checked.report
      log.add("period", report.summary.period.iso)
      log.add("actions", report.summary.actions)
      for level in ["error", "warning", "note"] { log.add(level, checked.counts.levels[level] ?? 0) }
      log.add("waived", report.waived.count)
      for change in HistoryDiff.Change.allCases where change != .waived {
        log.add(change.rawValue, checked.diff.count(change))
      }
      log.add("rules", "\(report.ruleSet.id)@\(report.ruleSet.version)")
      log.add("rules-changed", checked.diff.rulesChanged)
      if !checked.check.notices.isEmpty { log.add("notice", checked.check.notices.joined(separator: "; ")) }
    }
    let problems = [problem, untold].compactMap { $0 }
    if !problems.isEmpty { log.add("problem", problems.joined(separator: "; ")) }
    log.add("milliseconds", milliseconds)
    return log
  }
}
