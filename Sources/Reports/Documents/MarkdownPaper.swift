import Workbooks

/// A paper in Markdown, as GitHub shows it; whatever stands in its texts shows as it is.
enum MarkdownPaper {
  /// The paper, in UTF-8.
  static func bytes(_ blocks: [PaperBlock]) -> [UInt8] {
    Array((lines(blocks).joined(separator: "\n") + "\n").utf8)
  }

  /// Its lines; blocks have a blank line between them, but items of a list.
  private static func lines(_ blocks: [PaperBlock]) -> [String] {
    var lines: [String] = []
    var followsItem = false
    for block in blocks {
      if !lines.isEmpty, !(followsItem && block.isItem) { lines.append("") }
      lines += self.lines(block)
      followsItem = block.isItem
    }
    return lines
  }

  private static func lines(_ block: PaperBlock) -> [String] {
    switch block {
    case .title(let text): ["# \(MarkdownText.escaped(text))"]
    case .heading(let level, let text): ["\(String(repeating: "#", count: level + 1)) \(markup(text))"]
    case .paragraph(let text): [markup(text)]
    case .item(let level, let text): ["\(String(repeating: "  ", count: level))- \(markup(text))"]
    case .table(let table): lines(table)
    case .chart(let chart): [MarkdownText.escaped(chart.description)]
    case .details(let summary, let blocks):
      ["<details>", "<summary>\(MarkdownText.escaped(summary))</summary>", ""] + lines(blocks) + ["", "</details>"]
    }
  }

  private static func lines(_ table: PaperTable) -> [String] {
    let rows = table.rows.map { row($0.map(line)) }
    return [
      row(table.columns.map { MarkdownText.escaped($0.header) }),
      row(table.columns.map { $0.isOfNumbers ? "---:" : "---" }),
    ] + rows
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// A cell on one line.
  private static func line(_ blocks: [PaperBlock]) -> String { lines(blocks).joined(separator: " ") }

  private static func markup(_ text: PaperText) -> String {
    text.runs.map { $0.isStrong ? "**\(MarkdownText.escaped($0.text))**" : MarkdownText.escaped($0.text) }.joined()
  }
}
