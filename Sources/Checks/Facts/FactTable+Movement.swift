import Dates
import RuleSets
import Texts
import Trackers

extension FactTable {
  /// What moved since earlier trackers.
  static let movement: [Fact] = [
    Fact("earlier-period", .date, "The latest period of the newest earlier tracker.", needs: [.earlierTracker]) {
      $0.earlier.first.map { .days($0.latest.days) } ?? .none
    },
    Fact(
      "earlier-is-previous-period", .flag,
      "Whether the newest earlier tracker is of this tracker's previous period, not older.", needs: [.earlierTracker]
    ) { facts in
      guard let newest = facts.earlier.first, let previous = facts.scope.previousPeriod else { return .flag(false) }
      return .flag(newest.latest >= previous)
    },
    Fact(
      "earlier-due", .reading, "The due cell in the newest earlier tracker, as read.",
      needs: [.earlierTracker], on: .earlierDue
    ) { $0.before.map { .reading($0.due) } ?? .none },
    Fact("earlier-due-text", .text, "The due cell in the newest earlier tracker, as typed.", needs: [.earlierTracker]) {
      $0.before.map { .string($0.dueText) } ?? .none
    },
    Fact(
      "earlier-status", .status, "The status in the newest earlier tracker's latest period.", needs: [.earlierTracker]
    ) { facts in
      guard let before = facts.before, let latest = facts.earlier.first?.latest else { return .none }
      return .status(before.report(latest).status)
    },
    Fact(
      "earlier-kind", .choice(ActionKind.allCases.map(\.rawValue)),
      "What the action was in the newest earlier tracker.",
      needs: [.earlierTracker]
    ) { $0.before.map { .choice($0.kind.rawValue) } ?? .none },
    Fact("earlier-title", .text, "The title in the newest earlier tracker.", needs: [.earlierTracker]) {
      $0.before.map { .string($0.title) } ?? .none
    },
    Fact(
      "title-agreement", .number, "How far title and earlier title agree, word by word, from 0 to 1.",
      needs: [.earlierTracker]
    ) { $0.titleAgreement.map { .number($0) } ?? .none },
    Fact(
      "due-move", .text, "How far the due point moved since the newest earlier tracker, in words.",
      needs: [.earlierTracker], on: [.due, .earlierDue]
    ) { facts in facts.move(from: facts.before?.due.duePoint) },
    Fact(
      "due-net-move", .text, "How far the due point moved since the first one at hand, in words.",
      needs: [.earlierTracker], on: [.due, .firstDue]
    ) { facts in facts.move(from: facts.firstDue?.duePoint) },
    Fact(
      "due-moves", .number, "How often the due point changed from tracker to tracker.",
      needs: [.earlierTracker], on: [.due, .firstDue]
    ) { .number(Double($0.dueMoves)) },
    Fact(
      "restated-periods", .refs, "Earlier periods whose status differs from what an earlier tracker said.",
      needs: [.earlierTracker]
    ) { facts in
      .list(
        facts.restatedPeriods.map { period, then, now in
          "\(Wording.month(period, facts.scope.ruleSet.dateWords)) “\(Wording.short(then))” → “\(Wording.short(now))”"
        })
    },
    Fact("absent-now", .flag, "Whether this tracker has no action with the ref any more.", needs: [.earlierTracker]) {
      facts in
      guard let rows = facts.rows else { return .pending }
      return .flag(rows.first(withRef: facts.refKey.hash) == nil)
    },
  ]
}

extension ActionFacts {
  fileprivate var titleAgreement: Double? {
    guard let before, absentAction == nil else { return nil }
    let now = NormalisedText(text(.title), vocabulary: scope.ruleSet.vocabulary)
    let then = before.title.withBytes { NormalisedText($0, vocabulary: scope.ruleSet.vocabulary) }
    return now.isEmpty || then.isEmpty ? nil : Agreement.between(now.words[...], then.words[...])
  }

  fileprivate func move(from then: Day?) -> FactValue {
    guard let then, let now = dates.due.duePoint else { return .none }
    return .string(Wording.move(from: then, to: now, convention))
  }
}
