import Checks
import RuleSets
import Trackers

/// Holds the numbers that a summary gives of a theme against each other, and against the tracker.
struct CountMatcher {
  /// The words of summaries.
  let words: SummaryWords
  /// How many statuses are ratings: so many colours are all.
  let ratingCount: Int
  /// The tracker's actions.
  let index: TrackerIndex

  /// A claim for each number that something can be held against, in the order of the summary.
  func claims(of counts: [StatedCount], theme: String, actions: [Int]) -> [Claim] {
    var found: [Claim] = []
    var parts = Parts()
    var heads: [StatedCount.Subject: Int] = [:]
    var others: [StatedCount.Subject: Int] = [:]
    for count in counts {
      let subject = count.subject
      if count.isHead {
        found += parts.claims(theme, ratingCount)
        parts = Parts(head: count)
        found += differing(count, others[subject], theme)
        if subject.ratings != nil { heads[subject] = count.number }
        continue
      }
      if let head = count.head, parts.head?.number != head.number || parts.head?.subject != head.subject {
        found += parts.claims(theme, ratingCount)
        parts = Parts(head: CountMatcher.head(head.number, head.subject, of: count))
      }
      found += differing(count, heads[subject], theme)
      if subject.ratings != nil { others[subject] = count.number }
      parts.add(count)
      if let listed = count.listed {
        found.append(claim(count, .items, listed.lowerBound, listed.upperBound, theme))
      }
      if let told = told(count, actions) { found.append(claim(count, .tracker, told, told, theme)) }
    }
    return found + parts.claims(theme, ratingCount)
  }

  /// A head that stands in a JSON summary beside each of its parts.
  private static func head(_ number: Int, _ subject: StatedCount.Subject, of part: StatedCount) -> StatedCount {
    var head = part
    (head.number, head.subject, head.isHead, head.head, head.listed) = (number, subject, true, nil, nil)
    return head
  }

  private func differing(_ count: StatedCount, _ other: Int?, _ theme: String) -> [Claim] {
    other.map { [claim(count, .head, $0, $0, theme)] } ?? []
  }

  /// What the tracker gives in place of a number of a whole theme's sub-actions; nil where it cannot tell.
  private func told(_ count: StatedCount, _ actions: [Int]) -> Int? {
    guard count.isOfWholeTheme, count.subject.kind == .sub, count.head?.subject.ratings == nil else { return nil }
    let subs = actions.filter { index.actions[$0].kind == .sub }
    if count.subject.isNewlyFinished {
      let news = subs.map { index.actions[$0].isNewlyFinished }
      return news.contains(nil) ? nil : news.count { $0 == true }
    }
    guard let state = count.subject.state else { return nil }
    let statuses = words.countStates[state].statuses
    return statuses == StatusSet() ? nil : subs.count { statuses.contains(index.actions[$0].status) }
  }

  private func claim(
    _ count: StatedCount, _ against: ClaimCount.Against, _ least: Int, _ most: Int, _ theme: String
  ) -> Claim {
    var claim = count.claim(against, least: least, most: most, theme: theme)
    claim.state = count.subject.state.map { words.countStates[$0].id } ?? ""
    return claim
  }
}

/// The numbers under a head.
private struct Parts {
  var head: StatedCount?
  /// By what they are of: a thing that is told twice is one.
  private var byColour: [StatedCount.Subject: Int] = [:]
  private var byState: [StatedCount.Subject: Int] = [:]

  init(head: StatedCount? = nil) { self.head = head }

  /// Adds a number of what the head is of.
  mutating func add(_ count: StatedCount) {
    guard let head, head.subject.kind == .any || count.subject.kind == .any || head.subject.kind == count.subject.kind
    else { return }
    if count.subject.ratings != nil {
      byColour[count.subject] = count.number
    } else {
      byState[count.subject] = count.number
    }
  }

  /// What numbers come to; those of a summary may be as large as anybody writes.
  private static func sum(of numbers: [StatedCount.Subject: Int]) -> Int {
    numbers.values.reduce(0) { sum, number in
      let (both, isTooLarge) = sum.addingReportingOverflow(number)
      return isTooLarge ? .max : both
    }
  }

  /// The head held against what its parts come to.
  func claims(_ theme: String, _ ratingCount: Int) -> [Claim] {
    guard let head else { return [] }
    var found: [Claim] = []
    if !byColour.isEmpty, head.subject.ratings == nil {
      let sum = Parts.sum(of: byColour)
      let most = byColour.count == ratingCount ? sum : max(sum, head.number)
      found.append(head.claim(.parts, least: sum, most: most, theme: theme))
    }
    if !byState.isEmpty {
      let sum = Parts.sum(of: byState)
      found.append(head.claim(.parts, least: sum, most: max(sum, head.number), theme: theme))
    }
    return found
  }
}

extension StatedCount {
  /// The claim that it is as many as something else.
  fileprivate func claim(_ against: ClaimCount.Against, least: Int, most: Int, theme: String) -> Claim {
    var claim = Claim(.count, theme: theme, place: place)
    claim.ratings = subject.ratings
    claim.count = ClaimCount(against, given: number, least: least, most: most, words: words)
    return claim
  }
}
