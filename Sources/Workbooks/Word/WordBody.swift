import Documents

/// The text of a Word document, `word/document.xml`, and the charts that it shows.
struct WordBody {
  /// Twentieths of a point between the margins.
  private let width: Int
  /// The part.
  private(set) var out: [UInt8] = []
  /// In the order of the text.
  private(set) var charts: [WordChart] = []
  /// Whether it is written into a table's cell.
  private var isInCell = false

  /// The part with these blocks on pages of that shape.
  init(_ blocks: [PaperBlock], _ page: WordPage) {
    width = page.textWidth
    put("\(WordPart.declaration)<w:document \(WordPart.namespace) xmlns:r=\"\(WordPart.relationships)\"><w:body>")
    write(blocks)
    put(page.section + "</w:body></w:document>")
  }

  private mutating func put(_ xml: String) { out += xml.utf8 }

  private mutating func write(_ blocks: [PaperBlock]) {
    var followsTable = false
    for block in blocks {
      // Tables that touch are one.
      if followsTable, case .table(let table) = block, !table.isCaptioned { put("<w:p/>") }
      write(block)
      followsTable = block.isTable
    }
  }

  private mutating func write(_ block: PaperBlock) {
    switch block {
    case .title(let text): paragraph(PaperText(text), .title)
    // A heading that is to stay with what follows keeps its row with the next one: a whole page stays empty.
    case .heading(let level, let text): paragraph(text, isInCell && level == 1 ? .tableHeading : .heading(level))
    case .paragraph(let text): paragraph(text, isInCell ? .tableText : nil)
    case .item(let level, let text): paragraph(text, .item(level))
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .details(let summary, let blocks):
      paragraph(PaperText(summary), nil)
      write(blocks)
    }
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ text: PaperText, _ style: WordStyles.Paragraph?) {
    put("<w:p>")
    if let style { put("<w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/></w:pPr>") }
    for run in text.runs {
      put("<w:r>")
      if run.isStrong { put("<w:rPr><w:rStyle w:val=\"\(WordStyles.strong)\"/></w:rPr>") }
      write(run.text)
      put("</w:r>")
    }
    put("</w:p>")
  }

  /// Writes a run's text; its line feeds and tabs have elements of their own.
  private mutating func write(_ text: String) {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { put("<w:br/>") }
      for (number, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { put("<w:tab/>") }
        guard !piece.isEmpty else { continue }
        put("<w:t xml:space=\"preserve\">")
        XMLText.write(String(piece), to: &out)
        put("</w:t>")
      }
    }
  }

  private mutating func write(_ chart: PaperChart) {
    charts.append(WordChart(chart: chart, number: charts.count + 1))
    put("<w:p>\(charts[charts.count - 1].run(link: WordParts.link(ofChart: charts.count), width: width))</w:p>")
  }

  // MARK: Tables

  private mutating func write(_ table: PaperTable) {
    if table.isCaptioned { paragraph(PaperText(table.summary), .caption) }
    let all = max(1, table.columns.reduce(0) { $0 + $1.share })
    let widths = table.columns.map { width * $0.share / all }
    put(
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(WordStyles.table)\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>"
        + "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" "
        + "w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
        + "<w:tblCaption w:val=\"\(XMLText.escaped(table.summary))\"/></w:tblPr><w:tblGrid>"
        + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>")
    isInCell = true
    let headers = table.columns.map { [PaperBlock.paragraph(PaperText($0.header))] }
    row(headers, table, widths, "<w:cantSplit/><w:tblHeader/>")
    for cells in table.rows { row(cells, table, widths, table.keepsRowsWhole ? "<w:cantSplit/>" : "") }
    isInCell = false
    put("</w:tbl>")
  }

  private mutating func row(_ cells: [[PaperBlock]], _ table: PaperTable, _ widths: [Int], _ properties: String) {
    put("<w:tr>" + (properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>"))
    for (column, blocks) in zip(table.columns.indices, cells) {
      put("<w:tc><w:tcPr><w:tcW w:w=\"\(widths[column])\" w:type=\"dxa\"/></w:tcPr>")
      // A cell without a paragraph is none to Word.
      for block in blocks.isEmpty ? [.paragraph("")] : blocks {
        if table.columns[column].isOfNumbers, case .paragraph(let text) = block {
          paragraph(text, .tableNumber)
        } else {
          write(block)
        }
      }
      put("</w:tc>")
    }
    put("</w:tr>")
  }
}
