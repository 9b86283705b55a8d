import RuleSets
import Texts
import Trackers

extension FactTable {
  /// The cells of the row, and what kind of action it is.
  static let fields: [Fact] = [
    field("theme", .theme, "The theme: the sheet, or the Theme column.") { facts in
      facts.row.map { .string($0.theme) } ?? .string(facts.absentAction?.theme ?? "")
    },
    field("workstream", .workstream, "The workstream cell."),
    Fact("ref", .text, "The ref as typed.", from: .ref) { facts in
      facts.absentAction.map { .string($0.ref) } ?? .text(facts.text(.ref))
    },
    Fact("title", .text, "The action's title as typed.", from: .cell(.title)) { facts in
      facts.absentAction.map { .string($0.title) } ?? .text(facts.text(.title))
    },
    field("director-lead", .directorLead, "The director lead cell."),
    field("cabinet-member", .cabinetMember, "The cabinet member cell."),
    field("other-leads", .otherLeads, "The other leads cell."),
    field("update-owner", .updateOwner, "The update owner cell."),
    field("main-action-risk", .mainActionRisk, "The main action risk cell."),
    field("start-text", .start, "The start cell as typed."),
    field("due-text", .due, "The due cell as typed."),
    Fact(
      "kind", .choice(ActionKind.allCases.map(\.rawValue)),
      "What the action is: main (its ref ends in 0), assurance, or sub.", from: .statuses
    ) { .choice($0.kind.rawValue) },
    Fact("live", .flag, "Whether the action is a sub or assurance action that is not finished.", from: .statuses) {
      .flag($0.isLive)
    },
    Fact(
      "ref-well-formed", .flag, "Whether the trimmed ref is letters, stop, letter, number, stop, number.", from: .ref
    ) { facts in
      .flag(RefForm.isWellFormed(trimmed(facts.text(.ref))))
    },
  ]

  private static func field(_ id: String, _ field: Field, _ summary: String) -> Fact {
    Fact(id, .text, summary, from: .cell(field)) { .text($0.text(field)) }
  }

  private static func field(
    _ id: String, _ field: Field, _ summary: String, _ compute: @escaping @Sendable (ActionFacts) -> FactValue
  ) -> Fact {
    Fact(id, .text, summary, compute)
  }
}
