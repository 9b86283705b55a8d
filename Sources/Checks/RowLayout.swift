import Dates
import Trackers

/// Which column of a part holds what a check asks for, looked up once for all of its rows.
struct RowLayout {
  private var fields: [Int]
  /// Status and update columns of the scope's periods, in their order; -1 where the part has none.
  private(set) var statuses: [Int]
  private(set) var updates: [Int]

  init(_ part: TrackerPart, periods: [Month]) {
    fields = Field.allCases.map { part.header.column($0) ?? -1 }
    statuses = periods.map { part.header.columns(of: $0)?.status ?? -1 }
    updates = periods.map { part.header.columns(of: $0)?.update ?? -1 }
  }

  /// The field's column, from 0; -1 where the part has none.
  @inline(__always)
  func column(_ field: Field) -> Int { fields[field.slot] }
}
