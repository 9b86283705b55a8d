package import Checks
import RuleSets
import Trackers

/// An action whose dates call for a rating, with the rating that is stated and the one to set beside it.
///
/// Measured is what is rated and has a due date, and what states no rating where the rules say it must and its dates
/// call for a worse one than the best. What is finished is not.
package struct MeasuredAction {
  /// What is stated, and what its dates call for.
  package let action: ActionSummary
  /// The stated rating, by index in the rule set; nil where the status is none.
  package let stated: Int?
  /// The stated rating, which stands unless a finding says that no reading of the dates allows it; else of the ratings
  /// that they can call for the one nearest to it.
  package let calledFor: Int

  /// `isWrong` says that a finding of level error stands on the status, `isDoubted` that one of any level holds the
  /// stated rating against the dates: a rating that is better than these allow is an error, one that is worse a note.
  init?(_ action: ActionSummary, _ statuses: [Status], isWrong: Bool, isDoubted: Bool) {
    guard let best = action.expected.first, let worst = action.expected.last else { return nil }
    var stated: Int?
    if case .known(let index) = action.status {
      guard !statuses[index].isFinished else { return nil }
      if statuses[index].rank != nil { stated = index }
    }
    if let stated {
      let isBetter = (statuses[stated].rank ?? 0) < (statuses[best].rank ?? 0)
      let isFound = isDoubted && (isWrong || !isBetter)
      calledFor = !isFound || action.expected.contains(stated) ? stated : isBetter ? best : worst
    } else {
      let bestRank = statuses.compactMap(\.rank).min()
      guard isWrong, statuses[best].rank != bestRank else { return nil }
      calledFor = best
    }
    self.action = action
    self.stated = stated
  }

  /// Whether the definitions and the dates contradict the stated status.
  var isContradicted: Bool { stated != calledFor }

  /// Whether what is stated sounds better than the dates allow; stating nothing does.
  func isUnderstated(_ statuses: [Status]) -> Bool {
    guard let stated else { return true }
    return (statuses[stated].rank ?? 0) < (statuses[calledFor].rank ?? 0)
  }
}
