import Dates
import RuleSets
import Texts
import Trackers

extension FactTable {
  /// What the action went through: what it said and stated before, and its due dates from tracker to tracker.
  static let course: [Fact] = [
    Fact(
      "previous-update-text", .text, "The update of the previous period without its sign-offs.",
      needs: [.previousPeriod], from: .previousUpdateText
    ) { $0.map { .typed($0) } ?? .none }.was("update-text", in: .previous)
      .called("the text of the previous update"),
    Fact(
      "months-running", .number,
      "For how many periods running, up to the period checked, the status has been the same.", from: .earlier
    ) { .number(Double($0.monthsRunning)) }.of([.action, .claim])
      .called("the number of periods with the same status").within(.counts),
    Fact(
      "last-due", .reading, "The due cell in the newest earlier tracker where the action has an interval due.",
      needs: [.earlierTracker], from: .lastDue
    ) { $0.map { .reading($0) } ?? .none }.typed { $0.lastDue?.action.dueText ?? "" }
      .called("the last due date in earlier trackers"),
    Fact(
      "last-due-period", .date, "The latest period of that tracker.", needs: [.earlierTracker], from: .earlier
    ) { $0.lastDuePeriod.map { .days($0.days) } ?? .none }.passing.ofPeriod
      .called("the period of the last due date in earlier trackers"),
    .placeholder("last-due-move", "How far the due point moved since, in words.", needs: [.earlierTracker]) { facts in
      guard let then = facts.lastDue?.action.due.duePoint, let now = facts.dates.due.duePoint else { return .none }
      return .words(Wording.move(from: then, to: now, facts.scope.convention))
    },
    Fact(
      "earlier-finished", .flag,
      "Whether the action was finished in the newest earlier tracker: the newest status that it has there is.",
      needs: [.earlierTracker], from: .earlier
    ) { .flag($0.wasFinished) }.was("finished", in: .earlier)
      .saying("the action", .haveBeen, "finished in the newest earlier tracker"),
    Fact(
      "was-assurance", .flag,
      "Whether the action was an assurance action in the newest earlier tracker, or stated so in the previous period.",
      from: .statuses, .earlier, .check
    ) { statuses, earlier, check in
      .flag(
        earlier.action?.kind == .assurance
          || statuses.previous.map { check.scope.isAssuranceStatus($0) } ?? false)
    }
    .saying("the action", .haveBeen, "an assurance action before"),
    Fact(
      "due-changed", .flag,
      "Whether the newest earlier tracker has another due cell: other days, or another text or kind of cell.",
      from: .due, .earlierDue, .earlier
    ) { due, before, earlier in
      guard let before else { return .flag(false) }
      if due.kind == .interval, before.kind == .interval, due.days == before.days { return .flag(false) }
      return .flag(due.kind != before.kind || !earlier.hasSameDueText)
    }.of([.action, .claim])
      .saying("the due cell", .be, "another than before"),
  ]
}
