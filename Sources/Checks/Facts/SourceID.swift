import RuleSets
import Trackers

/// What facts are worked out from.
enum SourceID: Hashable, Sendable {
  /// What is the same for all actions.
  case check
  case numbered(NumberedSource)
  /// The ref, which each row has for itself, and the update as typed.
  case ref, update
  case theme, updateText, previousUpdate, copied, round
  case earlierDue, lastDue, firstDue, dueHistory, changes, earlier
  case row, rows
  /// The row among all others by their updates.
  case rowUpdates
  /// The row in the tracker's previous period, and the start cell in the newest earlier tracker.
  case previousRow, earlierStart
  /// A cell that has no number, as typed, and one that is read as a date.
  case field(Field)
  case fieldDate(Field)
  /// The fill that may stand for the status.
  case fill

  /// Whether it may show something else once all rows are known.
  var looksAcrossRows: Bool { self == .rows || looksAtUpdates || self == .numbered(.mentions) }

  /// Whether what it shows may depend on the updates of other rows.
  var looksAtUpdates: Bool { self == .rowUpdates || self == .row }

  /// The sources of dates that it is made from, each of which may have a year that nobody typed.
  var dates: [SourceID] {
    switch self {
    case .numbered(.start), .numbered(.due), .round, .earlierStart, .earlierDue, .lastDue, .firstDue, .fieldDate: [self]
    case .numbered(.schedule): [.numbered(.start), .numbered(.due)]
    case .dueHistory: [.numbered(.due), .firstDue]
    case .changes: [.numbered(.due), .lastDue, .firstDue]
    case .row: [.numbered(.start), .numbered(.due), .round, .earlierDue, .lastDue, .firstDue]
    default: []
    }
  }

  /// The fields without whose columns it shows nothing.
  var rests: Set<Field> {
    switch self {
    case .numbered(let source): source.rests
    case .update, .updateText, .previousUpdate, .copied: [.update]
    case .field(let field), .fieldDate(let field): [field]
    case .fill: [.status]
    case .check, .ref, .theme, .round, .earlierStart, .earlierDue, .lastDue, .firstDue, .dueHistory, .changes,
      .earlier, .previousRow, .row, .rows, .rowUpdates:
      []
    }
  }

  /// Whether it shows something of an action that only an earlier tracker has.
  var isOfEarlierActions: Bool {
    switch self {
    case .check, .ref, .theme, .earlierStart, .earlierDue, .lastDue, .firstDue, .dueHistory, .earlier, .rows: true
    case .numbered(let source):
      switch source {
      case .due, .start, .schedule, .reporting, .refForm, .title: true
      default: false
      }
    case .update, .updateText, .previousUpdate, .copied, .round, .changes, .previousRow, .row, .rowUpdates, .field,
      .fieldDate, .fill:
      false
    }
  }

  /// Whether it shows the row alone: no earlier tracker, no other period and no other row.
  var isOfRowAlone: Bool {
    switch self {
    case .check, .ref, .theme, .update, .updateText, .field, .fieldDate, .fill: true
    case .numbered(let source): source != .mentions
    case .previousUpdate, .copied, .round, .earlierStart, .earlierDue, .lastDue, .firstDue, .dueHistory, .changes,
      .earlier, .previousRow, .row, .rows, .rowUpdates:
      false
    }
  }

  /// Whether it shows something of the period checked.
  var isOfPeriod: Bool {
    switch self {
    case .update, .updateText, .fill: true
    case .numbered(let source):
      switch source {
      case .statuses, .statusCell, .update, .reporting, .impossibleDates, .forecast, .statedDue: true
      default: false
      }
    default: false
    }
  }

  /// That of a cell as typed.
  static func cell(_ field: Field) -> SourceID {
    if let source = NumberedSource.allCases.first(where: { $0.field == field }) { return .numbered(source) }
    switch field {
    case .ref: return .ref
    case .update: return .update
    default: return .field(field)
    }
  }

  /// Its place in the order in which rows are asked: what decides most for least comes first.
  var rank: Int {
    switch self {
    case .check: 0
    case .numbered(let source): source.rank
    case .ref: 20
    case .theme: 21
    case .field, .fieldDate: 22
    case .fill: 23
    case .update: 33
    case .updateText: 32
    case .previousUpdate, .copied: 40
    case .previousRow: 44
    case .round: 43
    case .earlierStart, .earlierDue, .lastDue: 50
    case .firstDue: 51
    case .dueHistory, .changes: 52
    case .earlier: 53
    case .row: 60
    case .rows, .rowUpdates: 61
    }
  }
}

/// A source of which many rows show the same, so that a number tells what a row shows (`SourceNumbers`).
enum NumberedSource: UInt8, Hashable, Sendable, CaseIterable {
  case statuses, due, start, schedule, reporting, refForm, update, impossibleDates, mentions, forecast, statedDue
  /// Several that show few different things, numbered as one.
  case traits
  // Cells as typed.
  case themeCell, workstream, title, directorLead, cabinetMember, otherLeads, updateOwner, startCell, dueCell
  case mainActionRisk, statusCell

  /// The field whose cell it is.
  var field: Field? {
    switch self {
    case .themeCell: .theme
    case .workstream: .workstream
    case .title: .title
    case .directorLead: .directorLead
    case .cabinetMember: .cabinetMember
    case .otherLeads: .otherLeads
    case .updateOwner: .updateOwner
    case .startCell: .start
    case .dueCell: .due
    case .mainActionRisk: .mainActionRisk
    case .statusCell: .status
    default: nil
    }
  }

  /// The fields without whose columns it shows nothing; a schedule may stand in either date, and a report without an
  /// update is of the whole period.
  fileprivate var rests: Set<Field> {
    switch self {
    case .statuses: [.status]
    case .due: [.due]
    case .start: [.start]
    case .update, .forecast, .statedDue, .impossibleDates: [.update]
    case .schedule, .reporting, .refForm, .mentions, .traits: []
    default: field.map { [$0] } ?? []
    }
  }

  /// What `traits` stands for.
  static let ofTraits: Set<NumberedSource> = [.refForm, .update, .impossibleDates, .mentions]

  /// Whether it is one of the action's own dates.
  var isDate: Bool {
    switch self {
    case .due, .start, .schedule, .reporting: true
    default: false
    }
  }

  /// Whether it takes some work to see what a row shows.
  var isCostly: Bool { self == .forecast || self == .statedDue }

  /// Its place in the order in which rows are asked.
  fileprivate var rank: Int { self == .title ? 30 : field != nil ? 20 : isCostly ? 41 : Int(rawValue) + 1 }
}
