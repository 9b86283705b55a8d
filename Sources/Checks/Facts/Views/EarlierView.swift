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
  var lastDuePeriod: Period? { facts.lastDue?.tracker.latest }

  /// Whether the newest status that the newest earlier tracker has of the action is a finished one.
  var wasFinished: Bool { facts.before?.newestStatus.map(facts.scope.isFinished) ?? false }

  /// Whether the due cell is as typed in the newest earlier tracker, but for case, punctuation and white space.
  var hasSameDueText: Bool {
    facts.before.map { normalised($0.dueText) == normalised(facts.cell(of: .due).string) } ?? false
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
    let now = NormalisedText(facts.title, vocabulary: vocabulary)
    let then = before.title.withBytes { NormalisedText($0, vocabulary: vocabulary) }
    return now.isEmpty || then.isEmpty ? nil : Agreement.between(now.words[...], then.words[...])
  }

  /// The periods whose status differs from what an earlier tracker that carries them said.
  var restatedPeriods: [(period: Period, then: String, now: String)] {
    guard let row = facts.row, !facts.refText.isEmpty else { return [] }
    let scope = facts.scope
    return reportedPeriods.sorted().compactMap { period in
      guard let carrier = facts.earlier.first(where: { $0.carries(period) }),
        let report = carrier.actions[facts.refKey.hash]?.report(period)
      else { return nil }
      let now = row.status(period)
      let status = scope.statuses.read(now)
      let isSame =
        status == report.status
        && (status != .unknown || normalised(now.string) == normalised(report.statusText))
      return isSame ? nil : (period, report.statusText, now.string)
    }
  }

  /// The periods up to the one checked of which the row or an earlier tracker reports something.
  private var reportedPeriods: Set<Period> {
    var periods: Set<Period> = []
    facts.eachReport { period, _, _ in periods.insert(period) }
    for tracker in facts.earlier {
      guard let reports = tracker.actions[facts.refKey.hash]?.reports else { continue }
      for period in reports.keys where facts.scope.periods.place(of: period) != nil { periods.insert(period) }
    }
    return periods
  }
}
