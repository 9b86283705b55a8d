import Checks
import Dates
import RuleSets
import Texts
import Trackers

/// The actions of exceptions: by their refs, and without.
extension ClaimMatcher {
  /// Matches an exception by its ref, or offers an action for a ref that the tracker has not.
  func matchException(_ claim: inout Claim, _ stated: StatedClaim, _ theme: Int?, _ run: inout MatchedSummary) {
    let key = refKey(claim.ref)
    claim.isRepeated = !run.exceptions.insert(key).inserted
    claim.date = days(of: stated.date, beside: nil)
    guard let number = best(index.byRef[key] ?? [], for: claim) else {
      claim.offered = offer(for: claim, theme, run.near)
      if let offered = claim.offered { run.offered.insert(offered) }
      return
    }
    claim.actions = [number]
    claim.date = days(of: stated.date, beside: index.actions[number].due)
    claim.isOfOtherTheme = isOf(other: theme, number)
    if let focus = stated.focus, let main = index.main(of: number), let isOne = isFocusOne[main] {
      claim.isOfOtherFocus = isOne != (focus == .one)
    }
  }

  /// What refs are compared by.
  func refKey(_ ref: String) -> UInt64 {
    ref.withBytes { refText.read($0, vocabulary: vocabulary) }
    return refText.hash
  }

  /// Of the rows of a ref the one whose title agrees best with an exception's, and of those that agree alike the one of
  /// its rating, then the one of its month, else the first.
  func best(_ numbers: [Int], for claim: Claim) -> Int? {
    if numbers.count < 2 { return numbers.first }
    let numbers = numbers.prefix(ClaimMatcher.mostCompared)
    let words = titles.words(of: claim.title)
    let agreements = numbers.map { number in
      let its = titles.words(of: index.actions[number].title)
      let all = words.count + its.count
      let agreement = all == 0 ? 0 : 2 * Double(words.shared(with: its)) / Double(all)
      return (
        number: number, title: agreement, rating: isRated(number, claim) ? 1 : 0, due: isDue(number, claim) ? 1 : 0
      )
    }
    return agreements.max {
      ($0.title, $0.rating, $0.due, $1.number) < ($1.title, $1.rating, $1.due, $0.number)
    }?.number
  }

  /// Whether an action has the status that a claim gives it.
  private func isRated(_ number: Int, _ claim: Claim) -> Bool {
    guard case .known(let status) = index.actions[number].status else { return false }
    return claim.ratings?.contains(status) ?? false
  }

  /// Whether an action stands under another theme.
  func isOf(other theme: Int?, _ number: Int) -> Bool {
    theme != nil && index.themes.place(named: index.actions[number].theme) != theme
  }

  /// The action that an unknown ref is meant for: the one near it in whose title half the words of the shorter stand.
  private func offer(for claim: Claim, _ theme: Int?, _ refs: NearRefs) -> Int? {
    let words = titles.words(of: claim.title, isTelling: false)
    let near = refs.near(claim.ref).prefix(ClaimMatcher.mostCompared).map { number in
      let its = titles.words(of: index.actions[number].title, isTelling: false)
      return (number: number, share: share(of: words, in: its))
    }.filter { $0.share >= self.words.titleShare }
    guard let best = near.map(\.share).max() else { return nil }
    let fitting = near.filter { $0.share == best }
    let own = fitting.filter { !isOf(other: theme, $0.number) }
    return own.count == 1 ? own[0].number : fitting.count == 1 ? fitting[0].number : nil
  }

  /// Offers, for each exception without a ref of a theme of the summary, the one action of the tracker's theme that it
  /// may mean.
  func offerUnnamed(_ number: Int, theme: Int, _ run: inout MatchedSummary) {
    for place in run.claims[number].indices where run.claims[number][place].kind == .unnamedException {
      let claim = run.claims[number][place]
      let asked = MatchedSummary.Unnamed(theme: theme, ratings: claim.ratings, date: claim.date, hasYear: claim.hasYear)
      let fitting = run.unnamed[asked] ?? self.fitting(claim, theme, run)
      run.unnamed[asked] = fitting
      guard let offered = fitting.count == 1 ? fitting[0] : titled(claim.title, among: fitting) else { continue }
      run.claims[number][place].offered = offered
      run.offered.insert(offered)
    }
  }

  /// The actions of a theme that have the rating, and the month, of an exception and are none by their refs.
  private func fitting(_ claim: Claim, _ theme: Int, _ run: MatchedSummary) -> [Int] {
    let fitting = index.themes.all[theme].actions.lazy.filter { number in
      let key = index.actions[number].refKey
      return isRated(number, claim) && (key == 0 || !run.exceptions.contains(key)) && isDue(number, claim)
    }
    return Array(fitting.prefix(ClaimMatcher.mostCompared))
  }

  /// The one of some actions whose title a title is; nil where none alone is.
  private func titled(_ title: String, among numbers: [Int]) -> Int? {
    let words = titles.words(of: title)
    let found = numbers.filter {
      share(of: words, in: titles.words(of: index.actions[$0].title)) >= self.words.titleShare
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Which part of the shorter title's words stands in the other.
  private func share(of words: [UInt64], in other: [UInt64]) -> Double {
    let shorter = min(words.count, other.count)
    return shorter == 0 ? 0 : Double(words.shared(with: other)) / Double(shorter)
  }

  /// Whether an action may be due in the month that a claim gives, if it gives one.
  private func isDue(_ number: Int, _ claim: Claim) -> Bool {
    guard let date = claim.date else { return true }
    guard let due = index.actions[number].due.days else { return false }
    if claim.hasYear { return due.earliest <= date.latest && date.earliest <= due.latest }
    let months = due.latest.month.number - due.earliest.month.number
    return months >= 11
      || (0...months).contains { due.earliest.month.adding(Int($0)).month == date.earliest.month.month }
  }
}
