import Dates
import RuleSets
import Tables
import Texts

/// Tells actions from the other rows below a header: blank ones, repeated headers, totals, footers.
struct RowSieve: Sendable {
  /// What recognises a header that stands again further down.
  let headers: HeaderReader
  /// What recognises labels of statuses.
  let statuses: StatusReader
  private let dates: DateReader
  private let totals: Set<String>
  private let beginnings: [String]
  /// The small letters that the first cell of a row of totals can begin with, a bit each.
  private let initials: UInt32

  /// A sieve for the trackers of the rule set.
  init(_ ruleSet: RuleSet, headers: HeaderReader) {
    self.headers = headers
    statuses = StatusReader(ruleSet)
    dates = DateReader(words: ruleSet.dateWords)
    totals = Set(ruleSet.reading.totals)
    beginnings = ruleSet.reading.totalBeginnings
    initials = (ruleSet.reading.totals + beginnings).reduce(0) { bits, word in
      guard let first = word.utf8.first, first &- 0x61 < 26 else { return ~0 }
      return bits | 1 << UInt32(first & 0x1F)
    }
  }

  /// Whether the row has anything but a theme, and is no header row again.
  func isAction(_ row: ActionRow) -> Bool {
    let ref = row.text(.ref)
    if !isWhiteSpace(ref) { return !headers.isRef(ref) }
    if Field.allCases.contains(where: { $0 != .theme && !$0.isPerPeriod && !isWhiteSpace(row.text($0)) }) {
      return true
    }
    return holds(row) { !isWhiteSpace($0) }
  }

  /// Whether some status or update of the row is as wanted.
  private func holds(_ row: ActionRow, _ isWanted: (Bytes) -> Bool) -> Bool {
    // Only as many columns are looked at as the row has.
    for column in row.part.header.periodColumns {
      if column >= row.block.rows[row.index].cellCount { return false }
      if isWanted(row.block.text(row: row.index, column: column)) { return true }
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

  /// Whether the row holds totals.
  func isTotal(_ row: ActionRow) -> Bool {
    if RefForm.isWellFormed(trimmed(row.text(.ref))) { return false }
    let columns = 0..<row.block.rows[row.index].cellCount
    guard let first = columns.first(where: { !isWhiteSpace(row.block.text(row: row.index, column: $0)) }) else {
      return false
    }
    let text = normalised(row.block.text(row: row.index, column: first).string)
    if totals.contains(text) { return true }
    guard beginnings.contains(where: { text == $0 || text.hasPrefix($0 + " ") }) else { return false }
    return !columns.contains { column in
      let cell = row.block.cell(row: row.index, column: column)
      if cell.date != nil { return true }
      let text = row.block.text(row: row.index, column: column)
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
    .directorLead, .cabinetMember, .otherLeads, .updateOwner, .start, .due,
  ]

  /// Whether the row has a status, an update, a lead or a date.
  func isAnchor(_ row: ActionRow) -> Bool {
    if Self.telling.contains(where: { row.text($0).holdsWords }) { return true }
    return holds(row) { $0.holdsWords }
  }

  /// Whether the row may be a footer: it has no well-formed ref, no status, no update, no lead and no date.
  func mayBeFooter(_ row: ActionRow) -> Bool {
    !RefForm.isWellFormed(trimmed(row.text(.ref))) && !isAnchor(row)
  }
}
