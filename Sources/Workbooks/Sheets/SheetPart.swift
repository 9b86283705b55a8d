import Tables
import Texts

/// A worksheet whose cells are given other formats, and that is given a drawing for its notes.
struct SheetPart {
  /// What may stand before a sheet's `legacyDrawing`.
  private static let beforeDrawing: Set<String> = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins",
    "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors",
    "smartTags", "drawing",
  ]

  private struct Row {
    let number: Int
    let open: XMLTag
    /// Where the closing tag begins; nil where the first one closes itself.
    let end: Int?
  }

  private var xml: XMLPart
  private let data: XMLElement
  private let drawing: XMLElement?
  private let drawingPlace: Int
  private let rows: [Row]
  /// How wide and high the sheet's columns and rows are.
  let grid: SheetGrid

  /// Nil where there are no cells to be found.
  init?(_ xml: XMLPart) {
    let children = xml.children(of: xml.root)
    guard let data = children.first(where: { $0.name == "sheetData" }) else { return nil }
    self.xml = xml
    self.data = data
    drawing = children.first { $0.name == "legacyDrawing" }
    let last = children.last { Self.beforeDrawing.contains($0.name) } ?? data
    drawingPlace = last.whole.upperBound
    rows = Self.rows(of: xml, data)
    var grid = SheetGrid(xml, children)
    for row in rows {
      if let height = xml.attribute("ht", in: row.open.range).flatMap({ Double($0) }) {
        grid.heights[row.number] = height
      }
    }
    self.grid = grid
  }

  /// The relationship of the drawing that holds the sheet's notes.
  var drawingLink: String? { drawing.flatMap { xml.relationship(of: $0) } }

  /// Says which relationship the drawing of the sheet's notes has.
  mutating func addDrawing(_ id: String, namespace: String) {
    xml.insert("<\(xml.prefix)legacyDrawing xmlns:r=\"\(namespace)\" r:id=\"\(id)\"/>", at: drawingPlace)
  }

  /// Gives each cell the format that `format` makes of its own.
  mutating func format(_ cells: [CellReference: Tint], _ format: (Int, Tint) -> Int) {
    var wanted = Dictionary(grouping: cells.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }, by: \.row)
    var last: [Int: Row] = [:]
    for row in rows where wanted[row.number] != nil {
      last[row.number] = row
      guard let end = row.end else { continue }
      let present = self.cells(from: row.open.range.upperBound, to: end)
      wanted[row.number]?.removeAll { cell in
        guard let tag = present.first(where: { $0.column == cell.column }) else { return false }
        let style = xml.attribute("s", in: tag.tag.range).flatMap { Int($0) } ?? 0
        if let tint = cells[cell] { xml.set("s", of: tag.tag.range, to: String(format(style, tint))) }
        return true
      }
    }
    var rowsToAdd: [(number: Int, text: String)] = []
    for (number, missing) in wanted.sorted(by: { $0.key < $1.key }) where !missing.isEmpty {
      let made = missing.map { cell in
        let style = format(styleOfEmpty(cell, in: last[number]), cells[cell] ?? .note)
        return (column: cell.column, text: "<\(xml.prefix)c r=\"\(cell.text)\" s=\"\(style)\"/>")
      }
      if let row = last[number] {
        insert(made, into: row)
      } else {
        let text = made.map(\.text).joined()
        rowsToAdd.append((number, "<\(xml.prefix)row r=\"\(number + 1)\">\(text)</\(xml.prefix)row>"))
      }
    }
    insert(rowsToAdd)
  }

  /// Hides rows, by their numbers from 0.
  mutating func hide(_ hidden: Set<Int>) {
    for row in rows where hidden.contains(row.number) { xml.set("hidden", of: row.open.range, to: "1") }
  }

  /// The sheet's part with all that was changed.
  func finished() -> [UInt8] { xml.finished() }

  // MARK: - Cells

  private static func rows(of xml: XMLPart, _ data: XMLElement) -> [Row] {
    guard let close = data.close else { return [] }
    return xml.bytes.withUnsafeBufferPointer { buffer in
      var scanner = XMLTagScanner(buffer, from: data.open.upperBound)
      var rows: [Row] = []
      var open: (tag: XMLTag, number: Int)?
      var previous = -1
      while let tag = scanner.next(), tag.range.lowerBound < close.lowerBound {
        guard xml.isOwn(tag, "row") else { continue }
        if tag.kind == .close {
          if let row = open { rows.append(Row(number: row.number, open: row.tag, end: tag.range.lowerBound)) }
          open = nil
          continue
        }
        let number = xml.attribute("r", in: tag.range).flatMap { Int($0) }.map { $0 &- 1 } ?? previous + 1
        previous = max(0, min(number, 1 << 20))
        if tag.kind == .empty { rows.append(Row(number: number, open: tag, end: nil)) } else { open = (tag, number) }
      }
      return rows
    }
  }

  private func cells(from start: Int, to end: Int) -> [(column: Int, tag: XMLTag)] {
    xml.bytes.withUnsafeBufferPointer { buffer in
      var scanner = XMLTagScanner(buffer, from: start)
      var found: [(Int, XMLTag)] = []
      var previous = -1
      while let tag = scanner.next(), tag.range.lowerBound < end {
        guard tag.kind != .close, xml.isOwn(tag, "c") else { continue }
        let name = xml.attribute("r", in: tag.range)
        let column = name.flatMap { $0.withBytes { CellReference($0)?.column } } ?? previous + 1
        previous = column
        found.append((column, tag))
      }
      return found
    }
  }

  /// What a cell that the file leaves out looks like: as its row says, or else its column.
  private func styleOfEmpty(_ cell: CellReference, in row: Row?) -> Int {
    if let row, let own = xml.attribute("s", in: row.open.range).flatMap({ Int($0) }),
      ["1", "true"].contains(xml.attribute("customFormat", in: row.open.range))
    {
      return own
    }
    return grid.style(of: cell.column)
  }

  private mutating func insert(_ made: [(column: Int, text: String)], into row: Row) {
    guard let end = row.end else {
      let element = XMLElement(name: "row", open: row.open.range, close: nil)
      return xml.append(made.map(\.text).joined(), to: element)
    }
    let there = cells(from: row.open.range.upperBound, to: end)
    for cell in made {
      let place = there.first { $0.column > cell.column }?.tag.range.lowerBound ?? end
      xml.insert(cell.text, at: place)
    }
  }

  private mutating func insert(_ rowsToAdd: [(number: Int, text: String)]) {
    guard let close = data.close else { return xml.append(rowsToAdd.map(\.text).joined(), to: data) }
    var next = 0
    for row in rowsToAdd {
      while next < rows.count, rows[next].number < row.number { next += 1 }
      xml.insert(row.text, at: next < rows.count ? rows[next].open.range.lowerBound : close.lowerBound)
    }
  }
}
