import Dates

extension RuleSet {
  /// The changes of the bands of ratings, one edge at a time: a day and a month earlier and later.
  ///
  /// Where one band ends the next begins: what is one edge is moved as one. `authors` are the files that gave the bands
  /// whose edges are moved.
  package func bandChanges(by authors: (String) -> Bool) -> [RuleSetChange] {
    statuses.indices.filter { statuses[$0].slippage?.lower != nil && statuses[$0].bandAuthor.map(authors) ?? false }
      .flatMap { index in BandMove.all.compactMap { change(ofBand: index, $0) } }
  }

  private func change(ofBand index: Int, _ move: BandMove) -> RuleSetChange? {
    guard let band = statuses[index].slippage, let lower = band.lower else { return nil }
    let below = statuses.firstIndex { $0.slippage?.upper?.span == lower.span }
    let span = move.applied(to: lower.span)
    let set = with { set in
      set.statuses[index].slippage = SlippageBand(
        lower: SlippageBand.End(span, isIncluded: lower.isIncluded), upper: band.upper)
      guard let below, let other = statuses[below].slippage else { return }
      set.statuses[below].slippage = SlippageBand(
        lower: other.lower, upper: SlippageBand.End(span, isIncluded: !lower.isIncluded))
    }
    return RuleSetChange(
      part: "statuses.\(statuses[index].id).slippage \(move.words)", kind: .edge(status: index, by: move.words),
      ruleSet: set)
  }
}

/// How an edge is moved.
private struct BandMove {
  let months: Int
  let days: Int
  let words: String

  static let all = [
    BandMove(months: 0, days: -1, words: "a day earlier"), BandMove(months: 0, days: 1, words: "a day later"),
    BandMove(months: -1, days: 0, words: "a month earlier"), BandMove(months: 1, days: 0, words: "a month later"),
  ]

  func applied(to span: CalendarSpan) -> CalendarSpan {
    CalendarSpan(months: span.months + months, days: span.days + days)
  }
}
