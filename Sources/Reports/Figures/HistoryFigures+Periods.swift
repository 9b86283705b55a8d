package import Dates

/// What all themes, and all owners, come to together in a period.
extension HistoryFigures {
  /// The ratings of all themes together in a period; nil where the history did not keep them.
  package func ratings(in period: Period) -> ThemeRatings? {
    guard points.contains(where: { $0.period == period && $0.measured != nil }) else { return nil }
    return themes.reduce(ThemeRatings(period, theme: "")) { $1.period == period ? $0.adding($1) : $0 }
  }

  /// The updates of all owners in a period; nil where the history did not keep them.
  package func updates(in period: Period) -> UpdateFigures? {
    guard points.contains(where: { $0.period == period && $0.measured != nil }) else { return nil }
    return updates.reduce(into: UpdateFigures(period, owner: "")) { sum, update in
      if update.period == period { sum.counts.merge(update.counts, uniquingKeysWith: +) }
    }
  }
}
