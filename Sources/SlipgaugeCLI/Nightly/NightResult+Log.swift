import Checks
import Dates
import Ledger
import Reports
import RuleSets
import Slipgauge

extension NightResult {
  /// The line for the log; `reports` is what it is to say of these.
  func log(at now: Moment, of reports: String? = nil) -> RunLog {
    var log = RunLog()
    log.add("time", now.iso)
    log.add("tracker", tracker)
    if name.first != "/" { log.add("name", name) }
    log.add("outcome", word)
    if let checked {
      let report = checked.report
      log.add("period", report.summary.period.iso)
      log.add("actions", report.summary.actions)
      for level in ["error", "warning", "note"] { log.add(level, checked.counts.levels[level] ?? 0) }
      log.add("waived", report.waived.count)
      for word in NightWord.allCases where word != .waived { log.add(word.rawValue, count(word, checked)) }
      let version = report.ruleSet.version
      log.add("rules", version.isEmpty ? report.ruleSet.id : "\(report.ruleSet.id)@\(version)")
      log.add("rules-changed", checked.diff.rulesChanged)
      let notices = checked.notices + [reports].compactMap(\.self)
      if !notices.isEmpty { log.add("notice", notices.joined(separator: "; ")) }
    }
    let problems = [problem, summaryProblem, untold].compactMap { $0 }
    if !problems.isEmpty { log.add("problem", problems.joined(separator: "; ")) }
    log.add("milliseconds", milliseconds)
    return log
  }

  /// How many findings that became of; of what is gone or renumbered, how many actions.
  private func count(_ word: NightWord, _ checked: Checked) -> Int {
    switch word {
    case .gone: report?.changes?.count(.gone) ?? 0
    case .renumbered: report?.changes?.count(.renumbered) ?? 0
    default: checked.diff.count(word)
    }
  }
}
