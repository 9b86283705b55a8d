/// A colour as styles of workbooks name it.
struct FillColour: Hashable {
  /// Red, green and blue, eight bits each; nil where it is one of the theme's.
  var rgb: UInt32?
  /// One of the theme's colours, from 0.
  var theme: Int?
  /// From -1, black, to 1, white.
  var tint = 0.0

  /// The hue; nil where the workbook does not tell the colour, and where it is how an annotated copy flags a cell.
  func hue(theme colours: [UInt32?]) -> CellHue? {
    let own = rgb ?? theme.flatMap { colours.indices.contains($0) ? colours[$0] : nil }
    guard let own, tint != 0 || FlagFill(rawValue: own) == nil else { return nil }
    func part(_ shift: UInt32) -> Double { Double(own >> shift & 0xFF) / 255 }
    let parts = (part(16), part(8), part(0))
    guard tint != 0 else { return CellHue(red: parts.0, green: parts.1, blue: parts.2) }
    // A tint moves the lightness, and so each part alike, towards black or white.
    func tinted(_ part: Double) -> Double { tint < 0 ? part * (1 + tint) : part * (1 - tint) + tint }
    return CellHue(red: tinted(parts.0), green: tinted(parts.1), blue: tinted(parts.2))
  }

  /// Reads `FFC00000`, of which the first two digits are left alone, or `C00000`.
  static func rgb(_ text: String) -> UInt32? {
    guard text.utf8.count == 6 || text.utf8.count == 8 else { return nil }
    return UInt32(text.suffix(6), radix: 16)
  }

  /// The colours that workbooks name by number where they have no list of their own.
  static let indexed: [UInt32] = {
    let first: [UInt32] = [0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF]
    return first + first + [
      0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC,
      0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000,
      0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF,
      0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300,
      0x993300, 0x993366, 0x333399, 0x333333,
    ]
  }()
}
