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

extension Field {
  /// The field's place among all.
  @inline(__always)
  fileprivate var slot: Int {
    switch self {
    case .theme: 0
    case .workstream: 1
    case .ref: 2
    case .title: 3
    case .directorLead: 4
    case .cabinetMember: 5
    case .otherLeads: 6
    case .updateOwner: 7
    case .start: 8
    case .due: 9
    case .mainActionRisk: 10
    case .status: 11
    case .update: 12
    }
  }
}
