package import Checks
import Dates
package import RuleSets
import Texts
import Trackers

/// Matches what a summary says with the actions of a tracker.
package struct ClaimMatcher {
  /// So many rows of one ref are compared with an exception at most.
  static let mostCompared = 256

  /// The tracker's actions.
  let index: TrackerIndex
  /// The words of summaries.
  let words: SummaryWords
  /// Finds the year of a date that gives none.
  let dates: DateReader
  /// Reads titles.
  let titles: TitleReader
  /// Finds the Focus 1 main actions of blocks.
  let blocks: BlockMatcher
  /// Trackers whose titles milestones may have, too.
  let earlier: [EarlierTracker]
  /// Holds numbers against others.
  let counts: CountMatcher
  /// By number: whether the main action is of Focus 1; nil for other actions, and where the tracker does not say.
  let isFocusOne: [Int: Bool]
  /// Read titles of milestones.
  private let workers: Workers
  /// Refs are told apart by their words alone.
  let vocabulary = Vocabulary()
  /// One for all refs.
  let refText = NormalisedText()

  /// A matcher with a tracker, and with earlier ones.
  package init(
    _ index: TrackerIndex, earlier: [EarlierTracker] = [], _ ruleSet: RuleSet, on workers: Workers = .one
  ) {
    self.workers = workers
    self.index = index
    words = ruleSet.summary
    dates = DateReader(words: ruleSet.dateWords)
    titles = TitleReader(words)
    let focus = ClaimMatcher.focus(of: index, words)
    isFocusOne = focus
    blocks = BlockMatcher(index, focusOne: focus.filter(\.value).keys.sorted(), titles)
    self.earlier = earlier
    counts = CountMatcher(words: words, ratingCount: ruleSet.statuses.count { $0.rank != nil }, index: index)
  }

  private static func focus(of index: TrackerIndex, _ words: SummaryWords) -> [Int: Bool] {
    var known: [String: Bool] = [:]
    var focus: [Int: Bool] = [:]
    for number in index.mains.values {
      let risk = index.actions[number].risk
      if normalised(risk).isEmpty { continue }
      let isOne = known[risk] ?? words.isPhrase(risk, of: .focusOne)
      known[risk] = isOne
      focus[number] = isOne
    }
    return focus
  }

  /// The claims of a summary in its order, those of what a theme leaves out behind the theme's.
  package func match(_ themes: [StatedTheme]) -> ClaimList {
    var run = MatchedSummary(near: NearRefs(unknown(in: themes), in: index))
    if themes.contains(where: { $0.claims.contains { $0.claim.kind == .milestone && $0.claim.ref.isEmpty } }) {
      run.milestones = MilestoneMatcher(index, earlier: earlier, titles, words, on: workers)
    }
    let places = themes.map { index.themes.place(ofCell: $0.name) }
    for (theme, place) in zip(themes, places) {
      let name = place.map { index.themes.all[$0].name } ?? theme.name
      var claims: [Claim] = []
      claims.reserveCapacity(theme.claims.count)
      for stated in theme.claims { claims.append(match(stated, theme: place, named: name, &run)) }
      let actions = place.map { index.themes.all[$0].actions } ?? []
      claims += counts.claims(of: theme.counts, theme: name, actions: actions)
      run.claims.append(claims)
    }
    for (number, place) in places.enumerated() {
      if let place { offerUnnamed(number, theme: place, &run) }
    }
    // A theme of several rows is one.
    let lastRows = Dictionary(places.enumerated().map { ($1, $0) }) { $1 }
    var all = ClaimList()
    for (number, place) in places.enumerated() {
      all.append(run.claims[number])
      guard let place, lastRows[place] == number else { continue }
      let claim = Claim(.leftOut, theme: index.themes.all[place].name, place: themes[number].place)
      all.append(claim, leftOut: leftOut(place, run))
    }
    return all
  }

  /// The refs of exceptions that the tracker has not.
  private func unknown(in themes: [StatedTheme]) -> [String] {
    themes.flatMap { theme in
      theme.claims.lazy.filter { $0.claim.kind == .exception && index.byRef[refKey($0.claim.ref)] == nil }
        .map(\.claim.ref)
    }
  }

  private func match(_ stated: StatedClaim, theme: Int?, named name: String, _ run: inout MatchedSummary) -> Claim {
    var claim = stated.claim
    claim.theme = name
    switch claim.kind {
    case .exception: matchException(&claim, stated, theme, &run)
    case .unnamedException: claim.date = days(of: stated.date, beside: nil)
    case .block:
      claim.actions = blocks.match(claim.title, theme: theme)
      claim.isOfOtherTheme =
        theme != nil && !claim.actions.isEmpty && claim.actions.allSatisfy { isOf(other: theme, $0) }
    case .noIssues:
      claim.actions = blocks.match(stated.block, theme: theme)
      claim.covered = claim.actions.map { index.subs[index.actions[$0].mainKey] ?? [] }
    case .noExceptions: claim.covered = theme.map { [subs(of: $0, isFocusTwoOnly: stated.focus == .two)] } ?? []
    case .milestone: matchMilestone(&claim, stated, theme, run)
    case .count, .leftOut: break
    }
    return claim
  }

  private func matchMilestone(_ claim: inout Claim, _ stated: StatedClaim, _ theme: Int?, _ run: MatchedSummary) {
    if claim.ref.isEmpty {
      let match = theme.flatMap { run.milestones?.match(claim.title, theme: $0) }
      claim.actions = match?.action.map { [$0] } ?? []
      claim.isOfEarlierTracker = match.map { $0.action == nil } ?? false
    } else {
      claim.actions = best(index.byRef[refKey(claim.ref)] ?? [], for: claim).map { [$0] } ?? []
    }
    claim.date = days(of: stated.date, beside: claim.actions.first.map { index.actions[$0].due })
  }

  /// The sub-actions of a theme; without those under a main action of Focus 1, where that is asked.
  private func subs(of theme: Int, isFocusTwoOnly: Bool) -> [Int] {
    index.themes.all[theme].actions.filter { number in
      guard index.actions[number].kind == .sub else { return false }
      return !isFocusTwoOnly || index.main(of: number).map { isFocusOne[$0] != true } ?? true
    }
  }

  /// The days of a date; without a year those that lie in the due date, else the nearest to the period.
  func days(of date: UnresolvedReading?, beside due: DateReading?) -> DayRange? {
    guard let date else { return nil }
    if case .yearless(let yearless, _) = date, let due = due?.days {
      for year in due.earliest.parts.year...due.latest.parts.year {
        guard let days = yearless.days(in: year)?.days else { continue }
        if days.earliest <= due.latest, due.earliest <= days.latest { return days }
      }
    }
    return dates.resolve(due: date, beside: DateReading(.blank), index.period.first).days
  }

  /// The actions of a theme that are no exceptions by their refs, and whether each is offered elsewhere.
  private func leftOut(
    _ theme: Int, _ run: MatchedSummary
  ) -> some Sequence<(number: Int, isNamedOtherwise: Bool)> {
    index.themes.all[theme].actions.lazy.filter { number in
      let key = index.actions[number].refKey
      return key != 0 && !run.exceptions.contains(key)
    }.map { ($0, run.offered.contains($0)) }
  }
}
