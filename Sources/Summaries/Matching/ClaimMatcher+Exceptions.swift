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
    guard let number = best(index.byRef[key] ?? [], for: claim) else {
      claim.offered = offer(for: claim, theme, run.near)
      claim.date = days(of: stated.date, beside: nil)
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

  /// Of the rows of a ref the one that agrees best with an exception; of several that agree alike the first.
  func best(_ numbers: [Int], for claim: Claim) -> Int? {
    if numbers.count < 2 { return numbers.first }
    let numbers = numbers.prefix(ClaimMatcher.mostCompared)
    let words = titles.words(of: claim.title)
    func agreement(_ number: Int) -> Double {
      let action = index.actions[number]
      let its = titles.words(of: action.title)
      let shared =
        words.isEmpty && its.isEmpty ? 0 : 2 * Double(words.shared(with: its)) / Double(words.count + its.count)
      return shared + (isRated(number, claim) ? 0.5 : 0)
    }
    let agreements = numbers.map { ($0, agreement($0)) }
    return agreements.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
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
    let near = refs.near(claim.ref).map { number in
      let its = titles.words(of: index.actions[number].title, isTelling: false)
      let shorter = min(words.count, its.count)
      return (number: number, share: shorter == 0 ? 0 : Double(words.shared(with: its)) / Double(shorter))
    }.filter { $0.share >= 0.5 }
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
      let offered = run.unnamed[asked] ?? onlyFitting(claim, theme, run)
      run.unnamed[asked] = .some(offered)
      run.claims[number][place].offered = offered
      if let offered { run.offered.insert(offered) }
    }
  }

  /// The one action of a theme that has the rating, and the month, of an exception and is none by its ref.
  private func onlyFitting(_ claim: Claim, _ theme: Int, _ run: MatchedSummary) -> Int? {
    let fitting = index.themes.all[theme].actions.lazy.filter { number in
      let key = index.actions[number].refKey
      return isRated(number, claim) && (key == 0 || !run.exceptions.contains(key)) && isDue(number, claim)
    }.prefix(2)
    return fitting.count == 1 ? fitting.first : nil
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
