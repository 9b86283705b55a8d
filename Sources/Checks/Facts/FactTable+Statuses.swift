import Dates
import RuleSets
import Texts
import Trackers

extension FactTable {
  /// What is stated, now and before.
  static let statuses: [Fact] = [
    Fact("status", .status, "The status stated in the period checked.", from: .statuses) { .status($0.status) },
    Fact("status-text", .text, "The status cell of the period checked, as typed.") { facts in
      .text(facts.row?.status(facts.scope.period) ?? .empty)
    },
    Fact("status-suggestion", .text, "The label nearest to an unknown status, as a question in brackets; else empty.") {
      facts in
      guard facts.status == .unknown, let row = facts.row,
        let nearest = facts.scope.statuses.nearest(to: row.status(facts.scope.period))
      else { return .string("") }
      return .string(" (“\(facts.scope.ruleSet.statuses[nearest].title)”?)")
    },
    Fact(
      "previous-status", .status, "The status stated in the tracker's previous period.", needs: [.previousPeriod],
      from: .statuses
    ) { facts in
      facts.scope.previousPeriod.map { .status(facts.status(in: $0)) } ?? .none
    },
    Fact(
      "status-month-before", .status,
      "The status of the month before the period, from this tracker's columns, else the newest earlier tracker's.",
      from: .olderStatuses
    ) { facts in facts.statusAtHand(facts.scope.period.adding(-1)).map { .status($0) } ?? .none },
    Fact(
      "status-two-months-before", .status,
      "The status of the month two before the period, from this tracker's columns, else the newest earlier tracker's.",
      from: .olderStatuses
    ) { facts in facts.statusAtHand(facts.scope.period.adding(-2)).map { .status($0) } ?? .none },
    Fact("leadership-action", .text, "What the definition of the stated rating has the leadership team do.") { facts in
      guard case .known(let index) = facts.status else { return .none }
      return .string(facts.scope.ruleSet.statuses[index].leadershipAction ?? "")
    },
  ]
}
