import Dates
import RuleSets
import Tables

extension Claim {
  /// What an example’s summary says of its action, the last row of its tracker.
  ///
  /// - Throws: `TableError` where a status or a date that it names is none.
  init(_ claim: RuleExample.Claim, of example: RuleExample, _ ruleSet: RuleSet) throws(TableError) {
    var place = ClaimPlace()
    place.quote = claim.texts["words"] ?? ""
    self.init(claim.kind, theme: example.action.fields["theme"] ?? "", place: place)
    let others = Array(example.others.indices)
    if example.hasAction { actions = [others.count] }
    if kind == .noIssues || kind == .noExceptions { covered = [others] }
    if claim.flags.contains("offers") { offered = others.first }
    ref = claim.texts["ref"] ?? ""
    title = claim.texts["title"] ?? ""
    state = claim.texts["state"] ?? ""
    ratingWords = claim.texts["rating-words"] ?? ""
    dateWords = claim.texts["due-words"] ?? claim.texts["due"] ?? ""
    if let written = claim.texts["due"] {
      let month = Period(iso: written, yearStarts: ruleSet.dateWords.financialYearStarts)?.days
      guard let days = month ?? Day(iso: written).map({ DayRange($0) }) else {
        throw Claim.wrong("the date \"\(written)\" is none such as 2023-10 or 2023-10-31")
      }
      date = days
    }
    if let names = claim.ratings {
      var ratings: [Int] = []
      for name in names {
        guard let status = ruleSet.statuses.firstIndex(where: { $0.id == name }) else {
          throw Claim.wrong("\"\(name)\" is no status of the rule set")
        }
        ratings.append(status)
      }
      self.ratings = ratings
    }
    take(claim.flags)
    count = claim.count.map {
      ClaimCount($0.against, given: $0.given, least: $0.least, most: $0.most, words: place.quote)
    }
  }

  private mutating func take(_ flags: Set<String>) {
    hasYear = flags.contains("year")
    hasDeadline = flags.contains("deadline")
    asksForDateChange = flags.contains("date-change")
    isMarked = flags.contains("marked")
    isRepeated = flags.contains("repeated")
    isOfEarlierTracker = flags.contains("in-earlier-tracker")
    isOfOtherTheme = flags.contains("other-theme")
    isOfOtherFocus = flags.contains("other-focus")
    isNamedOtherwise = flags.contains("named-otherwise")
  }

  private static func wrong(_ problem: String) -> TableError {
    TableError(.notATracker, path: "example", problem: problem)
  }
}
