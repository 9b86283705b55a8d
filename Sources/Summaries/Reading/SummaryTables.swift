import RuleSets
import Tables
import Texts

/// Finds the tables of a document that a summary stands in, and joins their rows to themes.
struct SummaryTables {
  private let words: SummaryWords
  private var header: SummaryHeader?
  /// Those that were read, in their order.
  private(set) var themes: [SummaryTheme] = []
  /// How many paragraphs the columns of the current theme have.
  private var counts: [SummaryWords.Column: Int] = [:]
  /// Whether the current theme's lines are told apart.
  private var isToldApart = false
  /// Whether the document is a text, whose places are lines.
  private var isText = false
  /// Whether some table had a header row.
  var hasHeader: Bool { header != nil }
  /// Paragraphs before the first table of the summary, and in rows above its header.
  private(set) var above: [ProseParagraph] = []

  /// A reader of tables whose columns are called so.
  init(_ words: SummaryWords) { self.words = words }

  /// Reads all of them, one after the other.
  mutating func read(_ document: ProseDocument) {
    isText = document.form == .text
    read(document.blocks)
    endTheme()
  }

  private mutating func read(_ blocks: [ProseBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): if !hasHeader { above.append(paragraph) }
      case .table(let table): read(table)
      }
    }
  }

  private mutating func read(_ table: ProseTable) {
    guard let first = table.rows.firstIndex(where: { SummaryHeader($0, words) != nil }),
      let header = SummaryHeader(table.rows[first], words)
    else {
      // A table that only lays out the page may hold the summary's.
      for row in table.rows {
        for cell in row.cells { read(cell.blocks) }
      }
      return
    }
    for row in table.rows[..<first] {
      for cell in row.cells { read(cell.blocks) }
    }
    self.header = header
    for row in table.rows[(first + 1)...] where !header.isRepeated(by: row) { add(row, below: header) }
  }

  // MARK: - Rows

  private mutating func add(_ row: ProseRow, below header: SummaryHeader) {
    var cells: [SummaryWords.Column: [ProseCell]] = [:]
    for cell in row.cells {
      if let column = header.column(of: cell) { cells[column, default: []].append(cell) }
    }
    let name = SummaryLines.text(of: cells[.theme, default: []])
    let paragraphs = cells.mapValues { $0.flatMap(SummaryLines.paragraphs) }
    guard let first = row.cells.lazy.flatMap(SummaryLines.paragraphs).first else { return }
    let continues = themes.last.map { name.isEmpty || normalised(name) == normalised($0.name) } ?? false
    if !continues {
      endTheme()
      themes.append(
        SummaryTheme(name: name, place: SummaryPlace(line: first.line, column: header.text(over: .theme))))
    }
    for column in SummaryWords.Column.allCases where column != .theme {
      for (index, paragraph) in paragraphs[column, default: []].enumerated() {
        add(paragraph, to: column, below: header, isContinuing: index == 0 && continues || paragraph.followsBreak)
      }
    }
    if row.cells.contains(where: { $0.isToldApart && !$0.blocks.isEmpty }) { isToldApart = true }
  }

  private mutating func add(
    _ paragraph: ProseParagraph, to column: SummaryWords.Column, below header: SummaryHeader, isContinuing: Bool
  ) {
    if !paragraph.followsBreak { counts[column, default: 0] += 1 }
    let place = SummaryPlace(
      line: paragraph.line, paragraph: isText ? nil : max(1, counts[column, default: 0]),
      column: header.text(over: column))
    var line = SummaryLine(paragraph.text, level: paragraph.level, place: place)
    line.isContinuing = isContinuing
    change(column) { $0.lines.append(line) }
  }

  /// Changes a cell of the current theme.
  private mutating func change(_ column: SummaryWords.Column, _ change: (inout SummaryCell) -> Void) {
    guard let last = themes.indices.last else { return }
    switch column {
    case .theme: break
    case .summary: change(&themes[last].summary)
    case .achievements: change(&themes[last].achievements)
    case .milestones: change(&themes[last].milestones)
    }
  }

  private mutating func endTheme() {
    let isToldApart = isToldApart
    for column in SummaryWords.Column.allCases { change(column) { $0.isToldApart = isToldApart } }
    counts = [:]
    self.isToldApart = false
  }
}
