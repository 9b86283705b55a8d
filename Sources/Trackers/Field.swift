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
