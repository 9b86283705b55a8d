import Checks
import RuleSets

extension MarkdownReport {
  /// Stated ratings beside those that the dates call for, by theme.
  mutating func writeRatings() {
    let measured = report.measured
    guard !measured.isEmpty else { return }
    lines += [
      "## Stated ratings, and the ratings that the dates call for", "",
      "Of \(SummaryLine.count(report.toldActions, "action")), \(measured.count) can be measured: unfinished ones that are "
        + "rated and have a due date, or that state no rating where they must and are overdue.", "",
      "| Theme | Stated | Dates call for |", "| --- | --- | --- |",
    ]
    let byTheme = Dictionary(grouping: measured, by: \.action.theme)
    for theme in report.themes {
      if let actions = byTheme[theme] { lines.append(ratingsRow(name(theme), actions)) }
    }
    if byTheme.count > 1 { lines.append(ratingsRow("**All**", measured)) }
    lines.append("")
  }

  private func ratingsRow(_ name: String, _ actions: [MeasuredAction]) -> String {
    let stated = report.ratings.map { rating in (title(rating), actions.count { $0.stated == rating }) }
    let unrated = ("without a rating", actions.count { $0.stated == nil })
    let calledFor = report.ratings.map { rating in (title(rating), actions.count { $0.calledFor == rating }) }
    return row([name, words(stated + [unrated]), words(calledFor)])
  }

  /// `12 On Track, 3 Medium progress`; ratings that no action has are left out.
  private func words(_ counts: [(name: String, count: Int)]) -> String {
    counts.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
  }

  private func title(_ rating: Int) -> String { escaped(report.ruleSet.statuses[rating].title) }
}
