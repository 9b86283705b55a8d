package import Dates
import RuleSets
import Texts
package import Trackers

/// An action at a glance: what is stated, beside what its dates call for.
package struct ActionSummary: Sendable {
  /// From 0, over the tracker in reading order.
  package let row: Int
  /// As typed, trimmed; empty where there is none.
  package let ref: String
  package let theme: String
  package let title: String
  package let directorLead: String
  package let kind: ActionKind
  package let status: StatedStatus
  /// The status cell as typed.
  package let statusText: String
  package let start: DateReading
  package let due: DateReading
  /// The due cell as typed.
  package let dueText: String
  package let reporting: DayRange
  /// Rated statuses that the dates can call for, by index in the rule set, best first.
  package let expected: [Int]
  package let update: String

  package init(_ facts: ActionFacts, row: Int) {
    self.row = row
    ref = Wording.kept(facts.trimmedRef)
    theme = Wording.kept(facts.row?.theme ?? "")
    title = Wording.kept(facts.row?.text(.title) ?? .empty)
    directorLead = Wording.kept(facts.row?.text(.directorLead) ?? .empty)
    kind = facts.kind
    status = facts.status
    statusText = facts.row?.status(facts.scope.period).string ?? ""
    start = facts.dates.start
    due = facts.dates.due
    dueText = facts.row?.text(.due).string ?? ""
    reporting = facts.reporting
    expected = facts.expected
    update = facts.row?.update(facts.scope.period).string ?? ""
  }
}
