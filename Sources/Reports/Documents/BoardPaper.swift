import Workbooks

/// The page for a board as a Word document, on pages on their side: its tables have a column for each month.
enum BoardPaper {
  /// The document; `toolVersion` says what made it.
  static func bytes(_ content: BoardContent, toolVersion: String) throws(ReportFailure) -> [UInt8] {
    try WordDocument(
      title: content.title, kind: .board, page: .landscape, blocks(content, toolVersion: toolVersion)
    ).written()
  }

  /// All that it holds.
  static func blocks(_ content: BoardContent, toolVersion: String) -> [PaperBlock] {
    let origin =
      "Made on \(content.name(of: content.madeOn)) of \(content.origin), by Slipgauge \(toolVersion) from its history "
      + "of \(content.name)."
    let sections = content.sections.flatMap { section in
      [.heading(1, PaperText(section.title))] + section.parts.flatMap(blocks)
    }
    return [.title("\(content.span.capitalised): \(content.name)"), .paragraph(PaperText(origin))] + sections
  }

  private static func blocks(_ part: BoardContent.Part) -> [PaperBlock] {
    switch part {
    case .words(let words): [.paragraph(PaperText(words))]
    case .chart(let chart): chart.onPaper.map(PaperBlock.chart)
    case .table(let table): [.table(table.onPaper)]
    }
  }
}
