import Documents
import Texts

/// The body of a Word document as people see it: paragraphs and tables, without what was deleted, moved away or is
/// hidden, and without the codes of fields. Comments and footnotes stand in parts of their own, which are not read.
final class WordBody: WordHandler {
  /// What elements are to this reader.
  private enum Element {
    case text, run, runProperties, paragraph, paragraphProperties, style, vanish, tab, lineBreak, runStyle, hyphen
    case fieldMark, list, listLevel, listNumber, outline, cell, cellProperties, span, covered, gone, row, rowProperties
    case columnsBefore, table, deleted, control, controlProperties, placeholder, controlContent, alternatives, choice
    case fallback, hidden, document, symbol, aside
  }

  private static let names: [(name: XMLName, element: Element)] = [
    ("t", .text), ("r", .run), ("rPr", .runProperties), ("p", .paragraph), ("pPr", .paragraphProperties),
    ("pStyle", .style), ("vanish", .vanish), ("tab", .tab), ("br", .lineBreak), ("cr", .lineBreak),
    ("rStyle", .runStyle), ("noBreakHyphen", .hyphen), ("sym", .symbol), ("fldChar", .fieldMark), ("numPr", .list),
    ("ilvl", .listLevel), ("numId", .listNumber), ("outlineLvl", .outline), ("tc", .cell), ("tcPr", .cellProperties),
    ("gridSpan", .span), ("vMerge", .covered), ("hMerge", .covered), ("cellDel", .gone), ("tr", .row),
    ("trPr", .rowProperties), ("gridBefore", .columnsBefore), ("hidden", .hidden), ("tbl", .table), ("del", .deleted),
    ("moveFrom", .deleted), ("sdt", .control), ("sdtPr", .controlProperties), ("showingPlcHdr", .placeholder),
    ("sdtContent", .controlContent), (.compatibility("AlternateContent"), .alternatives),
    (.compatibility("Choice"), .choice), (.compatibility("Fallback"), .fallback), (.math("t"), .text),
    ("document", .document), ("rt", .aside), ("pPrChange", .aside), ("rPrChange", .aside), ("trPrChange", .aside),
    ("tcPrChange", .aside), ("tblPrExChange", .aside), ("numberingChange", .aside),
  ]
  static let elements = names.map(\.name)
  static let attributes: [XMLName] = ["val", "char", "fldCharType", "type"]

  /// What the elements stand in that come next.
  private enum Area {
    case content, paragraph, paragraphProperties, list, mark, run, runProperties, text
    case table, row, rowProperties, cell, cellProperties, controlProperties
  }

  private let elements = names.map(\.element)
  private let context: ReadContext
  private let place: TablePlace
  private let styles: WordStyles
  private let numbering: WordNumbering
  private(set) var wantsText = false
  /// Whether the part was a document at all.
  private(set) var isDocument = false
  private var area = Area.content
  /// Those that the current one stands in.
  private var outer: [Area] = []
  /// Elements that are open and left out with all that is in them.
  private var skipped = 0
  /// The paragraphs that are open, each in a drawing of the one before.
  private var paragraphs: [WordParagraph] = []
  /// The text of a paragraph without an end.
  private var carried: [UInt8] = []
  private var fields = FieldCodes()
  /// How many fields were open where each open cell began.
  private var fieldsOutside: [Int] = []
  /// Of each open content control whether it shows nothing but a hint at what is to be written there.
  private var hints: [Bool] = []
  /// Of each open choice of contents whether one was taken.
  private var choices: [Bool] = []
  private var builder: ProseBuilder

  /// A body, told nothing yet, of the part of that name.
  init(_ context: ReadContext, part: String, styles: WordStyles, numbering: WordNumbering) {
    self.context = context
    self.styles = styles
    self.numbering = numbering
    place = .part(part)
    builder = ProseBuilder(context, at: place)
  }

  /// What was read, in order.
  var blocks: [ProseBlock] { builder.blocks }

  // MARK: - Events

  func begin(_ number: Int, _ attributes: XMLAttributes) throws(TableError) {
    guard skipped == 0, let next = try enter(elements[number], attributes) else {
      skipped += 1
      return
    }
    outer.append(area)
    area = next
    wantsText = next == .text
  }

