import Documents
import Ledger
import Reports
import Slipgauge

/// What a night says on standard output, when there is something to say.
struct NightlyText {
  /// Some lines for each tracker, with their ends.
  private(set) var text = ""

  /// So many reports of a tracker are named; each director may have one.
  private static let mostReports = 12

  /// What there is to say of the trackers with news.
  init(_ results: [NightlyResult], now: Moment) {
    for result in results {
      text += (text.isEmpty ? "" : "\n") + DisplayText.safe(result.path) + "\n"
      if let problem = result.night.problem {
        text += "  It could not be checked: \(DisplayText.safe(problem)).\n"
        text +=
          result.night.wasChecked
          ? "  What was found on the last good night still counts.\n" : "  It never could be until now.\n"
      }
      guard let checked = result.night.checked else { continue }
      if let changes = checked.report.changes {
        text += ChangesText(changes, isFirst: checked.diff.isFirst, width: 100).text
      }
      if checked.diff.rulesChanged { text += "  The rule set changed since then.\n" }
      for notice in checked.notices { text += "  While reading it: \(notice).\n" }
      let paths = result.reportPaths
      for path in paths.prefix(Self.mostReports) { text += "  Report: \(DisplayText.safe(path))\n" }
      if paths.count > Self.mostReports {
        text += "  and \(paths.count - Self.mostReports) more, \(paths.count) in all\n"
      }
    }
  }
}
