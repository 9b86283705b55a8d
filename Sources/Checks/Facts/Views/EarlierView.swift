import Dates
import RuleSets
import Texts
import Trackers

/// The action in earlier trackers, its dates aside.
struct EarlierView {
  private let facts: ActionFacts

  /// Shows the current action, while its turn lasts.
  init(_ facts: ActionFacts) { self.facts = facts }

  /// The action in the newest earlier tracker; nil where that has no such ref.
  var action: EarlierAction? { facts.before }

  /// The latest period of the newest earlier tracker.
  var latestPeriod: Period? { facts.earlier.first?.latest }

  /// The latest period of the newest earlier tracker where the action has an interval due.
  var lastDuePeriod: Period? { facts.lastDue?.action.tracker.latest }

  /// Whether the newest status that the newest earlier tracker has of the action is a finished one.
  var wasFinished: Bool { facts.before?.newestStatus.map(facts.scope.isFinished) ?? false }

  /// Whether the due cell is as typed in the newest earlier tracker, but for case, punctuation and white space.
  var hasSameDueText: Bool {
    guard let then = facts.before?.dueText else { return false }
    let now = facts.cell(of: .due)
    // Most are as they were.
    return then.withBytes { $0 == now } || normalised(then) == normalised(now.string)
  }

  /// For how many months running, up to the period checked, the action has been stated the same.
  var monthsRunning: Int {
    var count = 1
    while facts.statusAtHand(monthsBefore: count) == facts.status { count += 1 }
    return count
  }

  /// How far the titles agree, word by word; nil where one is blank.
  var titleAgreement: Double? {
    guard let before = facts.before, facts.absentAction == nil else { return nil }
    let vocabulary = facts.scope.ruleSet.vocabulary
    // Most are as they were, which is told without reading the earlier one again.
    if before.tracker.hasTitle(before.place, facts.title) { return facts.words(of: facts.title).isEmpty ? nil : 1 }
    let now = NormalisedText(facts.title, vocabulary: vocabulary)
    let then = before.title.withBytes { NormalisedText($0, vocabulary: vocabulary) }
    return now.isEmpty || then.isEmpty ? nil : Agreement.between(now.words[...], then.words[...])
  }

  /// The periods whose status differs from what an earlier tracker that carries them said.
  var restatedPeriods: [(period: Period, then: String, now: String)] {
    guard facts.row != nil, !facts.earlier.isEmpty else { return [] }
    return facts.carriers.compactMap { carrier in
      let (tracker, place) = (facts.earlier[carrier.tracker], facts.place(in: carrier.tracker))
      guard place >= 0 else { return nil }
      let cell = facts.cell(facts.layout.status(carrier.place))
      let (now, then) = (facts.readStatus(cell).status, tracker.status(place, in: carrier.placeThere) ?? .blank)
      if now == then, now != .unknown { return nil }
      let text = tracker.statusText(place, in: carrier.placeThere)
      if now == then, normalised(cell.string) == normalised(text) { return nil }
      return (carrier.period, text, cell.string)
    }
  }
}
