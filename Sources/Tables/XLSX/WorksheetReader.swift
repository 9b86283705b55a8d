import Documents
import Texts

/// Reads a worksheet's XML into rows.
final class WorksheetReader: WorkbookHandler {
  static let elements: [XMLName] = ["c", "v", "row", "t", "is", "r", "rPh", "mergeCell", "f", "col"]
  static let attributes: [XMLName] = ["r", "s", "t", "hidden", "ref", "min", "max"]

  private enum CellType { case number, shared, text, inline, boolean, error, date }

  private let context: ReadContext
  private let name: String
  private let budget: WorkbookBudget
  private let serials: SerialDate
  private let mostColumns: Int
  /// By style: the hue of its fill; empty where no style has one.
  private let hues: [CellHue?]
  private let collector: TextCollector
  /// What was read so far.
  let contents: WorksheetContents
  /// The highest shared text that a cell names, and that cell.
  private(set) var highestShared = (index: -1, place: CellReference(row: 0, column: 0))

  private(set) var wantsText = false
  private var phonetic = 0
  private var inCell = false
  private var inInline = false
  private var place = CellReference(row: -1, column: -1)
  private var type = CellType.number
  private var style = 0
  private var hasValue = false
  private var isFormula = false

  /// A reader of the sheet of that name, to be shown with days counted from `serials`.
  init(_ context: ReadContext, name: String, serials: SerialDate, hues: [CellHue?] = [], budget: WorkbookBudget) {
    self.hues = hues
    self.context = context
    self.name = name
    self.serials = serials
    self.budget = budget
    mostColumns = context.limits[.columns]
    collector = TextCollector(context)
    contents = WorksheetContents(context, name: name, budget: budget)
  }

  /// The current sheet and cell, as refusals name them.
  private var cellPlace: TablePlace {
    .cell(sheet: name, CellReference(row: max(0, place.row), column: max(0, place.column)))
  }

  // MARK: - Events

  func begin(_ element: Int, _ attributes: XMLAttributes) throws(TableError) {
    switch element {
    case 0: try beginCell(attributes)
    case 1: wantsText = inCell
    case 2: try beginRow(attributes)
    case 3: wantsText = inInline && phonetic == 0
    case 4: inInline = inCell
    case 6: phonetic += 1
    case 7: try takeMerge(attributes)
    case 8: isFormula = isFormula || inCell
    case 9: takeColumns(attributes)
    default: break
    }
  }

  func end(_ element: Int) throws(TableError) {
    switch element {
    case 0: try endCell()
    case 1, 3:
      hasValue = hasValue || wantsText
      wantsText = false
    case 2: contents.endRow()
    case 4: inInline = false
    case 6: phonetic -= 1
    default: break
    }
  }

  func text(_ piece: Bytes) throws(TableError) { try collector.append(piece, at: cellPlace) }

  // MARK: - Rows and cells

  private func beginRow(_ attributes: XMLAttributes) throws(TableError) {
    var number: Int?
    var isHidden = false
    attributes.forEach { attribute, value in
      if attribute == 0 { number = Self.integer(value) }
      if attribute == 3 { isHidden = Self.isTrue(value) }
    }
    place = CellReference(row: number.map { $0 - 1 } ?? place.row + 1, column: -1)
    try budget.addRows(1, ofCells: 0, at: cellPlace)
    try contents.beginRow(place.row, isHidden: isHidden)
  }

  private func beginCell(_ attributes: XMLAttributes) throws(TableError) {
    var column = place.column + 1
    var isWrong = false
    style = 0
    type = .number
    attributes.forEach { attribute, value in
      switch attribute {
      case 0:
        if let reference = CellReference(value) { column = reference.column } else { isWrong = true }
      case 1: style = Self.integer(value) ?? 0
      case 2: type = Self.type(value)
      default: break
      }
    }
    place.column = column
    contents.widest = max(contents.widest, column)
    if isWrong || place.row < 0 {
      throw context.error(
        .damaged, at: .sheet(name), "a cell near \(cellPlace.text ?? name) has a place that no sheet has",
        remedy: ReadContext.resave)
    }
    if column >= mostColumns { throw context.refusal(.columns, at: cellPlace) }
    inCell = true
    hasValue = false
    isFormula = false
    collector.removeAll()
  }

