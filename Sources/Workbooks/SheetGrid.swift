import Tables

/// A sheet's widths and heights, as far as it states them, to place notes by.
struct SheetGrid {
  private struct Columns {
    let range: ClosedRange<Int>
    let width: Double?
    let style: Int
  }

  private var columns: [Columns] = []
  private var standardWidth = 8.43
  private var standardHeight = 15.0
  /// In points, by row counted from 0.
  var heights: [Int: Double] = [:]

  init(_ xml: XMLPart, _ children: [XMLElement]) {
    for child in children {
      if child.name == "sheetFormatPr" {
        standardWidth = Self.number(xml, "defaultColWidth", child) ?? standardWidth
        standardHeight = Self.number(xml, "defaultRowHeight", child) ?? standardHeight
      } else if child.name == "cols" {
        columns = xml.children(of: child).compactMap { Self.columns(xml, $0) }
      }
    }
  }

  private static func number(_ xml: XMLPart, _ name: String, _ element: XMLElement) -> Double? {
    xml.attribute(name, of: element).flatMap { Double($0) }.flatMap { $0.isFinite && $0 >= 0 ? min($0, 1000) : nil }
  }

  private static func columns(_ xml: XMLPart, _ element: XMLElement) -> Columns? {
    guard let first = xml.attribute("min", of: element).flatMap({ Int($0) }),
      let last = xml.attribute("max", of: element).flatMap({ Int($0) }), first >= 1, last >= first, last <= 1 << 14
    else { return nil }
    let isHidden = ["1", "true"].contains(xml.attribute("hidden", of: element))
    return Columns(
      range: first - 1...last - 1, width: isHidden ? 0 : number(xml, "width", element),
      style: xml.attribute("style", of: element).flatMap { Int($0) } ?? 0)
  }

  /// The format of a column's cells that the file leaves out.
  func style(of column: Int) -> Int { columns.first { $0.range.contains(column) }?.style ?? 0 }

  /// In pixels.
  func width(of column: Int) -> Int {
    let characters = columns.first { $0.range.contains(column) }?.width ?? standardWidth
    return Int(characters * 7 + 5)
  }

  /// In pixels.
  func height(of row: Int) -> Int {
    let points = heights[row] ?? standardHeight
    return points.isFinite ? Int(max(0, min(points, 500)) * 4 / 3) : 20
  }
}
