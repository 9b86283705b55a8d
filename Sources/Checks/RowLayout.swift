import Dates
import Trackers

/// Which column of a part holds what a check asks for, looked up once for all of its rows; -1 where the part has none.
final class RowLayout {
  private let columns: UnsafeMutablePointer<Int>
  private let periods: Int

  private static let fields = Field.allCases.count

  /// No columns yet, for `periods` periods.
  init(periods: Int) {
    self.periods = periods
    columns = .allocate(capacity: RowLayout.fields + 2 * periods)
    columns.initialize(repeating: -1, count: RowLayout.fields + 2 * periods)
  }

  deinit { columns.deallocate() }

  func clear() { columns.update(repeating: -1, count: RowLayout.fields + 2 * periods) }

  /// Turns to a part; `periods` are as many as there is room for.
  func fill(_ part: TrackerPart, periods: [Month]) {
    precondition(periods.count == self.periods)
    for field in Field.allCases { columns[field.slot] = part.header.column(field) ?? -1 }
    for (place, period) in periods.enumerated() {
      let found = part.header.columns(of: period)
      columns[RowLayout.fields + place] = found?.status ?? -1
      columns[RowLayout.fields + self.periods + place] = found?.update ?? -1
    }
  }

  /// The field's column, from 0.
  @inline(__always)
  func column(_ field: Field) -> Int { columns[field.slot] }

  /// The status column of a period, by its place.
  @inline(__always)
  func status(_ place: Int) -> Int {
    precondition(place >= 0 && place < periods)
    return columns[RowLayout.fields + place]
  }

  /// The update column of a period, by its place.
  @inline(__always)
  func update(_ place: Int) -> Int {
    precondition(place >= 0 && place < periods)
    return columns[RowLayout.fields + periods + place]
  }
}
