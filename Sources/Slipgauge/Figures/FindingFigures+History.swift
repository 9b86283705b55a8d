import Ledger
import Reports
import RuleSets

extension FindingFigures {
  /// What became of findings in each period.
  static func list(_ periods: [ReportedPeriod]) -> [FindingFigures] {
    // The first run of all had nothing to be compared with.
    let first = periods.flatMap(\.runs).min { $0.day < $1.day }?.started
    return periods.map { reported in
      let compared = reported.runs.filter { $0.started != first || $0.counts?.words.isEmpty == false }
      let counts = reported.last.counts ?? RunCounts()
      return FindingFigures(
        reported.period, changes: compared.isEmpty ? nil : changes(compared),
        standing: Rule.Level.allCases.reduce(0) { $0 + (counts.levels[$1.rawValue] ?? 0) }, waived: counts.waived)
    }
  }

  private static func changes(_ runs: [History.PastRun]) -> Changes {
    var changes = Changes()
    for words in runs.compactMap(\.counts?.words) {
      func count(_ word: NightWord) -> Int { words[word.rawValue] ?? 0 }
      changes.opened += count(.new) + count(.waiverLapsed)
      changes.resolved += count(.resolved)
      changes.leftBehind += count(.leftBehind)
      changes.waived += count(.waived)
    }
    return changes
  }
}
