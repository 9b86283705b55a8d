import Documents
import Ledger
import Reports

/// What a night says on standard output, when there is something to say.
struct NightlyText {
  private(set) var text = ""

  init(_ results: [NightlyResult], now: Moment) {
    for result in results {
      text += (text.isEmpty ? "" : "\n") + DisplayText.safe(result.path) + "\n"
      if let problem = result.problem {
        text += "  It could not be checked: \(DisplayText.safe(problem)).\n"
        text +=
          result.wasChecked
          ? "  What was found on the last good night still counts.\n" : "  It never could be until now.\n"
      }
      guard let checked = result.checked else { continue }
      if let changes = checked.report.changes {
        text += ChangesText(changes, isFirst: checked.diff.isFirst, width: 100).text
      }
      if checked.diff.rulesChanged { text += "  The rule set changed since then.\n" }
      for notice in checked.check.notices { text += "  While reading it: \(notice).\n" }
      for path in checked.reports.paths { text += "  Report: \(DisplayText.safe(path))\n" }
    }
  }
}
