package import Dates
package import RuleSets

/// The slippage bands of the rated statuses, best rating first.
package struct RatingBands: Sendable {
  private let bands: [(status: Int, band: SlippageBand)]
  private let convention: MonthConvention

  /// Takes the statuses that have both a rank and a slippage band.
  package init(_ ruleSet: RuleSet) {
    var ranked: [(rank: Int, status: Int, band: SlippageBand)] = []
    for (index, status) in ruleSet.statuses.enumerated() {
      if let rank = status.rank, let band = status.slippage { ranked.append((rank, index, band)) }
    }
    bands = ranked.sorted { $0.rank < $1.rank }.map { ($0.status, $0.band) }
    convention = ruleSet.calendar.addingMonths
  }

  /// How many bands there are.
  var count: Int { bands.count }

  /// The status that a band is of, by its index in the rule set.
  func status(ofBand band: Int) -> Int { bands[band].status }

  /// The reporting days on which something due by `due` is in a band; nil for an end that is open.
  func reportingDays(due: Day, band: Int) -> (first: Day?, last: Day?) {
    bands[band].band.reportingDays(due: due, convention: convention)
  }

  /// The ratings that something due by `due` can call for on the days of `reporting`, best first.
  package func expected(due: Day, reporting: DayRange) -> [Int] {
    bands.filter { $0.band.meets(reporting, due: due, convention: convention) }.map(\.status)
  }
}
