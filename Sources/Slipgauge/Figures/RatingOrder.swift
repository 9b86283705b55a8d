import Ledger
import Reports
import RuleSets

/// The ratings of a history, best first, and which of two is the worse.
struct RatingOrder {
  /// Best first; those that the rule set does not have come last.
  let ratings: [HistoryFigures.Rating]
  /// By id: the place among the rule set's ratings.
  private let places: [String: Int]

  /// The rated statuses of a rule set, and what else the periods state or call for.
  init(_ periods: [ReportedPeriod], _ statuses: [Status]) {
    let rated = statuses.filter { $0.rank != nil }.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
    places = Dictionary(rated.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let used = Set(
      periods.flatMap(\.actions).compactMap(\.seen.reckoning).flatMap {
        [$0.stated, $0.calledFor, $0.calledForNext].compactMap(\.self)
      })
    ratings =
      rated.map { HistoryFigures.Rating(id: $0.id, title: $0.title, colour: $0.colour) }
      + used.filter { [places] in places[$0] == nil }.sorted()
      .map { HistoryFigures.Rating(id: $0, title: $0, colour: nil) }
  }

  /// The best rating's id; nil where there is none.
  var best: String? { ratings.first?.id }

  /// Whether one rating is worse than another; not where the rule set lacks one of them.
  func isWorse(_ rating: String, than other: String) -> Bool {
    guard let a = places[rating], let b = places[other] else { return false }
    return a > b
  }
}