  private func endCell() throws(TableError) {
    inCell = false
    inInline = false
    wantsText = false
    let value = collector.view
    // A formula's empty text is a value; an empty number is none.
    if isFormula, !hasValue || value.isEmpty && type != .text { contents.uncomputed.add(place) }
    let hue = style < hues.count ? hues[style] : nil
    var cell = hasValue ? try storedCell(value, hue) : nil
    if cell == nil, let hue { cell = StoredCell(hue: hue, column: place.column) }
    guard let cell else { return }
    try budget.addCells(1, at: cellPlace)
    contents.append(cell)
  }

  private func storedCell(_ value: Bytes, _ hue: CellHue?) throws(TableError) -> StoredCell? {
    // Whatever it is of: Excel saves a shared text that is none as <v/>.
    if value.isEmpty { return nil }
    let column = place.column
    switch type {
    case .shared:
      guard let index = Self.integer(value), index >= 0 else {
        throw context.error(.damaged, at: cellPlace, "the cell names no shared text", remedy: ReadContext.resave)
      }
      contents.sharedCount += 1
      if index > highestShared.index { highestShared = (index, place) }
      return StoredCell(shared: index, column: column, hue: hue)
    case .number:
      if let number = DecimalNumber.read(value) {
        return StoredCell(number: number, style: style, column: column, hue: hue)
      }
    case .date:
      if let number = serials.number(of: value.string) {
        return StoredCell(number: number, style: style, column: column, hue: hue)
      }
    case .boolean: return StoredCell(boolean: Self.isTrue(value), column: column, hue: hue)
    case .error:
      contents.errors.add(place)
      return StoredCell(.error, text: try contents.store.keep(escaped: value, at: cellPlace), column: column, hue: hue)
    case .text, .inline: break
    }
    return StoredCell(.text, text: try contents.store.keep(escaped: value, at: cellPlace), column: column, hue: hue)
  }

  private func takeMerge(_ attributes: XMLAttributes) throws(TableError) {
    var ends: [CellReference?] = []
    attributes.forEach { attribute, value in
      guard attribute == 4 else { return }
      ends = value.buffer.split(separator: UInt8(ascii: ":")).map {
        CellReference(Bytes(UnsafeBufferPointer(rebasing: $0)))
      }
    }
    if ends.count == 2, let first = ends[0], let last = ends[1] { try contents.merge(from: first, to: last) }
  }

  private func takeColumns(_ attributes: XMLAttributes) {
    var (isHidden, first, last) = (false, 0, 0)
    attributes.forEach { attribute, value in
      switch attribute {
      case 3: isHidden = Self.isTrue(value)
      case 5: first = Self.integer(value) ?? 0
      case 6: last = Self.integer(value) ?? 0
      default: break
      }
    }
    if isHidden, first > 0, first <= last, last <= WorksheetContents.mostColumns {
      contents.hideColumns(first - 1...last - 1)
    }
  }

  // MARK: - Values

  private static func type(_ value: Bytes) -> CellType {
    if value.count == 1 {
      switch value[0] {
      case UInt8(ascii: "s"): return .shared
      case UInt8(ascii: "b"): return .boolean
      case UInt8(ascii: "e"): return .error
      case UInt8(ascii: "d"): return .date
      default: return .number
      }
    }
    switch value.string {
    case "str": return .text
    case "inlineStr": return .inline
    default: return .number
    }
  }

  private static func isTrue(_ value: Bytes) -> Bool {
    value.count == 1 ? value[0] == UInt8(ascii: "1") : value.string == "true"
  }

  private static func integer(_ value: Bytes) -> Int? {
    guard !value.isEmpty, value.count <= 10 else { return nil }
    var number = 0
    for byte in value.buffer {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
