@testable import Summaries

/// What a summary came to, one line a line: the theme before a colon, the column, the place, `- ` and more before
/// items, `+ ` before what goes on with a list.
func lines(of summary: Summary) -> [String] {
  summary.themes.flatMap { theme in
    [("summary", theme.summary), ("achievements", theme.achievements), ("milestones", theme.milestones)]
      .flatMap { column, cell in
        cell.lines.map { line in
          let place = line.place.paragraph.map { "paragraph \($0)" } ?? line.place.line.map { "line \($0)" } ?? "?"
          let item = line.level.map { String(repeating: "-", count: $0 + 1) + " " } ?? ""
          return "\(theme.name): \(column), \(place): \(line.isContinuing ? "+ " : "")\(item)\(line.text)"
        }
      }
  }
}
