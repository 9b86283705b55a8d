import Checks
import RuleSets
import Trackers

extension HTMLPage {
  /// Stated ratings beside those that the dates call for: per theme, and rating against rating.
  var ratingsSection: HTML? {
    guard !measured.isEmpty else { return nil }
    return HTML(
      """
      \(beginSection("ratings"))
      <h2 id="\(part)ratings-h">Stated ratings, and the ratings that the dates call for</h2>
      <p>Measured: \(measured.count) unfinished actions that are rated and have a due date, or that state no rating \
      where they must and are overdue. A stated rating stands unless a finding says that the dates call for another.</p>
      \(themeTable)
      \(matrix)
      </section>
      """)
  }

  // MARK: Per theme

  private var themeTable: HTML {
    let byTheme = Dictionary(grouping: measured, by: \.action.theme)
    let rows = themes.compactMap { theme in
      let name = theme.isEmpty ? "No theme" : Wording.short(theme)
      return byTheme[theme].map { themeRow(HTML("<bdi>\(name)</bdi>"), $0) }
    }
    let total = rows.count > 1 ? themeRow("All themes", measured, kind: " class=\"total\"") : ""
    return HTML(
      """
      <table class="themes">
      <caption>Ratings per theme</caption>
      <thead><tr><th scope="col">Theme</th><th scope="col">Stated</th><th scope="col">Dates call for</th></tr></thead>
      <tbody>
      \(HTML.joined(rows, by: "\n"))
      \(total)
      </tbody>
      </table>
      """)
  }

  private func themeRow(_ name: HTML, _ actions: [MeasuredAction], kind: HTML = "") -> HTML {
    let stated = ratings.map { rating in (rating as Int?, actions.filter { $0.stated == rating }.count) }
    let unrated = (nil as Int?, actions.filter { $0.stated == nil }.count)
    let calledFor = ratings.map { rating in (rating as Int?, actions.filter { $0.calledFor == rating }.count) }
    return HTML(
      """
      <tr\(kind)><th scope="row">\(name)</th><td data-label="Stated">\(bar(stated + [unrated]))</td>\
      <td data-label="Dates call for">\(bar(calledFor))</td></tr>
      """)
  }

  /// A bar in parts, with what it shows in words below.
  func bar(_ parts: [(rating: Int?, count: Int)]) -> HTML {
    let total = max(1, parts.reduce(0) { $0 + $1.count })
    var rectangles = HTML()
    var words: [HTML] = []
    var before = 0
    for part in parts where part.count > 0 {
      let colour = colourClass(part.rating)
      rectangles += HTML(
        """
        <rect class="\(exact: colour)" x="\(percent(before, of: total))" y="0" width="\(percent(part.count, of: total))" \
        height="100%"/>
        """)
      before += part.count
      words.append(
        HTML(
          """
          <span class="key \(exact: colour)"><span class="n">\(part.count)</span> \(ratingName(part.rating))</span>
          """))
    }
    return HTML(
      """
      <svg class="bar" width="100%" height="14" aria-hidden="true" focusable="false">\(rectangles)</svg>\
      <span class="keys">\(HTML.joined(words, by: " "))</span>
      """)
  }

  private func percent(_ part: Int, of whole: Int) -> HTML {
    HTML.percent(hundredths: part * 10_000 / whole)
  }

  /// The rating's title; actions without a rating have none to show.
  func ratingName(_ rating: Int?) -> String { rating.map { statuses[$0].title } ?? "No rating stated" }

  /// The class by which the style sheet colours a rating.
  func colourClass(_ rating: Int?) -> String {
    guard let colour = rating.flatMap({ statuses[$0].colour }) else { return "none" }
    return ["green", "amber", "red"].contains(colour) ? colour : "none"
  }

  // MARK: Rating against rating

  private var matrix: HTML {
    let columns = expectedSets
    let headers = columns.map { set in
      HTML("<th scope=\"col\">\(HTML.joined(set.map { HTML("\(statuses[$0].title)") }, by: " <i>or</i> "))</th>")
    }
    let stated = ratings.map { $0 as Int? } + (measured.contains { $0.stated == nil } ? [nil] : [])
    let rows = stated.map { matrixRow($0, columns) }
    return HTML(
      """
      <div class="scroll" tabindex="0" role="region" aria-labelledby="\(part)matrix-c\(besideTracker)">
      <table class="matrix">
      <caption id="\(part)matrix-c">How many actions state which rating, and what their dates call for</caption>
      <thead><tr><td></td><th scope="colgroup" colspan="\(columns.count)">Dates call for</th></tr>
      <tr><th scope="col">Stated</th>\(HTML.joined(headers))</tr></thead>
      <tbody>\(HTML.joined(rows, by: "\n"))</tbody>
      </table>
      </div>
      <p class="legend"><span class="mark under">▲</span> better than the dates allow, or not rated &nbsp; \
      <span class="mark over">▼</span> worse than the dates call for (issues other than dates may be the reason)</p>
      """)
  }

  /// The sets of ratings that some action's dates call for, best first.
  private var expectedSets: [[Int]] {
    let sets = Set(measured.map(\.action.expected))
    func ranks(_ set: [Int]) -> [Int] { set.map { statuses[$0].rank ?? 0 } }
    return sets.sorted { ranks($0).lexicographicallyPrecedes(ranks($1)) }
  }

  private func matrixRow(_ stated: Int?, _ columns: [[Int]]) -> HTML {
    let actions = measured.filter { $0.stated == stated }
    let cells = columns.map { set in
      let here = actions.filter { $0.action.expected == set }
      guard !here.isEmpty else { return HTML("<td class=\"empty\">0</td>") }
      let found = here.filter(\.isContradicted)
      guard let first = found.first else { return HTML("<td>\(here.count)</td>") }
      let count = found.count == here.count ? HTML("\(here.count)") : HTML("\(here.count), of them \(found.count)")
      return first.isUnderstated(statuses)
        ? HTML(
          """
          <td class="under">\(count) <span class="mark" aria-hidden="true">▲</span>\
          <span class="unseen">better than the dates allow</span></td>
          """)
        : HTML(
          """
          <td class="over">\(count) <span class="mark" aria-hidden="true">▼</span>\
          <span class="unseen">worse than the dates call for</span></td>
          """)
    }
    return HTML("<tr><th scope=\"row\">\(ratingName(stated))</th>\(HTML.joined(cells))</tr>")
  }
}
