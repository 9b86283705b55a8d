import Dates
import Documents
import Texts

/// The body of an OpenDocument spreadsheet: its tables one by one, and of these what is no drawing, note or change.
///
/// One thread is told of elements, so no access to what changes with each needs the runtime's leave.
final class OpenDocumentBody: OpenDocumentHandler {
  /// What elements are to this reader.
  private enum Element {
    case paragraph, cell, covered, row, spaces, lineBreak, tab, column, group, list, table, source
    case document, body, spreadsheet, settings, firstDay
    /// Within a text, what is no part of it.
    case aside
    case other
  }

  private static let names: [(name: XMLName, element: Element)] = [
    (.text("p"), .paragraph), (.table("table-cell"), .cell), (.table("table-row"), .row),
    (.table("covered-table-cell"), .covered), (.text("s"), .spaces), (.text("line-break"), .lineBreak),
    (.text("tab"), .tab), (.text("h"), .paragraph), (.table("table-column"), .column),
    (.table("table-header-rows"), .group), (.table("table-rows"), .group), (.table("table-row-group"), .group),
    (.table("table-header-columns"), .group), (.table("table-columns"), .group), (.table("table-column-group"), .group),
    (.text("list"), .list), (.text("list-header"), .list), (.text("list-item"), .list),
    (.table("table"), .table), (.table("table-source"), .source), (.office("document-content"), .document),
    (.office("document"), .document), (.office("body"), .body), (.office("spreadsheet"), .spreadsheet),
    (.table("calculation-settings"), .settings), (.table("null-date"), .firstDay), (.office("annotation"), .aside),
    (.office("annotation-end"), .aside), (.text("note"), .aside), (.text("ruby-text"), .aside),
    (.text("change"), .aside), (.text("change-start"), .aside), (.text("change-end"), .aside), (.drawing(nil), .aside),
    (.presentation(nil), .aside), (.form(nil), .aside), (.any, .other),
  ]
  static let elements = names.map(\.name)
  static let attributes: [XMLName] =
    OpenDocumentCell.attributes + [
      .table("number-rows-repeated"), .table("visibility"), .table("default-cell-style-name"), .text("c"),
      .table("name"), .table("mode"), .table("date-value"),
    ]

  /// Attributes of elements that are no cells, behind those of cells.
  private enum Attribute {
    static let style = 0
    static let columnsRepeated = 2
    static let rowsRepeated = OpenDocumentCell.attributes.count
    static let visibility = rowsRepeated + 1
    static let cellStyle = rowsRepeated + 2
    static let count = rowsRepeated + 3
    static let name = rowsRepeated + 4
    static let mode = rowsRepeated + 5
    static let date = rowsRepeated + 6
  }

  /// What the elements stand in that come next.
  private enum Area {
    case outside, document, body, spreadsheet, settings, table, group, row, cell, list, paragraph, skipped
  }

  private let elements = names.map(\.element)
  private let context: ReadContext
  private let budget: WorkbookBudget
  private let looks: CellLooks
  private let cell: OpenDocumentCell
  private(set) var wantsText = false
  @exclusivity(unchecked) private var area = Area.outside
  /// Those that the current one stands in.
  @exclusivity(unchecked) private var outer: [Area] = []
  private var table: OpenDocumentTable?
  private var tables: [OpenDocumentTable] = []
  private var isSpreadsheet = false
  /// Where the values of dates are counted from: 30 December 1899, unless the document says otherwise.
  private var firstDay = Day(number: -25_569)

  /// A body of which nothing was read yet.
  init(_ context: ReadContext, looks: CellLooks) {
    self.context = context
    self.looks = looks
    budget = WorkbookBudget(context)
    cell = OpenDocumentCell(context, looks)
  }

  /// The tables that were read, in order.
  func sheets() throws(TableError) -> [any Sheet] {
    guard isSpreadsheet else {
      throw context.error(
        .damaged, "there is no spreadsheet in this OpenDocument file", remedy: ReadContext.resave)
    }
    let serials: SerialDate = firstDay == Day(year: 1904, month: 1, day: 1) ? .from1904 : .from1900
    let shared = SharedStrings(context, part: "", budget: budget)
    let look = WorkbookLook(shared: shared, formats: [], serials: serials)
    return tables.map { table in
      table.contents.addNotices(to: context, isHidden: table.isHidden)
      return Worksheet(table.contents, isHidden: table.isHidden, look: look)
    }
  }

  // MARK: - Events

  func begin(_ number: Int, _ attributes: XMLAttributes) throws(TableError) {
    let next = try enter(elements[number], attributes)
    outer.append(area)
    area = next
    wantsText = next == .paragraph
  }

  func end(_ number: Int) throws(TableError) {
    switch area {
    case .cell: try table?.add(cell)
    case .row: try table?.endRow()
    case .table: try endTable()
    default: break
    }
    area = outer.popLast() ?? .outside
    wantsText = area == .paragraph
  }

