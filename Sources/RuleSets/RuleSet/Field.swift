/// A column of a tracker, by what it holds.
package enum Field: String, Sendable, CaseIterable {
  case theme, workstream, ref, title
  case directorLead = "director-lead"
  case cabinetMember = "cabinet-member"
  case otherLeads = "other-leads"
  case updateOwner = "update-owner"
  case start, due
  case mainActionRisk = "main-action-risk"
  /// One column a period.
  case status, update

  /// Whether each period has a column of its own.
  package var isPerPeriod: Bool { self == .status || self == .update }
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
    case .mainActionRisk: 10
    case .status: 11
    case .update: 12
    }
  }
}
