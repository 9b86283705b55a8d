import Documents
import RuleSets
import Summaries

/// A summary as text: a row a line, tabs between columns, lines of a cell in quotation marks.
enum SummaryAsText {
  /// The text in UTF-8.
  static func bytes(_ paper: SummaryPaper) -> [UInt8] {
    var rows = [[paper.words.sentence(.themeHeader)] + paper.headers]
    rows += paper.summary.themes.map { theme in [theme.name] + SummaryPaper.cells(of: theme).map(lines) }
    let table = rows.map { row in row.map(field).joined(separator: "\t") + "\n" }.joined()
    return Array("\(DisplayText.safe(paper.summary.title))\n\n\(table)".utf8)
  }

  private static func lines(_ cell: SummaryCell) -> String {
    cell.lines.map { line in
      // What looks like markup, or like a line feed that is written, would end a line where it is read.
      let text = DisplayText.safe(line.text).replacing("<", with: "< ").replacing("\\n", with: "\\ n")
      return line.level.map { String(repeating: "  ", count: $0) + "• " + text } ?? text
    }.joined(separator: "\n")
  }

  /// A cell between tabs; one of several lines is quoted, and so is one that a reader would take for quoted.
  private static func field(_ text: String) -> String {
    guard text.contains("\n") || text.hasPrefix("\"") else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
