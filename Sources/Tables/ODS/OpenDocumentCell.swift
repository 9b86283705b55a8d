import Dates
import Documents
import Texts

/// The cell of an OpenDocument table that is being read: what its attributes say, and its text.
///
/// One thread reads it, so no access to what changes with each needs the runtime's leave.
final class OpenDocumentCell {
  /// The attributes of cells, as a handler is to list them: their numbers are those of `Attribute`.
  static let attributes: [XMLName] = [
    .table("style-name"), .office("value-type"), .table("number-columns-repeated"), .office("value"),
    .office("date-value"), .office("string-value"), .office("boolean-value"), .table("formula"),
    .calcExtension("value-type"), .table("number-columns-spanned"), .table("number-rows-spanned"),
  ]

  private enum Attribute: Int {
    case style, type, repeated, value, date, string, boolean, formula, calcType, columnSpan, rowSpan
  }

  private enum ValueType { case none, string, number, percentage, boolean, date, time }

  /// What stands in the cell.
  let text: OpenDocumentText
  /// The number of its own style's look; nil where it names none, or nobody asks.
  @exclusivity(unchecked) private(set) var look: Int?
  /// How many columns it stands in; nil where that is damaged.
  @exclusivity(unchecked) private(set) var repeated: Int? = 1
  /// How many columns and rows show as it alone.
  @exclusivity(unchecked) private(set) var span = (columns: 1, rows: 1)
  /// Whether a formula made it.
  @exclusivity(unchecked) private(set) var isFormula = false
  @exclusivity(unchecked) private var type = ValueType.none
  @exclusivity(unchecked) private var isError = false
  /// The value that goes with the type, as it is written.
  @exclusivity(unchecked) private var value = ByteScratch()
  private let looks: CellLooks

  /// A cell of which nothing was read yet.
  init(_ context: ReadContext, _ looks: CellLooks) {
    text = OpenDocumentText(context)
    self.looks = looks
  }

  /// Whether it has neither value nor text.
  var isWithoutValue: Bool { type == .none && text.paragraphs == 0 }

  /// Whether it holds a date, which shows as its style says.
  var isDate: Bool { type == .date }

  /// Begins with what the next cell's attributes say.
  func begin(_ attributes: XMLAttributes) {
    text.removeAll()
    value.removeAll()
    look = nil
    repeated = 1
    span = (1, 1)
    isFormula = false
    isError = false
    type = .none
    var style: Bytes?
    var values: (number: Bytes?, date: Bytes?, string: Bytes?, boolean: Bytes?)
    attributes.forEach { attribute, bytes in
      switch Attribute(rawValue: attribute) {
      case .style: style = bytes
      case .type: type = Self.type(bytes)
      case .repeated: repeated = RepeatCount.read(bytes, most: WorksheetContents.mostColumns)
      case .value: values.number = bytes
      case .date: values.date = bytes
      case .string: values.string = bytes
      case .boolean: values.boolean = bytes
      case .formula: isFormula = true
      case .calcType: isError = bytes.isText("error")
      case .columnSpan: span.columns = RepeatCount.read(bytes, most: WorksheetContents.mostColumns) ?? 1
      case .rowSpan: span.rows = RepeatCount.read(bytes, most: WorksheetContents.mostRows) ?? 1
      case nil: break
      }
    }
    if let style, isDate || looks.hasFills { look = looks.number(of: style) }
    let written =
      switch type {
      case .string: values.string
      case .number, .percentage: values.number
      case .date: values.date
      case .boolean: values.boolean
      case .none, .time: nil as Bytes?
      }
    if let written { value.append(written) }
  }

  private static func type(_ text: Bytes) -> ValueType {
    if text.isText("string") { return .string }
    if text.isText("float") || text.isText("currency") { return .number }
    if text.isText("date") { return .date }
    if text.isText("percentage") { return .percentage }
    if text.isText("boolean") { return .boolean }
    return text.isText("time") ? .time : .none
  }

  // MARK: - What it holds

  /// What a cell holds.
  enum Content {
    case text(Bytes)
    case error(Bytes)
    case number(Bytes)
    case boolean(Bytes)
    case date(SheetDate, Bytes)
  }

  /// What the cell holds, in a style of that look, with values of dates counted from `start`; nil where it is blank.
  ///
  /// Texts are valid until the next cell, or as long as the arena's.
  func content(_ look: CellLook, countedFrom start: Day, _ arena: Arena) -> Content? {
    let shown = text.view
    let hasText = text.paragraphs > 0
    if isError, !shown.isEmpty { return .error(shown) }
    switch type {
    case .none: return shown.isEmpty ? nil : .text(shown)
    case .string:
      let string = hasText ? shown : arena.copy(of: XMLAttributes.text(value.view))
      if string.isEmpty { return nil }
      return isFormula && Self.isError(string) ? .error(string) : .text(string)
    case .number, .percentage, .time:
      if hasText { return .number(shown) }
      return value.view.isEmpty ? nil : number(arena)
    case .boolean:
      if hasText { return .boolean(shown) }
      return value.view.isEmpty ? nil : .boolean(arena.copy(of: value.view.isText("false") ? "FALSE" : "TRUE"))
    case .date: return date(look, countedFrom: start, arena)
    }
  }

  /// A number that is shown as no text: as it is stored.
  private func number(_ arena: Arena) -> Content {
    guard let number = DecimalNumber.read(value.view) else { return .text(arena.copy(of: value.view)) }
    let isPercentage = type == .percentage
    return .number(
      arena.copy(of: NumberText.general(isPercentage ? number * 100 : number) + (isPercentage ? "%" : "")))
  }

  private func date(_ look: CellLook, countedFrom start: Day, _ arena: Arena) -> Content? {
    let shown = text.view
    guard let day = DateValue.day(value.view) else { return shown.isEmpty ? nil : .text(shown) }
    let format = look.date ?? CellLook.DateLook(shape: .day, conditional: [])
    guard let shape = format.shape(of: Double(day.number - start.number)) else { return .number(shown) }
    // Without a format the text may have the month first.
    let isWritten = look.date != nil && text.paragraphs > 0
    return .date(SheetDate(day: day, shape: shape), isWritten ? shown : arena.copy(of: DateValue.written(day)))
  }

  private static let errors = ["#DIV/0!", "#N/A", "#NAME?", "#NUM!", "#REF!", "#VALUE!", "#NULL!"]

  /// Whether the text is how LibreOffice shows an error.
  private static func isError(_ text: Bytes) -> Bool {
    guard text.count < 16, text[0] == UInt8(ascii: "#") || text[0] == UInt8(ascii: "E") else { return false }
    let word = text.string
    return errors.contains(word) || word.hasPrefix("Err:") && word.dropFirst(4).allSatisfy(\.isNumber)
  }
}

extension Bytes {
  /// Whether these are the text's bytes.
  fileprivate func isText(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && equals(text.utf8Start)
  }
}
