import Dates
import RuleSets
import Trackers

extension FactTable {
  /// What a theme progress summary says of actions. Rules on claims may ask the facts of the action, too, that a claim
  /// is matched with; where it is matched with none, all of that action's cells count as blank.
  static let claims: [Fact] = claimed + statedRatings + statedDates + counts

  /// What is claimed, and of what.
  private static let claimed: [Fact] = [
    claim("claim", .choice(Claim.Kind.allCases.map(\.rawValue)), "What the summary makes a claim of.") {
      .choice($0.kind.rawValue)
    }.beingKindOfClaim,
    claim("claim-ref", .text, "The ref as the summary writes it; blank where it gives none.") { .typed($0.ref) }
      .naming.unquoted,
    claim("claim-title", .text, "The title, or a milestone’s wording, as the summary has it.") { .typed($0.title) },
    claim("claim-theme", .text, "The theme as the summary writes it.") { .typed($0.place.theme) },
    claim("claim-state", .text, "The state of a milestone or of a count, as the rule set calls it.") {
      .typed($0.state)
    },
    claim("claim-in-tracker", .flag, "Whether the tracker has the action.", needs: [.tracker]) {
      .flag(!$0.actions.isEmpty)
    }.saying("the action", .be, "in the tracker"),
    claim(
      "claim-in-earlier-tracker", .flag, "Of a milestone, whether only an earlier tracker has its action.",
      needs: [.tracker]
    ) { .flag($0.isOfEarlierTracker) }.saying("the action", .be, "in an earlier tracker alone"),
    claim("claim-repeated", .flag, "Whether the same ref is an exception before it.") { .flag($0.isRepeated) }
      .saying("the ref", .be, "an exception already"),
    claim("claim-marked", .flag, "Whether a mark such as [check: ref-missing] stands in its line.") {
      .flag($0.isMarked)
    }.saying("the line", .act(.has), "a mark for its author"),
    claim(
      "claim-other-theme", .flag, "Whether it stands under another theme than its action.", needs: [.tracker]
    ) { .flag($0.isOfOtherTheme) }.saying("the action", .be, "of another theme"),
    claim(
      "claim-other-focus", .flag,
      "Whether it stands under Focus 1 and its action does not, or the other way about.", needs: [.tracker]
    ) { .flag($0.isOfOtherFocus) }.saying("the action", .be, "of the other focus"),
    Fact(
      "claim-named-otherwise", .flag,
      "Of an action left out, whether a finding on something else names it.", needs: [.tracker], from: .claim
    ) { .flag($0?.isNamedOtherwise ?? false) }
    .of([.claim]).saying("the action", .be, "named by another finding"),
    Fact(
      "claim-offer", .text,
      "The ref of the action that an unknown ref, or an exception without one, may be meant for; blank where none is.",
      needs: [.tracker], from: .claim
    ) { .typed($0?.offered?.name ?? "") }.naming.of([.claim]),
    Fact.placeholder("claim-offer-title", "The title of that action.", from: .claim) {
      .typed($0?.offered?.title ?? "")
    }.unquoted.of([.claim]),
    Fact.placeholder("claim-words", "The words of the summary that the claim rests on.", from: .claim) {
      .typed($0?.claim.place.quote ?? "")
    }.unquoted.of([.claim]),
  ]

  private static let statedRatings: [Fact] = [
    claim("claim-ratings", .statuses, "The statuses that the rating words may stand for; none without such words.") {
      .statuses($0.ratings ?? [])
    }.called("the statuses that the summary’s words may stand for"),
    Fact(
      "claim-rating", .status, "The status that the rating words stand for, where one alone is rated; else none.",
      from: .claim, .check
    ) { view, check in
      let ratings = view?.claim.ratings ?? []
      let rated = ratings.filter { check.scope.ruleSet.statuses[$0].rank != nil }
      let meant = rated.isEmpty ? ratings : rated
      return meant.count == 1 ? .status(.known(meant[0])) : .none
    }.of([.claim]).called("the rating that the summary states"),
    Fact.placeholder("claim-rating-words", "The rating words as the summary has them.", from: .claim) {
      .typed($0?.claim.ratingWords ?? "")
    }.unquoted.of([.claim]),
  ]

  private static let statedDates: [Fact] = [
    claim(
      "claim-due", .date,
      """
      The due date, or a milestone’s date, as the summary states it. Where it leaves out the year, the month of that \
      name that lies in the action’s due date, else the nearest.
      """
    ) { $0.date.map { .days($0) } ?? .none }.called("the date that the summary states"),
    Fact.placeholder("claim-due-words", "The same as the summary has it.", from: .claim) {
      .typed($0?.claim.dateWords ?? "")
    }.unquoted.of([.claim]),
    claim("claim-due-year", .flag, "Whether the summary gives the year of that date.") { .flag($0.hasYear) }
      .saying("the summary", .act(.has), "the year of the date"),
    claim("claim-deadline", .flag, "Whether it gives a deadline that is no month.") { .flag($0.hasDeadline) }
      .saying("the summary", .act(.has), "a deadline"),
    claim("claim-date-change", .flag, "Whether the summary says that a change of the date is asked for.") {
      .flag($0.asksForDateChange)
    }.saying("the summary", .act(.has), "a change of the date"),
    Fact(
      "claim-expected-ratings", .statuses,
      "The ratings that the date which the summary states can call for on the days of the tracker’s period.",
      needs: [.tracker], from: .claim, .check
    ) { view, check in
      guard let due = view?.claim.date?.latest else { return .statuses([]) }
      return .statuses(check.scope.bands.expected(due: due, reporting: check.scope.period.days))
    }.of([.claim]).called("the ratings that the summary’s own date calls for"),
  ]

  private static let counts: [Fact] = [
    count("claim-count", "The number that the summary gives.") { $0.given },
    count("claim-count-least", "The number that it is held against, at least.") { $0.least },
    count("claim-count-most", "The number that it is held against, at most.") { $0.most },
    claim(
      "claim-count-against", .choice(ClaimCount.Against.allCases.map(\.rawValue)), "What a number is held against."
    ) { $0.count.map { .choice($0.against.rawValue) } ?? .none }.called("what the number is held against"),
    Fact.placeholder("claim-counted", "What is counted, as the summary has it.", from: .claim) {
      .typed($0?.claim.count?.words ?? "")
    }.unquoted.of([.claim]),
    Fact.placeholder(
      "claim-count-expected", "The number that it is held against, or from what to what it may be.", from: .claim
    ) {
      guard let count = $0?.claim.count else { return .none }
      return .words(count.least == count.most ? "\(count.least)" : "\(count.least) to \(count.most)")
    }.unquoted.of([.claim]),
  ]

  private static func claim(
    _ id: String, _ type: FactType, _ summary: String, needs: Set<FactNeed> = [],
    _ value: @escaping @Sendable (Claim) -> FactValue
  ) -> Fact {
    Fact(id, type, summary, needs: needs, from: .claim) { $0.map { value($0.claim) } ?? .none }.of([.claim])
  }

  private static func count(
    _ id: String, _ summary: String, _ value: @escaping @Sendable (ClaimCount) -> Int
  ) -> Fact {
    claim(id, .number, summary) { $0.count.map { .number(Double(value($0))) } ?? .none }.within(.counts)
  }
}
