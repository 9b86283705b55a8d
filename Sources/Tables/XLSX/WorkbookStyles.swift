import Documents
import Texts

/// The number formats and fills of `styles.xml`, by the numbers that cells name.
final class WorkbookStyles: WorkbookHandler {
  static let elements: [XMLName] = [
    "xf", "numFmt", "cellXfs", "fills", "fill", "patternFill", "fgColor", "rgbColor",
  ]
  static let attributes: [XMLName] = [
    "numFmtId", "formatCode", "fillId", "patternType", "rgb", "indexed", "theme", "tint",
  ]

  private static let mostFormats = 1 << 16

  let wantsText = false
  private var codes: [Int: String] = [:]
  private var ids: [Int] = []
  private var fillIDs: [Int] = []
  private var inCells = false
  private var inFills = false
  private var isSolid = false
  /// By number: the colour of a solid fill; nil where it is none.
  private var colours: [FillColour?] = []
  /// The colours that are named by number, where the workbook has a list of its own.
  private var indexed: [UInt32] = []

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    switch element {
    case 0 where inCells && ids.count < Self.mostFormats:
      ids.append(attributes[0].flatMap { Int($0) } ?? 0)
      fillIDs.append(attributes[2].flatMap { Int($0) } ?? 0)
    case 1 where codes.count < Self.mostFormats:
      codes[attributes[0].flatMap { Int($0) } ?? 0] = String((attributes[1] ?? "General").prefix(1024))
    case 2: inCells = true
    case 3: inFills = true
    case 4 where inFills && colours.count < Self.mostFormats:
      colours.append(nil)
      isSolid = false
    case 5: isSolid = attributes[3] == "solid"
    case 6 where inFills && isSolid && !colours.isEmpty: colours[colours.count - 1] = colour(attributes)
    case 7 where indexed.count < 64: indexed.append(attributes[4].flatMap(FillColour.rgb) ?? 0xFFFFFF)
    default: break
    }
  }

  private func colour(_ attributes: XMLAttributes) -> FillColour? {
    var colour = FillColour()
    // What is named by number is put in when all numbers are known.
    if let rgb = attributes[4] { colour.rgb = FillColour.rgb(rgb) }
    if let number = attributes[5].flatMap({ Int($0) }) { colour.theme = -1 - max(0, number) }
    if let theme = attributes[6].flatMap({ Int($0) }) { colour.theme = max(0, theme) }
    if let tint = attributes[7].flatMap({ Double($0) }), tint.isFinite { colour.tint = min(1, max(-1, tint)) }
    return colour.rgb == nil && colour.theme == nil ? nil : colour
  }

  func end(_ element: Int) {
    if element == 2 { inCells = false }
    if element == 3 { inFills = false }
  }

  func text(_ piece: Bytes) {}

  /// The format of each cell style, in order; equal ones are made once.
  func formats() -> [NumberFormat] {
    var made: [Int: NumberFormat] = [:]
    return ids.map { id in
      if let format = made[id] { return format }
      let format = NumberFormat(codes[id] ?? NumberFormat.builtIn(id) ?? "General")
      made[id] = format
      return format
    }
  }

  /// Whether some fill is of a colour of the theme.
  var namesTheme: Bool { colours.contains { ($0?.theme ?? -1) >= 0 } }

  /// The hue of each cell style's fill, in order; empty where no style has a fill.
  func hues(theme: [UInt32?]) -> [CellHue?] {
    let numbered = indexed.isEmpty ? FillColour.indexed : indexed
    let hues = colours.map { colour -> CellHue? in
      guard var colour else { return nil }
      if let number = colour.theme, number < 0 {
        guard numbered.indices.contains(-1 - number) else { return nil }
        colour.rgb = numbered[-1 - number]
      }
      return colour.hue(theme: theme)
    }
    let ofStyles = fillIDs.map { hues.indices.contains($0) ? hues[$0] : nil }
    return ofStyles.contains { $0 != nil } ? ofStyles : []
  }
}
