import Checks
import Dates
import RuleSets

extension HTMLPage {
  /// Stated ratings beside those that the dates called for, from period to period; nothing where there is one only.
  func ratingTrend(_ periods: [ReportChanges.Ratings]) -> HTML {
    guard periods.count > 1 else { return "" }
    let rows = periods.map { period in
      HTML(
        """
        <tr><th scope="row">\(Wording.period(period.period, dateWords))</th>\
        <td data-label="Stated">\(bar(parts(period.stated)))</td>\
        <td data-label="Dates call for">\(bar(parts(period.called)))</td></tr>
        """)
    }
    return HTML(
      """
      <table class="themes">
      <caption>Ratings from period to period, of actions whose dates call for one</caption>
      <thead><tr><th scope="col">Period</th><th scope="col">Stated</th><th scope="col">Dates call for</th></tr></thead>
      <tbody>
      \(HTML.joined(rows, by: "\n"))
      </tbody>
      </table>
      """)
  }

  /// Counts by status id as a bar's parts, best rating first.
  private func parts(_ counts: [String: Int]) -> [(rating: Int?, count: Int)] {
    ratings.map { (rating: $0, count: counts[statuses[$0].id] ?? 0) }
  }
}
