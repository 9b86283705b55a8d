package import Dates
import RuleSets
import Tables
import Texts
package import Trackers

/// An action at a glance: what is stated, beside what its dates call for.
package struct ActionSummary: Sendable {
  /// From 0, over the tracker in reading order.
  package let row: Int
  /// As typed, trimmed; empty where there is none.
  package let ref: String
  /// The theme that it stands under, cut where it is very long.
  package let theme: String
  /// The title as typed, cut where it is very long.
  package let title: String
  /// The director lead as typed, cut where it is very long.
  package let directorLead: String
  /// Who writes its updates, as typed, cut where it is very long; empty where nobody but the lead is named.
  package let updateOwner: String
  /// Whether it is a main, sub or assurance action.
  package let kind: ActionKind
  /// Whether it is a main action with an unfinished sub-action under it.
  package let hasUnfinishedSubs: Bool
  /// The status of the period checked.
  package let status: StatedStatus
  /// The status cell as typed.
  package let statusText: String
  /// What its start cell says.
  package let start: DateReading
  /// What its due cell says.
  package let due: DateReading
  /// The due cell as typed.
  package let dueText: String
  /// The days that the report can be of.
  package let reporting: DayRange
  /// Rated statuses that the dates can call for, by index in the rule set, best first.
  package let expected: [Int]
  /// The same on the last day of the next period, were nothing to move.
  package let expectedNext: [Int]
  /// The update of the period checked, as typed.
  package let update: String
  /// What that update amounts to.
  package let updateKind: UpdateKind
  /// Whether it is the previous period's again.
  package let isCopied: Bool
  /// The day on which that update is signed last; nil where it is not, or no calendar has the day.
  package let signedOn: Day?
  /// The latest month up to the end of the period in which it comes round; nil where it does not, or nobody knows when.
  package let lastRound: Month?
  /// Whether the action is finished.
  package let isFinished: Bool
  /// Whether change control agreed that it is due later than before; nil where it is not, and without a register.
  package let isMoveAgreed: Bool?
  /// The sheet that it stands on, cut where it is very long; in files without sheets its theme.
  package let sheet: String

  /// Takes what it shows from the current action; `row` is its number over the tracker, `isMoveAgreed` what the checker
  /// says of it.
  package init(_ facts: ActionFacts, row: Int, isMoveAgreed: Bool? = nil) {
    self.row = row
    ref = Wording.kept(facts.trimmedRef)
    theme = Wording.kept(facts.row?.theme ?? "")
    title = Wording.kept(facts.row?.text(.title) ?? .empty)
    directorLead = Wording.kept(facts.row?.text(.directorLead) ?? .empty)
    updateOwner = Wording.kept(facts.row?.text(.updateOwner) ?? .empty)
    kind = facts.kind
    hasUnfinishedSubs = facts.rows?.facts(of: row).contains(.hasUnfinishedSubs) ?? false
    status = facts.status
    statusText = facts.row?.status(facts.scope.period).string ?? ""
    start = facts.dates.start
    due = facts.dates.due
    dueText = facts.row?.text(.due).string ?? ""
    reporting = facts.reporting
    expected = facts.expected
    expectedNext = facts.check.expected(due: facts.dates.due, on: DayRange(facts.scope.period.adding(1).last.last))
    update = facts.row?.update(facts.scope.period).string ?? ""
    updateKind = facts.updateView.kind
    isCopied = facts.isCopied
    signedOn = facts.update.signOff?.day
    lastRound = facts.schedule?.lastDue(upTo: facts.scope.period.last)
    isFinished = facts.isFinished
    self.isMoveAgreed = isMoveAgreed
    sheet = Wording.kept(facts.row?.part.sheet.name ?? facts.row?.theme ?? "")
  }
}
