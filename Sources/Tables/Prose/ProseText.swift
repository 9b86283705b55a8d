import Texts

/// A text whose lines are rows of a table, their cells between tabs: one table, and before it what stands in lines
/// without tabs.
struct ProseText {
  private let text: [UInt8]
  private let context: ReadContext
  private let budget: WorkbookBudget
  private var at = 0
  /// The line that `at` stands in, from 1.
  private var line = 1

  /// A reader of UTF-8.
  init(_ text: [UInt8], _ context: ReadContext) {
    self.text = text
    self.context = context
    budget = WorkbookBudget(context)
  }

  /// The whole text.
  mutating func document() throws(TableError) -> ProseDocument {
    var document = ProseDocument(form: .text)
    var table = ProseTable()
    while at < text.count {
      let row = try row()
      if table.rows.isEmpty, row.cells.count == 1 {
        document.blocks += row.cells[0].blocks
      } else if row.cells.contains(where: { !$0.blocks.isEmpty }) {
        table.rows.append(row)
      }
    }
    if !table.rows.isEmpty { document.blocks.append(.table(table)) }
    return document
  }

  /// Reads a row and the line end behind it.
  private mutating func row() throws(TableError) -> ProseRow {
    var row = ProseRow()
    while true {
      if row.cells.count == context.limits[.columns] { throw context.refusal(.columns, at: .line(line)) }
      let start = line
      let field = field()
      row.cells.append(try cell(field, column: row.cells.count, line: start))
      guard at < text.count, text[at] == UInt8(ascii: "\t") else { break }
      at += 1
    }
    passLineEnd()
    try budget.addRows(1, ofCells: row.cells.count, at: .line(line))
    return row
  }

  private mutating func passLineEnd() {
    guard at < text.count else { return }
    if text[at] == 0x0D, at + 1 < text.count, text[at + 1] == 0x0A { at += 1 }
    at += 1
    line += 1
  }

  private func endsField(_ place: Int) -> Bool {
    place >= text.count || text[place] == 0x09 || text[place] == 0x0A || text[place] == 0x0D
  }

  // MARK: - Fields

  /// Reads a field up to what ends it: line feeds in it are the cell's own.
  private mutating func field() -> [UInt8] {
    if let quoted = quoted() { return quoted }
    let start = at
    while !endsField(at) { at += 1 }
    return Array(text[start..<at])
  }

  /// Reads a field in quotation marks; nil where a mark that only opens a quotation begins it. That shows at the first
  /// mark that is not doubled, so that no part of a text is gone through more than twice.
  private mutating func quoted() -> [UInt8]? {
    let mark = UInt8(ascii: "\"")
    guard at < text.count, text[at] == mark else { return nil }
    var field: [UInt8] = []
    var place = at + 1
    var lines = 0
    while place < text.count {
      switch text[place] {
      case mark where place + 1 < text.count && text[place + 1] == mark:
        field.append(mark)
        place += 1
      case mark:
        guard endsField(place + 1) else { return nil }
        (at, line) = (place + 1, line + lines)
        return field
      case 0x0D:
        // Of a CR LF the LF counts.
        if place + 1 == text.count || text[place + 1] != 0x0A {
          field.append(0x0A)
          lines += 1
        }
      case 0x0A:
        field.append(0x0A)
        lines += 1
      default: field.append(text[place])
      }
      place += 1
    }
    return nil
  }

  // MARK: - Cells

  private func cell(_ field: [UInt8], column: Int, line: Int) throws(TableError) -> ProseCell {
    if field.count > context.limits[.cellBytes] { throw context.refusal(.cellBytes, at: .line(line)) }
    var cell = ProseCell(column: column)
    let content = CellText(String(decoding: field, as: UTF8.self))
    cell.isToldApart = content.hasBreaks
    for var paragraph in content.paragraphs {
      var isItem = false
      if content.hasBreaks { (paragraph.text, isItem) = ListSign.removed(from: paragraph.text) }
      if paragraph.text.isEmpty { continue }
      try budget.add(paragraph, at: .line(line))
      if isItem, paragraph.level == nil { paragraph.level = 0 }
      paragraph.line = (paragraph.line ?? 0) + line
      cell.blocks.append(.paragraph(paragraph))
    }
    return cell
  }
}
