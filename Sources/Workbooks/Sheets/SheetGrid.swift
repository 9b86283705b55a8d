import Tables

/// A sheet's widths and heights, as far as it states them, to place notes by.
struct SheetGrid {
  private struct Column {
    var width: Double?
    var style = 0
  }

  /// As far as the sheet describes them.
  private var columns: [Column] = []
  private var standardWidth = 8.43
  private var standardHeight = 15.0
  /// In points, by row counted from 0.
  var heights: [Int: Double] = [:]

  /// Reads `sheetFormatPr` and `cols` from the children of the sheet's root; heights of single rows are set later.
  init(_ xml: XMLPart, _ children: [XMLElement]) {
    for child in children {
      if child.name == "sheetFormatPr" {
        standardWidth = Self.number(xml, "defaultColWidth", child) ?? standardWidth
        standardHeight = Self.number(xml, "defaultRowHeight", child) ?? standardHeight
      } else if child.name == "cols" {
        for columns in xml.children(of: child) { add(xml, columns) }
      }
    }
  }

  private static func number(_ xml: XMLPart, _ name: String, _ element: XMLElement) -> Double? {
    xml.attribute(name, of: element).flatMap { Double($0) }.flatMap { $0.isFinite && $0 >= 0 ? min($0, 1000) : nil }
  }

  /// Adds the columns that an element describes; of two that describe one the first counts.
  private mutating func add(_ xml: XMLPart, _ element: XMLElement) {
    guard let first = xml.attribute("min", of: element).flatMap({ Int($0) }),
      let last = xml.attribute("max", of: element).flatMap({ Int($0) }), first >= 1, last <= 1 << 14,
      last > columns.count
    else { return }
    while columns.count < first - 1 { columns.append(Column()) }
    let isHidden = ["1", "true"].contains(xml.attribute("hidden", of: element))
    let column = Column(
      width: isHidden ? 0 : Self.number(xml, "width", element),
      style: xml.attribute("style", of: element).flatMap { Int($0) } ?? 0)
    columns += Array(repeating: column, count: last - columns.count)
  }

  /// The format of a column's cells that the file leaves out.
  func style(of column: Int) -> Int { columns.indices.contains(column) ? columns[column].style : 0 }

  /// In pixels.
  func width(of column: Int) -> Int {
    let stated = columns.indices.contains(column) ? columns[column].width : nil
    if stated == 0 { return 0 }
    return Int((stated ?? standardWidth) * 7 + 5)
  }

  /// In pixels.
  func height(of row: Int) -> Int {
    let points = heights[row] ?? standardHeight
    return points.isFinite ? Int(max(0, min(points, 500)) * 4 / 3) : 20
  }
}
