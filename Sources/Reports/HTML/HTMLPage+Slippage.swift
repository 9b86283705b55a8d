import Checks
import Dates
import RuleSets
import Trackers

extension HTMLPage {
  /// How many actions a chart draws; the table below it holds more.
  private static let mostDrawn = 180

  /// Unfinished actions against their due points, the latest first.
  var slippageSection: HTML? {
    let actions = datedActions
    let late = actions.filter { $0.reporting.earliest > $0.due }
    let coming = actions.filter { $0.reporting.earliest <= $0.due }
    guard !actions.isEmpty else { return nil }
    let unit = dateWords.name(of: report.summary.period.unit)
    let charts = HTML(
      """
      \(figure(late, id: "\(part)late", heading: "Past their due date", isOpen: true))
      \(figure(coming, id: "\(part)coming", heading: "Not yet due, or within the reporting \(unit)", isOpen: false))
      """)
    return HTML(
      """
      \(beginSection("slippage"))
      <h2 id="\(part)slippage-h">Slippage</h2>
      <p>\(late.count == 1 ? "1 unfinished action is" : "\(late.count) unfinished actions are") past the due date. Each \
      line runs from the due point (dot) to the action’s reporting date; a thin end shows days that it may be, where \
      the update is not dated. Its colour is the rating that the dates call for, the square’s the rating that is stated \
      (hollow: none); the shaded band is \
      \(report.reportingDate == nil ? periodName : "the reporting date").</p>
      \(unspokenWords(late))
      \(HTML.joined(report.changeNotices.map { HTML("<p>\($0)</p>") }, by: "\n"))
      \(charts)
      </section>
      """)
  }

  /// An unfinished action whose due cell is a date.
  private struct DatedAction {
    let action: ActionSummary
    let due: Day
    let stated: Int?
    let calledFor: Int?
    /// Whether no finding speaks of it.
    let isUnspokenOf: Bool
    var reporting: DayRange { action.reporting }

    /// Whether it is a main action that states no rating, with nothing unfinished under it: no rule asks more of it.
    var isMainAlone: Bool { action.kind == .main && stated == nil && !action.hasUnfinishedSubs }
  }

  private var datedActions: [DatedAction] {
    let measured = Dictionary(measured.map { ($0.action.row, $0.calledFor) }) { first, _ in first }
    let dated = report.actions.compactMap { action -> DatedAction? in
      guard let due = action.due.duePoint else { return nil }
      var stated: Int?
      if case .known(let index) = action.status {
        guard !statuses[index].isFinished else { return nil }
        stated = statuses[index].rank == nil ? nil : index
      }
      return DatedAction(
        action: action, due: due, stated: stated, calledFor: measured[action.row] ?? action.expected.first,
        isUnspokenOf: !spokenOf.contains(action.row))
    }
    return dated.sorted { ($0.due, $0.action.row) < ($1.due, $1.action.row) }
  }

  /// What the late actions are of which no finding speaks.
  private func unspokenWords(_ late: [DatedAction]) -> HTML {
    let unspokenOf = late.filter(\.isUnspokenOf)
    guard !unspokenOf.isEmpty else { return "" }
    let alone = unspokenOf.filter(\.isMainAlone).count
    let others = unspokenOf.count - alone
    let aloneWords = alone == 1 ? HTML("1 is a main action") : HTML("\(alone) are main actions")
    let close =
      alone == 1 ? HTML("Close it, or state what is left to do.") : HTML("Close them, or state what is left to do.")
    let parts = [
      alone == 0
        ? nil
        : HTML(
          "\(aloneWords) that \(alone == 1 ? "states" : "state") no rating, with nothing unfinished under \(alone == 1 ? "it" : "them"). \(close)"
        ),
      others == 0 ? nil : HTML("\(others) \(others == 1 ? "breaks" : "break") no rule."),
    ]
    return HTML(
      """
      <p>No finding speaks of \(unspokenOf.count) of the actions past their due date: \
      \(HTML.joined(parts.compactMap(\.self), by: " "))</p>
      """)
  }

  private var reportingDays: DayRange { report.summary.reporting }

