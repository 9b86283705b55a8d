@testable import Tables

/// What a document of prose came to, one line a paragraph: `- ` and more before items, `# ` before headings, `| `
/// before what stands in a cell, `_` behind a line break.
func proseLines(_ document: ProseDocument) -> [String] { lines(document.blocks) }

private func lines(_ blocks: [ProseBlock]) -> [String] {
  blocks.flatMap { block in
    switch block {
    case .paragraph(let paragraph): [line(paragraph)]
    case .table(let table):
      table.rows.flatMap { row in
        row.cells.flatMap { cell in
          cell.blocks.isEmpty ? ["\(cell.column)| "] : lines(cell.blocks).map { "\(cell.column)| \($0)" }
        }
      }
    }
  }
}

private func line(_ paragraph: ProseParagraph) -> String {
  let sign =
    switch paragraph.heading {
    case .title: "= "
    case .part: "# "
    case nil: ""
    }
  let item = paragraph.level.map { String(repeating: "-", count: $0 + 1) + " " } ?? ""
  return (paragraph.followsBreak ? "_" : "") + sign + item + paragraph.text
}

/// The document in the bytes; throws where it is refused, or JSON.
func prose(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) throws(TableError) -> [String] {
  switch try ProseFile.openSummary(bytes: bytes, path: "summary", limits: limits) {
  case .document(let document): proseLines(document)
  case .json: ["JSON"]
  }
}
