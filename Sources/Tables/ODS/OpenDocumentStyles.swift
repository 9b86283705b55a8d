import Dates
import Documents
import Texts

/// The styles of cells and tables, and the formats of numbers, of one part after the other.
///
/// Of two of one name the later counts: the content's own stand behind those that all documents share.
final class OpenDocumentStyles: OpenDocumentHandler {
  private enum Element {
    case style, cellProperties, tableProperties, map, dateFormat, timeFormat, format, day, month, year, body
  }

  private static let names: [(name: XMLName, element: Element)] = [
    (.style("style"), .style), (.style("table-cell-properties"), .cellProperties),
    (.style("table-properties"), .tableProperties), (.style("map"), .map), (.number("date-style"), .dateFormat),
    (.number("time-style"), .timeFormat), (.number("number-style"), .format), (.number("currency-style"), .format),
    (.number("percentage-style"), .format), (.number("text-style"), .format), (.number("boolean-style"), .format),
    (.number("day"), .day), (.number("month"), .month), (.number("year"), .year), (.number("era"), .year),
    (.office("body"), .body),
  ]
  static let elements = names.map(\.name)
  static let attributes: [XMLName] = [
    .style("name"), .style("family"), .style("parent-style-name"), .style("data-style-name"),
    .formatting("background-color"), .table("display"), .style("condition"), .style("apply-style-name"),
  ]

  private static let most = 1 << 16
  /// Conditions of a format: spreadsheet programs offer three.
  private static let mostMaps = 16
  /// Styles that stand on each other; behind that, and in a circle, no further one counts.
  private static let deepest = 32

  /// A style of cells as it is written.
  private struct Style {
    var parent: String?
    var format: String?
    /// Whether it says what fills its cells, be it nothing.
    var hasFill = false
    var hue: CellHue?
  }

  let wantsText = false
  private var cells: [String: Style] = [:]
  private var hiddenTables: Set<String> = []
  private var formats: [String: DateStyle] = [:]
  /// What is being read.
  private var element: Element?
  private var name = ""
  private var isOfCells = false
  private var style = Style()
  private var format = DateStyle()
  private var shows = (day: false, month: false, year: false)

  func begin(_ number: Int, _ attributes: XMLAttributes) throws(XMLEnough) {
    let element = Self.names[number].element
    switch element {
    case .style: beginStyle(attributes)
    case .cellProperties where self.element == .style: takeFill(attributes)
    case .tableProperties where self.element == .style:
      if !isOfCells, attributes[5] == "false", hiddenTables.count < Self.most { hiddenTables.insert(name) }
    case .dateFormat, .timeFormat, .format:
      self.element = element
      name = attributes[0] ?? ""
      // As in other workbooks, a date in a format of numbers or texts is a date.
      format = DateStyle(shape: element == .format ? .day : nil)
      shows = (false, false, false)
    case .day: shows.day = true
    case .month: shows.month = true
    case .year: shows.year = true
    case .map where self.element != .style: takeMap(attributes)
    case .body: throw XMLEnough()
    case .cellProperties, .tableProperties, .map: break
    }
  }

  func end(_ number: Int) {
    switch Self.names[number].element {
    case .style:
      if isOfCells, cells.count < Self.most { cells[name] = style }
      element = nil
    case .dateFormat:
      format.shape = SheetDate.Shape(day: shows.day, month: shows.month, year: shows.year)
      endFormat()
    case .timeFormat, .format: endFormat()
    default: break
    }
  }

  func text(_ piece: Bytes) {}

  private func beginStyle(_ attributes: XMLAttributes) {
    element = .style
    name = attributes[0] ?? ""
    let family = attributes[1]
    isOfCells = family == "table-cell"
    if family == "table" { hiddenTables.remove(name) }
    style = Style(parent: attributes[2], format: attributes[3])
  }

  private func takeFill(_ attributes: XMLAttributes) {
    guard let colour = attributes[4] else { return }
    style.hasFill = true
    // `transparent` is no colour.
    style.hue = colour.hasPrefix("#") ? FillColour(rgb: FillColour.rgb(String(colour.dropFirst()))).hue(theme: []) : nil
  }

  private func takeMap(_ attributes: XMLAttributes) {
    guard format.maps.count < Self.mostMaps, let condition = attributes[6].flatMap(DateStyle.Condition.init),
      let style = attributes[7]
    else { return }
    format.maps.append(DateStyle.Map(condition: condition, style: style))
  }

  private func endFormat() {
    if formats.count < Self.most { formats[name] = format }
    element = nil
  }

  // MARK: - Looks

  /// What the styles come to.
  func looks() -> CellLooks {
    let looks = cells.keys.sorted().map { name in (name, look(of: name)) }
    return CellLooks(looks, hiddenTables: hiddenTables)
  }

  private func look(of name: String) -> CellLook {
    var look = CellLook()
    var format: DateStyle?
    var next: String? = name
    var hasFill = false
    for _ in 0..<Self.deepest {
      guard let style = next.flatMap({ cells[$0] }) else { break }
      if !hasFill, style.hasFill {
        look.hue = style.hue
        hasFill = true
      }
      if format == nil { format = style.format.flatMap { formats[$0] } }
      next = style.parent
    }
    look.date = format.map { format in
      CellLook.DateLook(
        shape: format.shape,
        conditional: format.maps.compactMap { map in formats[map.style].map { (map.condition, $0.shape) } })
    }
    return look
  }
}
