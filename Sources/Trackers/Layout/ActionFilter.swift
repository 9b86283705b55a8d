import Dates
import RuleSets
import Tables
import Texts

/// Tells actions from the other rows below a header: blank ones, repeated headers, totals, footers.
struct ActionFilter: Sendable {
  /// What recognises a header that stands again further down.
  let headers: HeaderReader
  /// What recognises labels of statuses.
  let statuses: StatusReader
  /// The fields whose cells are read as dates.
  let dateFields: Set<Field>
  private let dates: DateReader
  /// The forms of refs.
  let refs: RefForms
  private let totals: Set<String>
  private let beginnings: [String]
  /// The small letters that the first cell of a row of totals can begin with, a bit each.
  private let initials: UInt32
  /// What stands in which column of the rows.
  private var header = HeaderMap([], titles: [], row: 0)

  /// A filter for the trackers of the rule set; it knows no header before `below`.
  init(_ ruleSet: RuleSet, headers: HeaderReader) {
    self.headers = headers
    statuses = StatusReader(ruleSet)
    dateFields = Set(ruleSet.dateFields)
    refs = RefForms(ruleSet.tracker)
    dates = DateReader(words: ruleSet.dateWords)
    totals = Set(ruleSet.reading.totals)
    beginnings = ruleSet.reading.totalBeginnings
    initials = (ruleSet.reading.totals + beginnings).reduce(0) { bits, word in
      guard let first = word.utf8.first, first &- 0x61 < 26 else { return ~0 }
      return bits | 1 << UInt32(first & 0x1F)
    }
  }

  /// The filter of rows below a header.
  func below(_ header: HeaderMap) -> ActionFilter {
    var filter = self
    filter.header = header
    return filter
  }

  private func text(_ field: Field, _ row: Int, of block: RowBlock) -> Bytes {
    header.column(field).map { block.text(row: row, column: $0) } ?? .empty
  }

  /// Whether the row has anything but a theme, and is no header row again.
  func isAction(_ row: Int, of block: RowBlock) -> Bool {
    let key = text(headers.key, row, of: block)
    if !isWhiteSpace(key) { return !headers.isKey(key) }
    let tells = { (field: Field) in field != .theme && field != header.sectionField }
    if header.fields.contains(where: { tells($0) && !isWhiteSpace(text($0, row, of: block)) }) { return true }
    return holds(row, of: block) { !isWhiteSpace($0) }
  }

  /// Whether the text is a well-formed ref of the forms that there are.
  func isRef(_ text: Bytes) -> Bool { !refs.isEmpty && refs.isWellFormed(trimmed(text)) }

  /// Whether the row has a well-formed ref; where refs have no form, whether anything says which row it is.
  private func isKnown(_ row: Int, of block: RowBlock) -> Bool {
    !refs.isEmpty ? isRef(text(.ref, row, of: block)) : !isWhiteSpace(text(headers.key, row, of: block))
  }

  /// Whether some status or update of the row is as wanted.
  private func holds(_ row: Int, of block: RowBlock, _ isWanted: (Bytes) -> Bool) -> Bool {
    // Only as many columns are looked at as the row has.
    for column in header.periodColumns {
      if column >= block.rows[row].cellCount { return false }
      if isWanted(block.text(row: row, column: column)) { return true }
    }
    return false
  }

  // MARK: Totals

  /// Whether the row may hold totals, by the first letter of its first filled cell.
  @inline(__always) func mayBeTotal(_ row: Int, of block: RowBlock) -> Bool {
    guard initials != 0 else { return false }
    let cells = block.cells(ofRow: row)
    for column in 0..<block.rows[row].cellCount {
      let text = cells.text(column) ?? block.text(row: row, column: column)
      guard !text.isEmpty else { continue }
      let letter = text[0] | 0x20
      // What begins with another sign is looked at more closely.
      return letter &- 0x61 >= 26 || initials >> UInt32(letter & 0x1F) & 1 == 1
    }
    return false
  }

  /// Whether a row of totals begins with the cell, whatever else it holds.
  func isTotal(_ text: Bytes) -> Bool { totals.contains(normalised(text.string)) }

  /// Whether the row holds totals.
  func isTotal(_ row: Int, of block: RowBlock) -> Bool {
    if isKnown(row, of: block) { return false }
    let columns = 0..<block.rows[row].cellCount
    guard let first = columns.first(where: { !isWhiteSpace(block.text(row: row, column: $0)) }) else {
      return false
    }
    let text = normalised(block.text(row: row, column: first).string)
    if totals.contains(text) { return true }
    guard beginnings.contains(where: { text == $0 || text.hasPrefix($0 + " ") }) else { return false }
    return !columns.contains { column in
      let cell = block.cell(row: row, column: column)
      if cell.date != nil { return true }
      let text = block.text(row: row, column: column)
      if case .known = statuses.read(text) { return true }
      // A number alone is what totals consist of.
      guard text.buffer.contains(where: { !$0.isASCIIDigit }) else { return false }
      if case .reading(let reading) = dates.read(DateCell(text)) { return reading.days != nil }
      return false
    }
  }

  // MARK: Footers

  /// Fields that tell an action from what stands below a table.
  private static let telling: [Field] = [
    .directorLead, .cabinetMember, .otherLeads, .updateOwner, .start, .due, .revisedDue, .originalDue, .completedOn,
    .stage,
  ]

  /// Whether the row has a status, an update beside a title, a lead or a date.
  func isAnchor(_ row: Int, of block: RowBlock) -> Bool {
    if Self.telling.contains(where: { text($0, row, of: block).holdsWords }) { return true }
    if text(.title, row, of: block).holdsWords { return holds(row, of: block) { $0.holdsWords } }
    // `Printed: 12 Oct 2023 … Page 1 of 1`: a number of pages below the updates makes no action.
    return header.periods.contains { period in
      period.status.map { block.text(row: row, column: $0).holdsWords } ?? false
    }
  }

  /// Whether the row may be a footer: it has no well-formed ref, no status, no update beside a title, no lead, no date.
  func mayBeFooter(_ row: Int, of block: RowBlock) -> Bool {
    !isKnown(row, of: block) && !isAnchor(row, of: block)
  }
}