  private func figure(_ actions: [DatedAction], id: HTML, heading: HTML, isOpen: Bool) -> HTML {
    guard !actions.isEmpty else { return "" }
    let drawn = actions.prefix(Self.mostDrawn)
    let axis = SlippageAxis(due: actions.map(\.due), reporting: reportingDays)
    let chart = SlippageChart(
      rows: drawn.map { row($0) }, axis: axis, reporting: reportingDays, dateWords: dateWords, id: id)
    let listed = actions.prefix(mostListed)
    let held = listed.count < actions.count ? HTML("the first \(listed.count)") : HTML("all of them")
    let rest =
      actions.count > drawn.count
      ? HTML("<p>Drawn are the first \(drawn.count) of \(actions.count); the table holds \(held).</p>") : ""
    return HTML(
      """
      <details class="chart"\(isOpen ? " open" : "")><summary><h3>\(heading) (\(actions.count))</h3></summary>
      \(chart.svg(title: "Due points against reporting dates: \(heading)"))
      \(rest)
      <details class="alternative"><summary>The same as a table</summary>\(table(Array(listed), heading))</details>
      </details>
      """)
  }

  private func row(_ dated: DatedAction) -> SlippageChart.Row {
    let action = dated.action
    let link = flaggedRefs.contains(action.ref) ? self.link("q", action.ref) : nil
    return SlippageChart.Row(
      label: label(action), title: Wording.short(action.title, most: 26), link: link, due: dated.due,
      reporting: dated.reporting,
      colour: colourClass(dated.calledFor), stated: dated.stated.map { colourClass($0) }, words: words(dated))
  }

  private func label(_ action: ActionSummary) -> String {
    action.ref.isEmpty ? "Action \(action.row + 1)" : Wording.short(action.ref, most: 14)
  }

  private func words(_ dated: DatedAction) -> String {
    let action = dated.action
    return "\(label(action)) \(Wording.short(action.title)): due \(dueWords(action)), \(slippage(dated)); "
      + "stated \(statedWords(action)); dates call for \(expectedWords(action)); \(findingWords(dated))"
  }

  /// A table with what the chart draws, for those who would rather read.
  private func table(_ actions: [DatedAction], _ heading: HTML) -> HTML {
    let rows = actions.map { dated in
      HTML(
        """
        <tr><th scope="row"><bdi>\(label(dated.action))</bdi></th><td><bdi>\(Wording.short(dated.action.title))</bdi></td>\
        <td>\(dueWords(dated.action))</td><td>\(slippage(dated))</td><td>\(statedWords(dated.action))</td>\
        <td>\(expectedWords(dated.action))</td><td>\(findingCell(dated))</td></tr>
        """)
    }
    return HTML(
      """
      <div class="scroll" tabindex="0" role="region" aria-label="Table: \(heading)\(ofTracker)"><table>
      <caption>\(heading)</caption>
      <thead><tr><th scope="col">Ref</th><th scope="col">Action</th><th scope="col">Due</th>\
      <th scope="col">Slippage</th><th scope="col">Stated</th><th scope="col">Dates call for</th>\
      <th scope="col">Findings</th></tr></thead>
      <tbody>\(HTML.joined(rows, by: "\n"))</tbody></table></div>
      """)
  }

  /// The due date in words; the cell as typed where it says it otherwise.
  func dueWords(_ action: ActionSummary) -> String {
    action.due.days.map { Wording.days($0, dateWords) } ?? Wording.short(action.dueText)
  }

  private func slippage(_ dated: DatedAction) -> String {
    guard dated.reporting.latest > dated.due else { return "not yet due" }
    return Slippage(due: dated.due, reporting: dated.reporting, convention: report.ruleSet.calendar.addingMonths).words
      + " late"
  }

  /// The stated status in words.
  func statedWords(_ action: ActionSummary) -> String {
    switch action.status {
    case .known(let index): statuses[index].title
    case .blank: "nothing"
    case .unknown: "“\(Wording.short(action.statusText))”"
    }
  }

  private func expectedWords(_ action: ActionSummary) -> String {
    guard !action.expected.isEmpty else { return "none" }
    let words = action.expected.map { statuses[$0].title }.joined(separator: " or ")
    return action.due.marks.isBelowErrors ? words + ", if the date is read rightly" : words
  }

  /// Whether some finding speaks of the action; where none does, why.
  private func findingWords(_ dated: DatedAction) -> String {
    if !dated.isUnspokenOf { return "has findings" }
    return dated.isMainAlone ? "no finding: nothing unfinished under it" : "no finding"
  }

  private func findingCell(_ dated: DatedAction) -> HTML {
    let ref = dated.action.ref
    guard !dated.isUnspokenOf else { return HTML("\(findingWords(dated))") }
    if flaggedRefs.contains(ref) { return HTML("<a href=\"\(link("q", ref))\">its own</a>") }
    return acceptedRows.contains(dated.action.row)
      ? HTML("<a href=\"#\(part)accepted\">accepted</a>")
      : HTML("<a href=\"#\(part)findings\">one for many actions</a>")
  }
}
