import Dates
import RuleSets
import Tables
import Texts
import Trackers

extension FactTable {
  /// What is stated, now and before.
  static let statuses: [Fact] = [
    Fact("status", .status, "The status stated in the period checked.", from: .statuses) { .status($0.status) }
      .typed { $0.cell(of: .status).string }.told(as: "status").reported { .status($0.status) },
    Fact(
      "status-nearest", .status, "The status whose label is nearest to an unknown one; none where no label is near.",
      from: .cell(.status), .check
    ) { cell, check in nearest(to: cell, check.scope).map { .status(.known($0)) } ?? .none }
    .called("the status that the cell comes nearest to"),
    Fact(
      "status-fill", .choice(CellHue.allCases.map(\.name)),
      "The hue of the fill of a blank status cell (or of the update cell, where the rule set says so); none where it has "
        + "no solid fill, or the status cell states something.", from: .fill
    ) { $0.map { .choice($0.name) } ?? .none }.passing
      .called("the fill of the status cell"),
    Fact(
      "stage", .status, "What the second status column states, by the labels of statuses.", from: .stage
    ) { .status($0) }.typed { $0.text(.stage).string },
    Fact("status-text", .text, "The status cell of the period checked, as typed.", from: .cell(.status)) { .text($0) }
      .called("the status cell"),
    .placeholder(
      "status-suggestion", "The label nearest to an unknown status, as a question in brackets; else empty."
    ) { action in
      .words(Wording.offered(nearestTitle(action).map { [$0] } ?? []))
    }.unquoted,
    .placeholder("status-suggested", "The label nearest to an unknown status; else empty.") { action in
      .words(nearestTitle(action) ?? "")
    }.unquoted,
    Fact(
      "previous-status", .status, "The status stated in the previous period.", needs: [.previousPeriod],
      from: .statuses
    ) { $0.previous.map { .status($0) } ?? .none }.was("status", in: .previous),
    Fact(
      "finished", .flag,
      "Whether the action is finished: its status is, or is blank and the newest one at hand before it was.",
      from: .statuses
    ) { .flag($0.isFinished) }
    .saying("the action", .be, "finished"),
    Fact(
      "finished-before", .flag, "Whether the action was finished in the previous period, read alike.",
      needs: [.previousPeriod], from: .statuses
    ) { .flag($0.wasFinished) }.was("finished", in: .previous)
      .saying("the action", .haveBeen, "finished in the previous period"),
    Fact(
      "status-month-before", .status,
      "The status of the period straight before, from this tracker's columns, else the newest earlier tracker's.",
      from: .statuses
    ) { $0.monthBefore.map { .status($0) } ?? .none }.ofOtherPeriod
      .called("the status of the period before"),
    Fact(
      "status-two-months-before", .status,
      "The status of the period two before, from this tracker's columns, else the newest earlier tracker's.",
      from: .statuses
    ) { $0.twoMonthsBefore.map { .status($0) } ?? .none }.ofOtherPeriod
      .called("the status two periods before"),
    .placeholder("leadership-action", "What the definition of the stated rating has the leadership team do.") {
      action in
      guard case .known(let index) = action.status else { return .none }
      return .words(action.scope.ruleSet.statuses[index].leadershipAction ?? "")
    },
  ]

  /// The status whose labels come nearest to a cell that states none.
  private static func nearest(to cell: Bytes, _ scope: CheckScope) -> Int? {
    scope.statuses.read(cell) == .unknown ? scope.statuses.nearest(to: cell) : nil
  }

  /// The title of that status.
  private static func nearestTitle(_ action: ActionFacts) -> String? {
    nearest(to: action.cell(of: .status), action.scope).map { action.scope.ruleSet.statuses[$0].title }
  }
}
