import Documents
import Tables

/// Writes a sheet that lists findings.
struct ListSheet {
  /// The most rows that a sheet has.
  private static let mostRows = 1 << 20
  /// The most links that Excel takes on one sheet.
  private static let mostLinks = 65_000

  private let listing: Listing
  private let formats: Formats
  /// The row of the list's header, from 0.
  let headerRow: Int
  private let shown: ArraySlice<Listing.Item>
  private let isOpen: Bool
  private let cell: InlineCell

  /// The numbers of the formats that the sheet uses.
  struct Formats {
    /// Of the title on top.
    var title = 0
    /// Of what is said of the tracker above the list.
    var name = 0
    /// Of cells of the list.
    var text = 0
    /// Of the list's header.
    var header = 0
    /// Of cells that link to the tracker's cells.
    var link = 0
    /// By tint: of cells that are filled with it.
    var tints: [Tint: Int] = [:]

    /// Adds the fonts, fills, borders and formats to the workbook's styles.
    init(_ styles: inout StylesPart) {
      let large = styles.add("<font><b/><sz val=\"16\"/><name val=\"Calibri\"/><family val=\"2\"/></font>", to: "fonts")
      let bold = styles.add("<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>", to: "fonts")
      let plain = styles.add("<font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>", to: "fonts")
      let light = styles.add(
        "<font><b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/><name val=\"Calibri\"/><family val=\"2\"/></font>",
        to: "fonts")
      let linked = styles.add(
        "<font><u/><sz val=\"11\"/><color rgb=\"FF0B5394\"/><name val=\"Calibri\"/><family val=\"2\"/></font>",
        to: "fonts")
      let dark = styles.add(StylesPart.solidFill("FF1F4E78"), to: "fills")
      let line = styles.add(
        "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FFD9D9D9\"/></bottom><diagonal/></border>",
        to: "borders")
      title = Self.add(&styles, font: large, wraps: false)
      name = Self.add(&styles, font: bold)
      text = Self.add(&styles, font: plain, border: line)
      header = Self.add(&styles, font: light, fill: dark)
      link = Self.add(&styles, font: linked, border: line)
      for tint in Tint.allCases { tints[tint] = Self.add(&styles, font: plain, fill: styles.fill(tint), border: line) }
    }

