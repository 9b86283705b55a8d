package import Dates
import RuleSets
package import Texts
package import Trackers

/// What became of the action from period to period.
extension ActionFacts {
  /// The status stated in the previous period; nil where there is none.
  package var previousStatus: StatedStatus? { statuses.previous }

  /// The tracker's periods, up to the one checked, in which the action was finished and had not been in the one before.
  package var periodsFinished: [Period] {
    let own = scope.periods.indices.dropFirst().filter { isFinished(at: $0) && !isFinished(at: $0 - 1) }
    if own.isEmpty, scope.periods.count == 1, earlierPrevious != nil, isFinished, !wasFinishedEarlier {
      return [scope.period]
    }
    return own.map { scope.periods[$0] }
  }

  /// Whether the update, without its sign-offs, holds a phrase of the list.
  package func updateHolds(_ list: PhraseListID) -> Bool {
    readUpdate()
    return scope.ruleSet.phrases.holds(anyOf: [list], in: updateWords)
  }
}
