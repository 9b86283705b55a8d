import Dates
import RuleSets
import Texts
import Trackers

extension FactTable {
  /// What moved since earlier trackers.
  static let movement: [Fact] = [
    Fact(
      "earlier-period", .date, "The latest period of the newest earlier tracker.", needs: [.earlierTracker],
      from: .earlier
    ) { $0.latestPeriod.map { .days($0.days) } ?? .none }.passing.ofPeriod.was("period", in: .earlier)
      .called("the newest earlier tracker’s period"),
    Fact(
      "earlier-is-previous-period", .flag,
      "Whether the newest earlier tracker is of the period straight before the one checked, not older.",
      needs: [.earlierTracker], from: .earlier, .check
    ) { earlier, check in .flag(earlier.latestPeriod.map { $0 >= check.scope.period.adding(-1) } ?? false) }
    .saying("the newest earlier tracker", .be, "of the period straight before"),
    Fact(
      "earlier-due", .reading, "The due cell in the newest earlier tracker, as read.", needs: [.earlierTracker],
      from: .earlierDue
    ) { $0.map { .reading($0) } ?? .none }.typed { $0.before?.dueText ?? "" }.was("due", in: .earlier)
      .called("the due date in the newest earlier tracker"),
    Fact(
      "earlier-due-text", .text, "The due cell in the newest earlier tracker, as typed.", needs: [.earlierTracker],
      from: .earlier
    ) { $0.action.map { .typed($0.dueText) } ?? .none }.was("due-text", in: .earlier)
      .called("the due cell in the newest earlier tracker"),
    Fact(
      "earlier-status", .status, "The status in the newest earlier tracker's latest period.", needs: [.earlierTracker],
      from: .earlier
    ) { earlier in
      guard let action = earlier.action, let latest = earlier.latestPeriod else { return .none }
      return .status(action.report(latest).status)
    }.was("status", in: .earlier)
      .called("the status in the newest earlier tracker"),
    Fact(
      "earlier-kind", .choice(ActionKind.allCases.map(\.rawValue)),
      "What the action was in the newest earlier tracker.", needs: [.earlierTracker], from: .earlier
    ) { $0.action.map { .choice($0.kind.rawValue) } ?? .none }.was("kind", in: .earlier)
      .called("the kind of action in the newest earlier tracker"),
    Fact(
      "earlier-title", .text, "The title in the newest earlier tracker.", needs: [.earlierTracker], from: .earlier
    ) { $0.action.map { .typed($0.title) } ?? .none }.was("title", in: .earlier)
      .called("the title in the newest earlier tracker"),
    Fact(
      "title-agreement", .number, "How far title and earlier title agree, word by word, from 0 to 1.",
      needs: [.earlierTracker], from: .earlier
    ) { $0.titleAgreement.map { .number($0) } ?? .none }.of([.action, .claim])
      .called("the agreement of title and earlier title").within(.shares),
    .placeholder(
      "due-move", "How far the due point moved since the newest earlier tracker, in words.", needs: [.earlierTracker]
    ) { $0.move(from: $0.before?.due.duePoint) },
    .placeholder(
      "due-net-move", "How far the due point moved since the first one at hand, in words.", needs: [.earlierTracker]
    ) { $0.move(from: ($0.firstDue?.reading ?? $0.dueHistory.first)?.duePoint) },
    Fact(
      "due-moves", .number, "How often the due point changed from tracker to tracker.", needs: [.earlierTracker],
      from: .dueHistory
    ) { history in
      let points = history.compactMap(\.duePoint)
      return .number(Double(zip(points, points.dropFirst()).count { $0 != $1 }))
    }.told(as: "number of moves")
      .called("the number of moves of the due date").within(.counts),
    Fact(
      "restated-periods", .refs, "Earlier periods whose status differs from what an earlier tracker said.",
      needs: [.earlierTracker], from: .earlier, .check
    ) { earlier, check in
      .list(
        earlier.restatedPeriods.map { period, then, now in
          "\(Wording.period(period, check.scope.ruleSet.dateWords)) “\(Wording.short(then))” → “\(Wording.short(now))”"
        })
    }.of([.action, .claim])
      .called("the earlier periods whose status was restated"),
    Fact(
      "absent-now", .flag,
      "Whether this tracker has no action with the ref any more, and none that a rule says it goes on as.",
      needs: [.earlierTracker], from: .rows
    ) { row in row.across { rows, _ in .flag(rows.first(withRef: row.refHash) == nil && !row.isRenumbered) } }
    .saying("the action", .be, "absent from this tracker"),
  ]
}

extension ActionFacts {
  fileprivate func move(from then: Day?) -> FactValue {
    guard let then, let now = dates.due.duePoint else { return .none }
    return .words(Wording.move(from: then, to: now, scope.convention))
  }
}
