import Tables

/// A workbook's styles, to which formats are added; none that is there changes.
struct StylesPart {
  private static let order = [
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
    "extLst",
  ]
  /// What the format's first entries have to be where a workbook has no list of them.
  private static let first = [
    "fonts": ["<font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"],
    "fills": [
      "<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>",
    ],
    "borders": ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
    "cellXfs": ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"],
  ]

  private struct Styled: Hashable {
    let style: Int
    let tint: Tint
  }

  private var xml: XMLPart
  /// The lists that are there, with their entries.
  private var lists: [String: (element: XMLElement, items: [XMLElement])] = [:]
  /// The entries that are to come, by list.
  private var more: [String: [String]] = [:]
  private var tinted: [Styled: Int] = [:]
  private var fills: [Tint: Int] = [:]
  private var darkFonts: [Int: Int] = [:]

  /// Reads the lists of `styles.xml`; what every workbook must have is added where it is missing.
  init(_ xml: XMLPart) {
    self.xml = xml
    for child in xml.children(of: xml.root) where Self.order.contains(child.name) {
      lists[child.name] = (child, xml.children(of: child))
    }
    for (name, items) in Self.first where lists[name]?.items.isEmpty ?? true { more[name] = items.map(prefixed) }
  }

  /// The format of `style` with the tint's fill, and nothing else of it changed.
  mutating func tinted(_ style: Int, _ tint: Tint) -> Int {
    if let known = tinted[Styled(style: style, tint: tint)] { return known }
    let formats = lists["cellXfs"]?.items ?? []
    let source = formats.indices.contains(style) ? formats[style] : formats.first
    let plain = prefixed("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
    let text = source.map { String(decoding: xml.bytes[$0.whole], as: UTF8.self) } ?? plain
    var format = text
    if var part = XMLPart(text) {
      part.set("fillId", of: part.root.open, to: String(fill(tint)))
      part.set("applyFill", of: part.root.open, to: "1")
      let font = part.attribute("fontId", of: part.root).flatMap { Int($0) } ?? 0
      if let dark = darkFont(for: font) { part.set("fontId", of: part.root.open, to: String(dark)) }
      format = String(decoding: part.finished(), as: UTF8.self)
    }
    let index = append(format, to: "cellXfs")
    tinted[Styled(style: style, tint: tint)] = index
    return index
  }

  /// Adds an entry, written without a prefix, to one of the lists, and gives its number.
  mutating func add(_ text: String, to list: String) -> Int { append(prefixed(text), to: list) }

  /// The number of the tint's fill.
  mutating func fill(_ tint: Tint) -> Int {
    if let known = fills[tint] { return known }
    let index = add(Self.solidFill(tint.colour), to: "fills")
    fills[tint] = index
    return index
  }

  /// A fill of one colour, given as `FFRRGGBB`.
  static func solidFill(_ colour: String) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(colour)\"/>"
      + "<bgColor indexed=\"64\"/></patternFill></fill>"
  }

  /// The part's bytes with all that was added.
  consuming func finished() -> [UInt8] {
    var place = xml.root.open.upperBound
    var isEmptyRoot = ""
    for name in Self.order {
      let items = more[name] ?? []
      if let (element, old) = lists[name] {
        place = element.whole.upperBound
        guard !items.isEmpty else { continue }
        xml.append(items.joined(), to: element)
        xml.set("count", of: element.open, to: String(old.count + items.count))
      } else if !items.isEmpty {
        let list = "<\(xml.prefix)\(name) count=\"\(items.count)\">\(items.joined())</\(xml.prefix)\(name)>"
        if xml.root.close == nil { isEmptyRoot += list } else { xml.insert(list, at: place) }
      }
    }
    if !isEmptyRoot.isEmpty { xml.append(isEmptyRoot, to: xml.root) }
    return xml.finished()
  }

  private mutating func append(_ text: String, to list: String) -> Int {
    more[list, default: []].append(text)
    return (lists[list]?.items.count ?? 0) + (more[list]?.count ?? 0) - 1
  }

  /// The elements of `text` with the part's prefix.
  private func prefixed(_ text: String) -> String {
    guard !xml.prefix.isEmpty else { return text }
    var out = ""
    for piece in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      out += piece.hasPrefix("/") ? "</\(xml.prefix)\(piece.dropFirst())" : "<\(xml.prefix)\(piece)"
    }
    return out
  }

  // MARK: - Fonts

  /// A copy of the font without its colour where that is too light for a pale fill; nil where it is dark enough.
  private mutating func darkFont(for index: Int) -> Int? {
    if let known = darkFonts[index] { return known }
    guard let fonts = lists["fonts"]?.items, fonts.indices.contains(index),
      let colour = xml.child("color", of: fonts[index]), isLight(colour)
    else { return nil }
    let font = fonts[index].whole
    let text =
      xml.bytes[font.lowerBound..<colour.whole.lowerBound] + xml.bytes[colour.whole.upperBound..<font.upperBound]
    let dark = append(String(decoding: text, as: UTF8.self), to: "fonts")
    darkFonts[index] = dark
    return dark
  }

  private func isLight(_ colour: XMLElement) -> Bool {
    // Themes begin with their light background; 1 and 9 of the old palette are white.
    if let theme = xml.attribute("theme", of: colour) { return theme == "0" || theme == "2" }
    if let index = xml.attribute("indexed", of: colour) { return ["1", "9", "65"].contains(index) }
    guard let code = xml.attribute("rgb", of: colour).flatMap({ UInt32($0.suffix(6), radix: 16) }) else { return false }
    let (red, green, blue) = (code >> 16 & 0xFF, code >> 8 & 0xFF, code & 0xFF)
    return red * 299 + green * 587 + blue * 114 > 150_000
  }
}
