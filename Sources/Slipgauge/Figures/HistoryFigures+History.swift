package import Ledger
package import Reports
package import RuleSets

extension HistoryFigures {
  /// What the history of a tracker comes to; its ratings are told by the statuses of `ruleSet`.
  package init(_ history: History, tracker: String, _ ruleSet: RuleSet?) throws(HistoryError) {
    self.init(tracker: tracker)
    let periods = try ReportedPeriod.all(history, tracker: tracker)
    points = periods.map(\.point)
    let reckoned = periods.filter(\.isReckoned)
    let order = RatingOrder(reckoned, ruleSet?.statuses ?? [])
    ratings = order.ratings
    themes = reckoned.flatMap { ThemeRatings.list($0, order) }
    findings = FindingFigures.list(periods)
    moves = DueMove.list(reckoned)
    updates = reckoned.flatMap(UpdateFigures.list)
    rounds = RoundFigure.list(reckoned)
    // Of a year that ends with a period whose actions are not known, nobody can say how it goes on.
    if let last = periods.last, last.isReckoned { turning = TurningAction.list(last, order) }
  }
}