  func text(_ piece: Bytes) throws(TableError) { try cell.text.append(piece, at: place) }

  private var place: TablePlace { table?.place ?? .file }

  /// The area that an element opens; what does not belong where it stands opens none, with all that is in it.
  private func enter(_ element: Element, _ attributes: XMLAttributes) throws(TableError) -> Area {
    switch (area, element) {
    case (.row, .cell):
      cell.begin(attributes)
      return .cell
    case (.cell, .paragraph), (.list, .paragraph):
      try cell.text.beginParagraph(at: place)
      return .paragraph
    case (.cell, .list), (.list, .list): return .list
    case (.paragraph, _): return try enterInText(element, attributes)
    case (.row, .covered):
      cell.begin(attributes)
      try table?.addCovered(cell)
    case (.table, .row), (.group, .row):
      try beginRow(attributes)
      return .row
    case (.table, .group), (.group, .group): return .group
    case (.table, .column), (.group, .column): try addColumns(attributes)
    case (.table, .source):
      // Nothing that follows in the table is of interest, nor is the table.
      if isCache(attributes) { area = .skipped }
    default: return try enterOutside(element, attributes)
    }
    return .skipped
  }

  private func enterInText(_ element: Element, _ attributes: XMLAttributes) throws(TableError) -> Area {
    switch element {
    case .aside: return .skipped
    case .lineBreak: try cell.text.append(OpenDocumentText.lineBreak, at: place)
    case .tab: try cell.text.append(OpenDocumentText.tab, at: place)
    case .spaces:
      var count: Bytes?
      attributes.forEach { attribute, value in if attribute == Attribute.count { count = value } }
      try cell.text.appendSpaces(count, at: place)
    default: break
    }
    return .paragraph
  }

  private func enterOutside(_ element: Element, _ attributes: XMLAttributes) throws(TableError) -> Area {
    switch (area, element) {
    case (.outside, .document): return .document
    case (.document, .body): return .body
    case (.body, .spreadsheet):
      isSpreadsheet = true
      return .spreadsheet
    case (.spreadsheet, .settings): return .settings
    case (.settings, .firstDay):
      if let day = attributes[Attribute.date]?.withBytes(DateValue.day) { firstDay = day }
    case (.spreadsheet, .table):
      try beginTable(attributes)
      return .table
    default: break
    }
    return .skipped
  }

  // MARK: - Tables

  private func beginTable(_ attributes: XMLAttributes) throws(TableError) {
    if tables.count >= context.limits[.sheets] { throw context.refusal(.sheets) }
    table = OpenDocumentTable(
      context, name: attributes[Attribute.name].map(shortName) ?? "Sheet\(tables.count + 1)",
      isHidden: attributes[Attribute.style].map(looks.hidesTables) ?? false, looks: looks, countedFrom: firstDay,
      budget: budget)
  }

  private func endTable() throws(TableError) {
    guard let table else { return }
    try table.contents.finish()
    tables.append(table)
    self.table = nil
  }

  /// Whether the table is what LibreOffice keeps of another file that cells refer to; Excel writes sheets that are
  /// linked in the same mode, but not under such a name.
  private func isCache(_ attributes: XMLAttributes) -> Bool {
    attributes[Attribute.mode] == "copy-results-only" && table?.contents.name.hasPrefix("'file:") == true
  }

  /// A row, or several columns, that may stand for many of the same.
  private struct Repetition {
    /// How many there are; nil where that is damaged.
    var count: Int? = 1
    /// What cells look like that have no look of their own; nil where nothing is said.
    var look: Int?
    /// Whether they are not shown.
    var isHidden = false
  }

  private func repetition(_ attributes: XMLAttributes, _ repeated: Int, most: Int) -> Repetition {
    var repetition = Repetition()
    attributes.forEach { attribute, value in
      switch attribute {
      case repeated: repetition.count = RepeatCount.read(value, most: most)
      case Attribute.visibility: repetition.isHidden = Self.isHidden(value)
      case Attribute.cellStyle: repetition.look = looks.number(of: value)
      default: break
      }
    }
    return repetition
  }

  private func beginRow(_ attributes: XMLAttributes) throws(TableError) {
    let rows = repetition(attributes, Attribute.rowsRepeated, most: WorksheetContents.mostRows)
    try table?.beginRow(rows.count, look: rows.look, isHidden: rows.isHidden)
  }

  private func addColumns(_ attributes: XMLAttributes) throws(TableError) {
    let columns = repetition(attributes, Attribute.columnsRepeated, most: WorksheetContents.mostColumns)
    try table?.addColumns(columns.count, look: columns.look, isHidden: columns.isHidden)
  }

  /// `collapse`, or `filter` for what a filter leaves out.
  private static func isHidden(_ visibility: Bytes) -> Bool { visibility.string != "visible" }
}
