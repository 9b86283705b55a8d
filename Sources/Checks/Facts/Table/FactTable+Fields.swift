import RuleSets
import Texts
import Trackers

extension FactTable {
  /// The cells of the row, and what kind of action it is.
  static let fields: [Fact] = [
    Fact("theme", .text, "The theme: the sheet, or the Theme column.", from: .theme) { .words($0) }
      .of([.action, .earlierAction, .renumberedEarlierAction, .theme, .claim]),
    field("workstream", .workstream, "The workstream cell."),
    field("ref", .ref, "The ref as typed.").naming.unquoted,
    field("title", .title, "The action's title as typed.").unquoted,
    field("director-lead", .directorLead, "The director lead cell."),
    field("cabinet-member", .cabinetMember, "The cabinet member cell."),
    field("other-leads", .otherLeads, "The other leads cell."),
    field("update-owner", .updateOwner, "The update owner cell."),
    field("main-action-risk", .mainActionRisk, "The main action risk cell."),
    field("start-text", .start, "The start cell as typed.")
      .called("the start cell"),
    field("due-text", .due, "The due cell as typed.")
      .called("the due cell"),
    Fact(
      "kind", .choice(ActionKind.allCases.map(\.rawValue)),
      "What the action is: main (its ref ends in 0), assurance, or sub.", from: .statuses
    ) { .choice($0.kind.rawValue) }.restingOnNothing.of([.action, .earlierAction, .renumberedEarlierAction, .claim])
      .called("the kind of action"),
    Fact(
      "live", .flag, "Whether the action is a sub or assurance action that is not finished.", from: .statuses
    ) { .flag($0.kind != .main && !$0.isFinished) }
    .saying("the action", .be, "live"),
    Fact(
      "ref-well-formed", .flag,
      "Whether the trimmed ref is of one of the forms that the rule set gives; of none, whether there is one.",
      from: .refForm
    ) { .flag($0) }
    .saying("the ref", .be, "well formed"),
    Fact(
      FactTable.unreadFields, .refs,
      "The cells of the rule set's own fields that hold words which are not what the field holds: a choice or a flag "
        + "without such a label, a number that is none, a date that cannot be read. Blank ones, and those that say "
        + "that nothing is there, or nothing yet, are none of these.", from: .check
    ) { _ in .list([String]()) }.called("the cells of other fields that cannot be read"),
    .placeholder("unread-field-reasons", "Of each of these what it says, and what was expected.") { action in
      .words(action.scope.unreadCells(of: action.row).map(\.reason).joined(separator: "; "))
    }.unquoted,
    .placeholder("ref-example", "A ref as the rule set's form has it; empty where it gives none.") {
      .words($0.scope.refs.example ?? "")
    }.unquoted,
    .placeholder("ref-suggestion", "What a malformed ref may have been meant as, in brackets; else empty.") { action in
      .words(action.isRefWellFormed ? "" : Wording.offered(action.scope.refs.suggestions(for: action.trimmedRef)))
    }.unquoted,
    .placeholder("ref-suggested", "What a malformed ref is meant as, where that is one thing; else empty.") { action in
      .words(action.isRefWellFormed ? "" : Wording.single(action.scope.refs.suggestions(for: action.trimmedRef)))
    }.unquoted,
  ]

  private static func field(_ id: String, _ field: Field, _ summary: String) -> Fact {
    Fact(id, .text, summary, from: .cell(field)) { .text($0) }
  }
}
