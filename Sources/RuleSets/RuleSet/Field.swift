/// A column of a tracker, by what it holds.
package enum Field: String, Sendable, CaseIterable {
  case theme, workstream, ref, title
  case directorLead = "director-lead"
  case cabinetMember = "cabinet-member"
  case otherLeads = "other-leads"
  case updateOwner = "update-owner"
  case start, due
  /// The due date that goes before the one in the due column.
  case revisedDue = "revised-due"
  /// The due date before all others.
  case originalDue = "original-due"
  /// The day on which the action was done.
  case completedOn = "completed-on"
  case mainActionRisk = "main-action-risk"
  /// A second status, which goes before the rating where it ends or stops the action.
  case stage
  /// The period that a row reports on.
  case period
  /// One column a period.
  case status, update

  /// Whether each period has a column of its own.
  package var isPerPeriod: Bool { self == .status || self == .update }

  /// Whether few trackers have such a column: lists of columns leave it out where there is none.
  package var isSeldom: Bool {
    switch self {
    case .revisedDue, .originalDue, .completedOn, .stage, .period: true
    default: false
    }
  }
}

extension Field {
  /// The field's place among all.
  @inlinable package var slot: Int {
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
    case .revisedDue: 10
    case .originalDue: 11
    case .completedOn: 12
    case .mainActionRisk: 13
    case .stage: 14
    case .period: 15
    case .status: 16
    case .update: 17
    }
  }
}
