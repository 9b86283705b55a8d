import Dates
import RuleSets
import Trackers

/// Which column of a part holds what a check asks for, looked up once for all of its rows; -1 where the part has none.
final class RowLayout {
  private let columns: UnsafeMutablePointer<Int>
  private let periods: Int
  /// The status columns in their order on the sheet, each with the place of its period.
  private let stated: UnsafeMutablePointer<(column: Int, place: Int)>
  /// How many of the scope's periods have a status column on the sheet.
  private(set) var statedCount = 0
  /// The first of a period's columns, in order, each with the place of its period: where a row ends tells which it has.
  private(set) var reports: [(column: Int, place: Int)] = []
  /// Where the status columns begin, one a period, and behind them the update columns.
  private let statuses: Int
  private let updates: Int
  /// The column of what rows are known by, which every row is asked for.
  private(set) var ref = -1
  /// Of the title.
  private(set) var title = -1
  /// Of the start date.
  private(set) var start = -1
  /// Of the due date.
  private(set) var due = -1
  /// Whether there is a column of revised due dates, or of original ones.
  private(set) var hasOtherDues = false

  private let fields: [Field]
  /// By what rows are known.
  private let key: Field

  /// No columns yet, for these fields and `periods` periods.
  init(_ fields: [Field], key: Field, periods: Int) {
    self.periods = periods
    self.fields = fields
    self.key = key
    statuses = fields.count
    updates = statuses + periods
    columns = .allocate(capacity: updates + periods)
    columns.initialize(repeating: -1, count: updates + periods)
    stated = .allocate(capacity: periods)
  }

  deinit {
    columns.deallocate()
    stated.deallocate()
  }

  /// Forgets the part: nothing has a column.
  func clear() {
    statedCount = 0
    reports = []
    columns.update(repeating: -1, count: updates + periods)
    (ref, title, start, due) = (-1, -1, -1, -1)
    hasOtherDues = false
  }

  /// Turns to a part; `periods` are as many as there is room for.
  func fill(_ part: TrackerPart, periods: [Period]) {
    precondition(periods.count == self.periods)
    for field in fields { columns[field.slot] = part.header.column(field) ?? -1 }
    (ref, title, start, due) = (column(key), column(.title), column(.start), column(.due))
    hasOtherDues = column(.revisedDue) >= 0 || column(.originalDue) >= 0
    for (place, period) in periods.enumerated() {
      let found = part.header.columns(of: period)
      columns[statuses + place] = found?.status ?? -1
      columns[updates + place] = found?.update ?? -1
    }
    statedCount = 0
    let found = periods.indices.map { (column: columns[statuses + $0], place: $0) }.filter { $0.column >= 0 }
    reports = periods.indices.compactMap { place in
      let own = [columns[statuses + place], columns[updates + place]].filter { $0 >= 0 }.min()
      return own.map { (column: $0, place: place) }
    }
    .sorted { $0.column < $1.column }
    for entry in found.sorted(by: { $0.column < $1.column }) {
      (stated + statedCount).initialize(to: entry)
      statedCount += 1
    }
  }

  /// A status column, by its place among those of the sheet, and the place of its period.
  @inline(__always)
  func stated(_ index: Int) -> (column: Int, place: Int) {
    precondition(index >= 0 && index < statedCount)
    return stated[index]
  }

  /// The field's column, from 0.
  @inline(__always)
  func column(_ field: Field) -> Int { columns[field.slot] }

  /// The same by the field's place among all.
  @inline(__always)
  func column(slot: Int) -> Int {
    precondition(slot >= 0 && slot < statuses)
    return columns[slot]
  }

  /// The status column of a period, by its place.
  @inline(__always)
  func status(_ place: Int) -> Int {
    precondition(place >= 0 && place < periods)
    return columns[statuses + place]
  }

  /// The update column of a period, by its place.
  @inline(__always)
  func update(_ place: Int) -> Int {
    precondition(place >= 0 && place < periods)
    return columns[updates + place]
  }
}
