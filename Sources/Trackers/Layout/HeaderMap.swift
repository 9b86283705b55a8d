package import Dates
package import RuleSets
import Texts

/// Which column of a sheet holds what.
package struct HeaderMap: Sendable {
  /// Column by field, from 0; -1 where the sheet has none.
  private let columns: [Int32]
  /// The fields that have one column, in the order of the columns.
  let fields: [Field]
  /// The sheet's periods, in order of time.
  package private(set) var periods: [PeriodColumns] = []
  /// The headers as typed, by column.
  package let titles: [String]
  /// The same as findings show them, each cut to what a person would read of it.
  package let shown: [String]
  /// The columns of statuses and updates, from 0, in order.
  let periodColumns: [Int]
  /// The period of each of them.
  let periodOfColumn: [Int: Period]
  /// Whether there is a status of any period, and an update.
  private let hasPerPeriod: (status: Bool, update: Bool)
  /// The number of the header row in its sheet, from 1.
  package private(set) var row: Int
  /// Tells headers that several sheets share from others.
  private(set) var number = 0
  private let added: [Added]
  /// The field that section rows give; nil where the sheet has none.
  let sectionField: Field?
  /// The columns whose header says nothing that is known, from 0.
  let unread: [Int]
  /// The columns, from 0, that stand for what an earlier one stands for, and that one.
  private(set) var repeated: [(column: Int, of: Int)] = []

  /// The columns of one period, from 0.
  package struct PeriodColumns: Sendable {
    /// The period that their headers name.
    package let period: Period
    /// From 0; nil where the sheet has no such column.
    package var status: Int?
    /// Nil where no header names the update of the period.
    package var update: Int?

    /// The first column that stands for the status or the update: this one where there is none yet.
    fileprivate mutating func take(_ index: Int, as column: WritableKeyPath<Self, Int?>) -> Int {
      let first = self[keyPath: column] ?? index
      self[keyPath: column] = first
      return first
    }
  }

  /// A column behind a sheet's own, which stands in the place of one of these.
  struct Added {
    /// What it holds.
    let column: HeaderReader.Column
    /// The sheet's own column of that; nil where it has none.
    let own: Int?
    /// Whether it holds what section rows say.
    let isSection: Bool
  }

  /// `found` gives what each column's header stands over; of several over the same, the first counts. The columns that
  /// are `added` behind them count before all others.
  init(_ found: [HeaderReader.Column?], titles: [String], row: Int, adding added: [Added] = []) {
    let titles = titles + added.map { $0.own.map { titles[$0] } ?? "" }
    let replaced = Set(added.compactMap(\.own))
    self.added = added
    sectionField = added.first { $0.isSection }?.column.field
    var columns = Array(repeating: Int32(-1), count: Field.allCases.count)
    var fields: [Field] = []
    self.titles = titles
    shown = titles.map(HeaderMap.shown)
    self.row = row
    unread = found.indices.filter { found[$0]?.isTold != true && !titles[$0].allSatisfy(\.isWhitespace) }
    var periods: [Period: PeriodColumns] = [:]
    let all =
      added.enumerated().map { (found.count + $0, Optional($1.column)) }
      + found.enumerated().filter { !replaced.contains($0.offset) }.map { ($0.offset, $0.element) }
    for (index, column) in all {
      var first: Int?
      switch column {
      case .field(let field):
        while columns.count <= field.slot { columns.append(-1) }
        if columns[field.slot] < 0 {
          columns[field.slot] = Int32(index)
          fields.append(field)
        }
        first = Int(columns[field.slot])
      case .status(let period?):
        first = periods[period, default: PeriodColumns(period: period)].take(index, as: \.status)
      case .update(let period?):
        first = periods[period, default: PeriodColumns(period: period)].take(index, as: \.update)
      // Of no period that is told: nothing speaks for these columns yet.
      case .status(nil), .update(nil), nil: break
      }
      if let first, first != index { repeated.append((index, first)) }
    }
    self.columns = columns
    self.fields = fields
    self.periods = periods.values.sorted { $0.period < $1.period }
    periodColumns = periods.values.flatMap { [$0.status, $0.update].compactMap(\.self) }.sorted()
    let named = periods.values.flatMap { columns in
      [columns.status, columns.update].compactMap(\.self).map { ($0, columns.period) }
    }
    periodOfColumn = Dictionary(named) { first, _ in first }
    hasPerPeriod = (periods.values.contains { $0.status != nil }, periods.values.contains { $0.update != nil })
  }

  /// The same columns, of which `found` now says what they stand over.
  func replacing(_ found: [HeaderReader.Column?]) -> HeaderMap {
    let added = added.map { added in
      guard added.column.isPerPeriod, let own = added.own, let first = found[own], first.isPerPeriod else {
        return added
      }
      let column: HeaderReader.Column = added.column.field == .status ? .status(first.period) : .update(first.period)
      return Added(column: column, own: own, isSection: false)
    }
    return HeaderMap(found, titles: Array(titles.prefix(found.count)), row: row, adding: added).numbered(number)
  }

  /// Whether the column is of a period.
  func isPerPeriod(_ column: Int) -> Bool { periodOfColumn[column] != nil }

  /// The column that shows a field of the sheet's own column, which may hold another field besides.
  func column(standingFor own: Int, as field: Field) -> Int {
    let place = added.firstIndex { $0.own == own && $0.column.field == field }
    return place.map { titles.count - added.count + $0 } ?? own
  }

  /// The same headers, on a row of another sheet.
  func onRow(_ row: Int) -> HeaderMap {
    var header = self
    header.row = row
    return header
  }

  /// The headers with a number that others do not have.
  func numbered(_ number: Int) -> HeaderMap {
    var header = self
    header.number = number
    return header
  }

  /// A header of a megabyte that stands over a thousand findings is not repeated a thousand times.
  private static func shown(_ title: String) -> String {
    guard title.utf8.count > mostShown else { return title }
    return String(title.unicodeScalars.prefix(mostShown - 1)) + "…"
  }

  /// How many characters of a header are shown.
  private static let mostShown = 200

  /// The column of a field, from 0; nil where the sheet has none.
  package func column(_ field: Field) -> Int? {
    guard field.slot < columns.count else { return nil }
    let column = columns[field.slot]
    return column < 0 ? nil : Int(column)
  }

  /// Whether the sheet has a column of the field, in any period; of the due date, also under another name.
  package func has(_ field: Field) -> Bool {
    switch field {
    case .status: hasPerPeriod.status
    case .update: hasPerPeriod.update
    case .due: column(.due) != nil || column(.revisedDue) != nil || column(.originalDue) != nil
    default: column(field) != nil
    }
  }

  /// Whether a column of the sheet stands over this already.
  func has(_ column: HeaderReader.Column) -> Bool {
    if !column.isTold { return has(column.field) }
    switch column {
    case .field(let field): return self.column(field) != nil
    case .status: return column.period.flatMap { columns(of: $0) }?.status != nil
    case .update: return column.period.flatMap { columns(of: $0) }?.update != nil
    }
  }

  /// The columns of a period; nil where the sheet has none.
  package func columns(of period: Period) -> PeriodColumns? {
    let place = periods.firstPlace { $0.period >= period }
    return place < periods.count && periods[place].period == period ? periods[place] : nil
  }
}