    private static func add(
      _ styles: inout StylesPart, font: Int, fill: Int = 0, border: Int = 0, wraps: Bool = true
    ) -> Int {
      styles.add(
        "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" applyFont=\"1\" "
          + "applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
          + "<alignment vertical=\"top\"\(wraps ? " wrapText=\"1\"" : "")/></xf>",
        to: "cellXfs")
    }
  }

  /// Leaves out findings below the last row that a sheet can have. The workbook opens on a sheet that `isOpen`.
  init(_ listing: Listing, formats: Formats, isOpen: Bool) {
    self.listing = listing
    self.isOpen = isOpen
    cell = InlineCell(columns: max(2, listing.items.reduce(listing.columns.count) { max($0, $1.texts.count) }))
    self.formats = formats
    headerRow = listing.facts.count + 2
    shown = listing.items.prefix(Self.mostRows - headerRow - 2)
  }

  /// The cells of the list with its header: `$A$8:$H$20`.
  var area: String {
    let last = CellReference.letters(max(0, listing.columns.count - 1))
    return "$A$\(headerRow + 1):$\(last)$\(headerRow + 1 + shown.count)"
  }

  /// The header's row, which is printed on each page: `$8:$8`.
  var titleRows: String { "$\(headerRow + 1):$\(headerRow + 1)" }

  /// The sheet's part.
  func bytes(_ family: PartLinks.Family) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(4_096 + shown.count * 1_000)
    out += head(family).utf8
    let widths = listing.columns.map(\.width)
    row(0, height: 24, [Cell(0, formats.title, listing.title)], &out)
    for (index, fact) in listing.facts.enumerated() {
      let name = fact.tint.flatMap { formats.tints[$0] } ?? formats.name
      let room = listing.columns.dropFirst().reduce(0) { $0 + ($1.isHidden ? 0 : $1.width) }
      let height = RowHeight.points([fact.value], widths: [room])
      row(index + 1, height: height, [Cell(0, name, fact.name), Cell(1, formats.name, fact.value)], &out)
    }
    row(headerRow, height: 18, listing.columns.enumerated().map { Cell($0, formats.header, $1.title) }, &out)
    for (index, item) in shown.enumerated() {
      let cells = item.texts.enumerated().lazy.map { Cell($0, format(of: $0, item), $1) }
      row(headerRow + 1 + index, height: RowHeight.points(seen(item), widths: widths), cells, &out)
    }
    out += "</sheetData><autoFilter ref=\"\(area.filter { $0 != "$" })\"/>".utf8
    out += merges.utf8
    out += choices.utf8
    addLinks(to: &out)
    out += Self.tail.utf8
    return out
  }

  private static func beginning(_ family: PartLinks.Family, isOpen: Bool) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<worksheet xmlns=\"\(family.main)\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
      + "<sheetViews><sheetView showGridLines=\"0\"\(isOpen ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
  }

  /// Whether the part is the sheet that a workbook opens on, as it is written here.
  static func isOwn(_ part: [UInt8]) -> Bool {
    [PartLinks.Family.transitional, .strict].contains { part.starts(with: beginning($0, isOpen: true).utf8) }
      && part.suffix(tail.utf8.count).elementsEqual(tail.utf8)
  }

  private func head(_ family: PartLinks.Family) -> String {
    let below = "A\(headerRow + 2)"
    let columns = listing.columns.enumerated().map { index, column in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" customWidth=\"1\""
        + (column.isHidden ? " hidden=\"1\"/>" : "/>")
    }
    return Self.beginning(family, isOpen: isOpen)
      + "<pane ySplit=\"\(headerRow + 1)\" topLeftCell=\"\(below)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "<selection pane=\"bottomLeft\" activeCell=\"\(below)\" sqref=\"\(below)\"/></sheetView></sheetViews>"
      + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>\(columns.joined())</cols><sheetData>"
  }

  /// What is said of the tracker may run over the columns beside it.
  private var merges: String {
    let last = CellReference.letters(max(1, (listing.columns.lastIndex { !$0.isHidden } ?? 0)))
    guard !listing.facts.isEmpty, last != "B" else { return "" }
    let cells = listing.facts.indices.map { "<mergeCell ref=\"B\($0 + 2):\(last)\($0 + 2)\"/>" }
    return "<mergeCells count=\"\(cells.count)\">\(cells.joined())</mergeCells>"
  }

  /// Drop-down lists; whatever else is typed into such a cell is refused.
  private var choices: String {
    let lists = shown.isEmpty ? [] : listing.columns.enumerated().filter { !$1.choices.isEmpty }
    guard !lists.isEmpty else { return "" }
    let items = lists.map { index, column in
      let letters = CellReference.letters(index)
      let words = XMLText.escaped("\"\(column.choices.joined(separator: ","))\"")
      return "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" "
        + "sqref=\"\(letters)\(headerRow + 2):\(letters)\(headerRow + 1 + shown.count)\">"
        + "<formula1>\(words)</formula1></dataValidation>"
    }
    return "<dataValidations count=\"\(items.count)\">\(items.joined())</dataValidations>"
  }

  private func addLinks(to out: inout [UInt8]) {
    let linked = shown.prefix(Self.mostLinks)
    guard linked.contains(where: { $0.target != nil }) else { return }
    out += "<hyperlinks>".utf8
    // Many items after each other link to one sheet.
    var (sheet, quoted) = ("", "")
    for (index, item) in linked.enumerated() {
      guard let target = item.target else { continue }
      if target.sheet != sheet || quoted.isEmpty { (sheet, quoted) = (target.sheet, SheetName.quoted(target.sheet)) }
      out += "<hyperlink ref=\"".utf8
      CellReference(row: headerRow + 1 + index, column: listing.linkColumn).write(to: &out)
      out += "\" location=\"".utf8
      XMLText.write(quoted, to: &out)
      out.append(UInt8(ascii: "!"))
      target.cell.write(to: &out)
      out += "\"/>".utf8
    }
    out += "</hyperlinks>".utf8
  }

  private static var tail: String {
    "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
      + "<pageSetup paperSize=\"8\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"
  }

  /// The texts that people see, for how high the row has to be.
  private func seen(_ item: Listing.Item) -> [(column: Int, text: String)] {
    zip(listing.columns, item.texts).enumerated().compactMap { $1.0.isHidden ? nil : ($0, $1.1) }
  }

  private func format(of column: Int, _ item: Listing.Item) -> Int {
    if column == 0 { return item.tint.flatMap { formats.tints[$0] } ?? formats.text }
    return column == listing.linkColumn && item.target != nil ? formats.link : formats.text
  }

  /// A cell of a row that is written.
  private struct Cell {
    let column: Int
    let format: Int
    let text: String

    init(_ column: Int, _ format: Int, _ text: String) {
      self.column = column
      self.format = format
      self.text = text
    }
  }

  private func row(
    _ row: Int, height: Int, _ cells: some Sequence<Cell>, _ out: inout [UInt8]
  ) {
    out += "<row r=\"\(row + 1)\" ht=\"\(height)\" customHeight=\"1\">".utf8
    let number = InlineCell.number(ofRow: row)
    for written in cells { cell.write(written.text, column: written.column, number, written.format, &out) }
    out += "</row>".utf8
  }
}
