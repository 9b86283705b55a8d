import Documents
package import Tables
import Texts

/// A new workbook of a tracker that was none: its rows as they were read, a sheet for each theme.
package struct FreshWorkbook {
  /// Nothing but texts stands in the cells, 48 characters wide at the most.
  private static let widest = 48
  private static let narrowest = 9
  /// So many rows from the top are looked at for the header and for widths.
  private static let examined = 200
  private static let headerWithin = 30
  private static let mostRows = 1 << 20
  private static let mostColumns = 1 << 14

  /// The whole workbook, a ZIP archive ready to be written to a file; its parts are packed lightly.
  package let bytes: [UInt8]
  /// What each sheet of the file is called in the workbook, in the file's order.
  package let names: [String]

  /// Reads the file's sheets from their beginning; they must not have been read before.
  package init(_ file: TableFile) throws(TableError) {
    var names: [String] = []
    var parts: [[UInt8]] = []
    for sheet in file.sheets {
      names.append(SheetName.free(sheet.name ?? "Tracker", names))
      parts.append(try Self.part(sheet, path: file.path))
    }
    self.names = names
    bytes = try Self.archive(names, parts, path: file.path)
  }

  // MARK: - Sheets

  private static func part(_ sheet: any Sheet, path: String) throws(TableError) -> [UInt8] {
    var rows: [Row] = []
    try sheet.eachRow { block, index, number throws(TableError) in
      guard number <= mostRows else {
        throw TableError(
          .limit, path: path, place: .row(number),
          problem: "a workbook's sheet holds no more than \(mostRows) rows",
          remedy: "write another format of report")
      }
      var row = Row(number: number, width: block.rows[index].cellCount)
      block.eachColumn(ofRow: index) { column in
        let text = block.text(row: index, column: column)
        if !text.isEmpty, column < mostColumns { row.cells.append((column, text.string)) }
      }
      rows.append(row)
    }
    return xml(rows)
  }

  /// A row with those of its cells that hold something, by column from 0.
  private struct Row {
    let number: Int
    let width: Int
    var cells: [(column: Int, text: String)] = []
  }

  private static func xml(_ rows: [Row]) -> [UInt8] {
    let header = headerRow(rows)
    let widths = widths(rows)
    let cell = InlineCell(columns: min(rows.map(\.width).max() ?? 0, mostColumns))
    var out = Array(head(widths, header).utf8)
    for row in rows {
      out += "<row r=\"\(row.number)\" ht=\"\(RowHeight.points(row.cells, widths: widths))\">".utf8
      if row.number == header { writeHeader(row, cell, &out) } else { write(row, cell, style: 2, &out) }
      out += "</row>".utf8
    }
    out += "</sheetData><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" ".utf8
    out += "footer=\"0.3\"/><pageSetup paperSize=\"8\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>".utf8
    return out
  }

  /// The first of the rows that fill the most columns.
  private static func headerRow(_ rows: [Row]) -> Int {
    let counts = rows.prefix(headerWithin).map { row in (row.number, row.cells.count) }
    let most = counts.map(\.1).max() ?? 0
    return counts.first { $0.1 == most }?.0 ?? 1
  }

  private static func widths(_ rows: [Row]) -> [Int] {
    let examined = rows.prefix(examined)
    var widths = Array(repeating: narrowest, count: min(examined.map(\.width).max() ?? 0, mostColumns))
    for row in examined {
      for (column, text) in row.cells { widths[column] = max(widths[column], min(widest, text.count + 2)) }
    }
    return widths
  }

  private static func write(_ row: Row, _ cell: InlineCell, style: Int, _ out: inout [UInt8]) {
    let number = InlineCell.number(ofRow: row.number - 1)
    for (column, text) in row.cells { cell.write(text, column: column, number, style, &out) }
  }

  /// Writes the row of headers, in which blank cells are formatted, too.
  private static func writeHeader(_ row: Row, _ cell: InlineCell, _ out: inout [UInt8]) {
    var whole = Row(number: row.number, width: row.width)
    whole.cells = (0..<min(row.width, mostColumns)).map { ($0, "") }
    for (column, text) in row.cells { whole.cells[column].text = text }
    write(whole, cell, style: 1, &out)
  }

  private static func head(_ widths: [Int], _ header: Int) -> String {
    let columns = widths.enumerated().map { column, width in
      "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<worksheet xmlns=\"\(PartLinks.Family.transitional.main)\">"
      + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">"
      + "<pane ySplit=\"\(header)\" topLeftCell=\"A\(header + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "<selection pane=\"bottomLeft\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
      + (columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>") + "<sheetData>"
  }

  // MARK: - The rest of the workbook

  private static func archive(_ names: [String], _ sheets: [[UInt8]], path: String) throws(TableError) -> [UInt8] {
    var parts: [(String, [UInt8])] = fixedParts(names).map { ($0.0, Array($0.1.utf8)) }
    for (index, sheet) in sheets.enumerated() { parts.append(("xl/worksheets/sheet\(index + 1).xml", sheet)) }
    var writer = ArchiveWriter(capacity: 1 << 16)
    for (name, bytes) in parts {
      // Only an intermediate form: what changes is packed again, and the rest is small.
      guard let packed = ArchiveWriter.Packed(name: name, bytes, level: 1) else {
        throw TableError(.limit, path: path, problem: "there is no memory to write the workbook")
      }
      writer.add(packed)
    }
    guard let bytes = writer.finished() else {
      throw TableError(.limit, path: path, problem: "the workbook would be larger than 4 GB")
    }
    return bytes
  }

  private static func fixedParts(_ names: [String]) -> [(String, String)] {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let family = PartLinks.Family.transitional
    let package = "http://schemas.openxmlformats.org/package/2006"
    let office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let numbers = 1...max(1, names.count)
    let overrides = numbers.map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(office).worksheet+xml\"/>"
    }
    let sheets = names.enumerated().map {
      "<sheet name=\"\(XMLText.escaped($1))\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
    }
    let links = names.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(family.relationships)/worksheet\" "
        + "Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    return [
      (
        "[Content_Types].xml",
        declaration + "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
          + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(office).sheet.main+xml\"/>"
          + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(office).styles+xml\"/>"
          + overrides.joined() + "</Types>"
      ),
      (
        "_rels/.rels",
        declaration + "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" "
          + "Type=\"\(family.relationships)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        declaration + "<workbook xmlns=\"\(family.main)\" xmlns:r=\"\(family.relationships)\">"
          + "<bookViews><workbookView/></bookViews><sheets>\(sheets.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        declaration + "<Relationships xmlns=\"\(package)/relationships\">\(links.joined())"
          + "<Relationship Id=\"rIdStyles\" Type=\"\(family.relationships)/styles\" Target=\"styles.xml\"/>"
          + "</Relationships>"
      ),
      ("xl/styles.xml", declaration + styles(family)),
    ]
  }

  /// Formats 1 and 2 are the header's and the texts'.
  private static func styles(_ family: PartLinks.Family) -> String {
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>"
    let wrapped = "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    return
      "<styleSheet xmlns=\"\(family.main)\"><fonts count=\"2\"><font>\(font)</font><font><b/>\(font)</font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
      + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
      + "applyFont=\"1\" applyAlignment=\"1\">\(wrapped)<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" "
      + "xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\(wrapped)</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
  }
}
