import Dates
import RuleSets
import Texts
import Trackers

extension CheckScope {
  /// Whether one update was copied from another: both have something to say, and it is nearly the same.
  func isCopy(_ update: UpdateReading, of other: UpdateReading) -> Bool {
    guard case .substantive = update.kind, case .substantive = other.kind else { return false }
    let a = withoutLeadingNoNews(update.words)
    let b = withoutLeadingNoNews(other.words)
    let least = ruleSet.updates.leastWords
    guard a.count >= least, b.count >= least else { return false }
    return Agreement.reaches(ruleSet.updates.agreement, a, b)
  }

  private func withoutLeadingNoNews(_ text: NormalisedText) -> Slice<UnsafeBufferPointer<Word>> {
    text.words.dropFirst(ruleSet.phrases.longest(of: ruleSet.updates.noNews, in: text))
  }

  /// Whether the status is one that the rule set calls finished; blank and unknown ones are not.
  func isFinished(_ status: StatedStatus) -> Bool {
    guard case .known(let index) = status else { return false }
    return ruleSet.statuses[index].isFinished
  }

  /// Whether the status makes its action an assurance action.
  func isAssuranceStatus(_ status: StatedStatus) -> Bool {
    ruleSet.kinds.assuranceStatuses.contains(status)
  }

  /// The status's rank among the ratings, 0 for the best; nil where it is no rating.
  func rank(_ status: StatedStatus) -> Int? {
    guard case .known(let index) = status else { return nil }
    return ruleSet.statuses[index].rank
  }
}