  func end(_ number: Int) throws(TableError) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch elements[number] {
    case .run: change { $0.beginRun() }
    case .paragraph: try endParagraph()
    case .cell: try endCell()
    case .row: try builder.endRow()
    case .table: builder.endTable()
    case .control: _ = hints.popLast()
    case .alternatives: _ = choices.popLast()
    default: break
    }
    area = outer.popLast() ?? .content
    wantsText = false
  }

  func text(_ piece: Bytes) throws(TableError) {
    try append { $0.append(piece) }
  }

  /// The area that an element opens; nil for what is left out, with all that is in it.
  private func enter(_ element: Element, _ attributes: XMLAttributes) throws(TableError) -> Area? {
    switch (area, element) {
    case (_, .document):
      isDocument = true
      return area
    case (.content, .paragraph), (.cell, .paragraph), (.run, .paragraph), (.paragraph, .paragraph):
      beginParagraph()
      return .paragraph
    case (.content, .table), (.cell, .table), (.run, .table), (.paragraph, .table):
      try addCarried()
      builder.beginTable()
      return .table
    case (.paragraph, .run), (.run, .run):
      change { $0.beginRun() }
      return .run
    case (.run, .text), (.paragraph, .text): return isShown ? .text : nil
    case (.run, _): return try enterInRun(element, attributes)
    case (.paragraph, .paragraphProperties): return .paragraphProperties
    case (.paragraphProperties, _), (.list, _), (.mark, _), (.runProperties, _):
      return enterProperties(element, attributes[0])
    case (.table, .row):
      builder.beginRow()
      return .row
    case (.row, .cell):
      builder.beginCell()
      fieldsOutside.append(fields.count)
      return .cell
    case (.row, .rowProperties): return .rowProperties
    case (.cell, .cellProperties): return .cellProperties
    case (.rowProperties, _), (.cellProperties, _): return try enterTable(element, attributes[0])
    default: return enterAround(element, attributes[0])
    }
  }

  /// Content controls, and contents of which one is to be chosen: what is in them stands where they stand.
  private func enterAround(_ element: Element, _ value: String?) -> Area? {
    switch element {
    case .control:
      hints.append(false)
      return area
    case .controlProperties: return .controlProperties
    case .placeholder:
      if area == .controlProperties, let last = hints.indices.last { hints[last] = WordValue.isOn(value) }
      return nil
    case .controlContent: return hints.last == true ? nil : area
    case .alternatives:
      choices.append(false)
      return area
    case .choice, .fallback:
      guard let last = choices.indices.last, !choices[last] else { return nil }
      choices[last] = true
      return area
    default: return nil
    }
  }

  // MARK: - Paragraphs

  private func change(_ change: (inout WordParagraph) -> Void) {
    if let last = paragraphs.indices.last { change(&paragraphs[last]) }
  }

  private func append(_ change: (inout WordParagraph) -> Void) throws(TableError) {
    guard let last = paragraphs.indices.last else { return }
    change(&paragraphs[last])
    if paragraphs[last].bytes.count > context.limits[.cellBytes] { throw context.refusal(.cellBytes, at: place) }
  }

  private func beginParagraph() {
    paragraphs.append(WordParagraph(behind: carried))
    carried = []
  }

  private func endParagraph() throws(TableError) {
    guard let paragraph = paragraphs.popLast() else { return }
    if paragraph.hasNoEnd {
      carried = paragraph.bytes
    } else {
      for paragraph in paragraph.paragraphs(look(of: paragraph)) { try builder.add(paragraph) }
    }
  }

  /// Adds the text of a paragraph without an end that no other follows.
  private func addCarried() throws(TableError) {
    if carried.isEmpty { return }
    for paragraph in WordParagraph(behind: carried).paragraphs(ParagraphLook()) { try builder.add(paragraph) }
    carried = []
  }

  private func endCell() throws(TableError) {
    try addCarried()
    fields.close(to: fieldsOutside.popLast() ?? 0)
    try builder.endCell()
  }

  /// Whether text of the current run is shown.
  private var isShown: Bool {
    guard let paragraph = paragraphs.last, !fields.isCode else { return false }
    if let hides = paragraph.runHides { return !hides }
    if let hides = paragraph.runStyle.flatMap({ styles.look(of: $0).isHidden }) { return !hides }
    return (paragraph.style ?? styles.usual).flatMap { styles.look(of: $0).isHidden } != true
  }

  /// What the paragraph is, by its own word, else by its style's.
  private func look(of paragraph: WordParagraph) -> ParagraphLook {
    let style = paragraph.style ?? styles.usual
    let styled = style.map(styles.look) ?? WordStyles.Look()
    if styled.heading == .title { return ParagraphLook(heading: .title) }
    if paragraph.isHeading ?? (styled.heading != nil) { return ParagraphLook(heading: .part) }
    guard let list = paragraph.list ?? styled.list, list != "0" else { return ParagraphLook() }
    let named = style.flatMap { numbering.level(of: $0, in: list) }
    let level = paragraph.level ?? max(named ?? 0, styled.level ?? 0)
    return ParagraphLook(level: numbering.showsSign(list, level: level) ? level : nil)
  }

  // MARK: - What elements say

  private func enterInRun(_ element: Element, _ attributes: XMLAttributes) throws(TableError) -> Area? {
    switch element {
    case .runProperties: return .runProperties
    case .fieldMark: fields.take(attributes[2])
    case .tab where isShown: try append { $0.append(" ") }
    case .hyphen where isShown: try append { $0.append("-") }
    case .symbol where isShown: try append { $0.append(symbol: attributes[1]) }
    case .lineBreak where isShown: try append { $0.append("\n") }
    default: return enterAround(element, attributes[0])
    }
    return nil
  }

  private func enterProperties(_ element: Element, _ value: String?) -> Area? {
    switch (area, element) {
    case (.paragraphProperties, .style): change { $0.style = value }
    case (.paragraphProperties, .outline): change { $0.isHeading = value != "9" }
    case (.paragraphProperties, .list): return .list
    case (.list, .listNumber): change { $0.list = value }
    case (.list, .listLevel): change { $0.level = WordValue.level(value) }
    case (.paragraphProperties, .runProperties): return .mark
    case (.mark, .deleted): change { $0.hasNoEnd = true }
    case (.mark, .vanish): if WordValue.isOn(value) { change { $0.hasNoEnd = true } }
    case (.runProperties, .vanish): change { $0.runHides = WordValue.isOn(value) }
    case (.runProperties, .runStyle): change { $0.runStyle = value }
    default: break
    }
    return nil
  }

  private func enterTable(_ element: Element, _ value: String?) throws(TableError) -> Area? {
    switch (area, element) {
    case (.rowProperties, .deleted): builder.leaveRowOut()
    case (.rowProperties, .hidden): if WordValue.isOn(value) { builder.leaveRowOut() }
    case (.rowProperties, .columnsBefore): try builder.skipColumns(value.flatMap { Int($0) } ?? 0)
    case (.cellProperties, .span): try builder.setSpan(value.flatMap { Int($0) } ?? 1)
    case (.cellProperties, .covered): if value != "restart" { builder.coverCell() }
    case (.cellProperties, .gone): builder.leaveCellOut()
    default: break
    }
    return nil
  }
}
