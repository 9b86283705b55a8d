/// A column of a tracker, by what it holds.
package enum Field: Hashable, Sendable {
  case theme, workstream, ref, title
  case directorLead, cabinetMember, otherLeads, updateOwner
  case start, due
  /// The due date that goes before the one in the due column.
  case revisedDue
  /// The due date before all others.
  case originalDue
  /// The day on which the action was done.
  case completedOn
  case mainActionRisk
  /// A second status, which goes before the rating where it ends or stops the action.
  case stage
  /// The period that a row reports on.
  case period
  /// One column a period.
  case status, update
  /// A column that the rule set declares for itself, by its place in `TrackerRules.ownFields`.
  case own(Int)

  /// Whether each period has a column of its own.
  package var isPerPeriod: Bool { self == .status || self == .update }

  /// Whether the rule set declares it for itself.
  package var isOwn: Bool { if case .own = self { true } else { false } }

  /// Whether few trackers have such a column: lists of columns leave it out where there is none.
  package var isSeldom: Bool {
    switch self {
    case .revisedDue, .originalDue, .completedOn, .stage, .period, .own: true
    default: false
    }
  }

  /// Whether its cells are read as dates, in every rule set.
  package var isDate: Bool {
    switch self {
    case .start, .due, .revisedDue, .originalDue, .completedOn: true
    default: false
    }
  }
}

extension Field: CaseIterable {
  /// The fields of every rule set, in the order of a typical tracker.
  package static let allCases: [Field] = [
    .theme, .workstream, .ref, .title, .directorLead, .cabinetMember, .otherLeads, .updateOwner, .start, .due,
    .revisedDue, .originalDue, .completedOn, .mainActionRisk, .stage, .period, .status, .update,
  ]
}

extension Field {
  /// The field of every rule set of that id.
  package init?(rawValue: String) {
    guard let field = Field.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = field
  }

  /// What rules call it; one of a rule set's own has its id there (`RuleSet.id(of:)`).
  package var rawValue: String {
    switch self {
    case .theme: "theme"
    case .workstream: "workstream"
    case .ref: "ref"
    case .title: "title"
    case .directorLead: "director-lead"
    case .cabinetMember: "cabinet-member"
    case .otherLeads: "other-leads"
    case .updateOwner: "update-owner"
    case .start: "start"
    case .due: "due"
    case .revisedDue: "revised-due"
    case .originalDue: "original-due"
    case .completedOn: "completed-on"
    case .mainActionRisk: "main-action-risk"
    case .stage: "stage"
    case .period: "period"
    case .status: "status"
    case .update: "update"
    case .own(let place): "own-field-\(place + 1)"
    }
  }

  /// The field's place among all, those of the rule set's own behind the others.
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
    case .own(let place): 18 + place
    }
  }
}
