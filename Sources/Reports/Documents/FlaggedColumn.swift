import Workbooks

/// A column of the list in an annotated workbook, by the title over it: by that the list is read back.
package enum FlaggedColumn: String, CaseIterable, Sendable {
  case level = "Level"
  case ref = "Ref"
  case action = "Action"
  case place = "Where"
  case finding = "Finding"
  case remedy = "What to do"
  case suggestion = "Suggested value"
  case done = "Done"
  case comment = "Comment"
  case by = "Accepted by"
  case until = "Accepted until"
  case directorLead = "Lead"
  case updateOwner = "Update owner"
  case otherLeads = "Other leads"
  case theme = "Theme"
  case rule = "Rule"
  /// `Finding.fingerprint`.
  case fingerprint = "Fingerprint"
  /// `Finding.evidenceFingerprint`, by which a waiver tells what it was given for.
  case evidence = "Evidence"
  /// The actions that one finding stands for, a line each, which a waiver names in place of the evidence.
  case actions = "Actions"

  /// What is chosen from under `done`.
  package enum Choice: String, CaseIterable, Sendable {
    case done = "Done"
    case inProgress = "In progress"
    /// A waiver is to be made of it.
    case accepted = "Accepted"
  }

  /// Those that people fill in.
  static let entered: [FlaggedColumn] = [.done, .comment, .by, .until]

  /// The column as the workbook has it.
  var column: Listing.Column {
    Listing.Column(
      rawValue, width: width, isHidden: [.fingerprint, .evidence, .actions].contains(self),
      choices: self == .done ? Choice.allCases.map(\.rawValue) : [])
  }

  /// In characters.
  private var width: Int {
    switch self {
    case .finding: 56
    case .remedy: 40
    case .action, .comment: 32
    case .place, .rule: 28
    case .theme, .suggestion: 22
    case .by, .directorLead, .updateOwner, .otherLeads: 20
    case .level, .ref, .done, .until: 14
    case .fingerprint, .evidence, .actions: 18
    }
  }
}
