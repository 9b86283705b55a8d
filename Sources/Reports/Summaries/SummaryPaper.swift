import RuleSets
import Summaries
import Workbooks

/// A theme progress summary as a paper.
struct SummaryPaper {
  /// The summary.
  let summary: Summary
  /// What its columns are called.
  let words: SummaryDraftWords

  /// The title, and one table as councils have it: a row a theme.
  var table: [PaperBlock] {
    let headers = self.headers
    var table = PaperTable(
      summary.title,
      [
        .init(words.sentence(.themeHeader), share: 3), .init(headers[0], share: 8), .init(headers[1], share: 4),
        .init(headers[2], share: 4),
      ], keepsRowsWhole: false)
    for theme in summary.themes {
      let cells = SummaryPaper.cells(of: theme).map { cell in cell.lines.map { SummaryPaper.block($0, below: 1) } }
      table.add(cells: [[.heading(1, PaperText(theme.name))]] + cells)
    }
    return [.title(summary.title), .table(table)]
  }

  /// The title, and a section for each theme: for formats whose tables hold no lists.
  var sections: [PaperBlock] {
    var blocks: [PaperBlock] = [.title(summary.title)]
    for theme in summary.themes {
      blocks.append(.heading(1, PaperText(theme.name)))
      for (header, cell) in zip(headers, SummaryPaper.cells(of: theme)) where !cell.lines.isEmpty {
        blocks.append(.heading(2, PaperText(header)))
        blocks += cell.lines.map { SummaryPaper.block($0, below: 2) }
      }
    }
    return blocks
  }

  /// The headers over what is told of themes.
  var headers: [String] { [.summaryHeader, .achievementsHeader, .milestonesHeader].map { words.sentence($0) } }

  /// What is told of a theme, by header.
  static func cells(of theme: SummaryTheme) -> [SummaryCell] {
    [theme.summary, theme.achievements, theme.milestones]
  }

  private static func block(_ line: Summaries.SummaryLine, below level: Int) -> PaperBlock {
    let text = PaperText(line.text)
    if let heading = line.heading { return .heading(level + heading, text) }
    return line.level.map { .item($0, text) } ?? .paragraph(text)
  }
}
