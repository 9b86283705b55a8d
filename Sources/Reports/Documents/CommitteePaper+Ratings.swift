import Checks
import RuleSets
import Workbooks

extension CommitteePaper {
  /// Stated ratings beside those that the dates call for, by theme.
  mutating func addRatings() {
    let measured = report.measured
    guard !measured.isEmpty else { return }
    let title = "Stated ratings, and the ratings that the dates call for"
    blocks += [
      .heading(1, PaperText(title)),
      .paragraph(
        PaperText(
          "Of \(SummaryLine.count(report.toldActions, "action")), \(measured.count) can be measured: unfinished ones that "
            + "are rated and have a due date, or that state no rating where they must and are overdue.")),
    ]
    var table = PaperTable(title, [.init("Theme"), .init("Stated", share: 3), .init("Dates call for", share: 3)])
    let byTheme = Dictionary(grouping: measured, by: \.action.theme)
    for theme in report.themes {
      if let actions = byTheme[theme] { addRatings(PaperText(name(theme)), actions, to: &table) }
    }
    if byTheme.count > 1 { addRatings(.strong("All"), measured, to: &table) }
    blocks.append(.table(table))
  }

  private func addRatings(_ name: PaperText, _ actions: [MeasuredAction], to table: inout PaperTable) {
    let stated = report.ratings.map { rating in (title(rating), actions.count { $0.stated == rating }) }
    let unrated = ("without a rating", actions.count { $0.stated == nil })
    let calledFor = report.ratings.map { rating in (title(rating), actions.count { $0.calledFor == rating }) }
    table.add([name, words(stated + [unrated]), words(calledFor)])
  }

  /// `12 On Track, 3 Medium progress`; ratings that no action has are left out.
  private func words(_ counts: [(name: String, count: Int)]) -> PaperText {
    PaperText(counts.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }.joined(separator: ", "))
  }

  private func title(_ rating: Int) -> String { report.ruleSet.statuses[rating].title }
}
