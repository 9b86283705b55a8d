import Checks
import Dates
import RuleSets
import Trackers

extension HTMLPage {
  /// How many actions a chart draws; the table below it holds all of them.
  private static let mostDrawn = 180

  /// Unfinished actions against their due points, the latest first.
  var slippageSection: HTML? {
    let actions = datedActions
    let late = actions.filter { $0.reporting.earliest > $0.due }
    let coming = actions.filter { $0.reporting.earliest <= $0.due }
    guard !actions.isEmpty else { return nil }
    let charts = HTML(
      """
      \(figure(late, id: "late", heading: "Past their due date", isOpen: true))
      \(figure(coming, id: "coming", heading: "Not yet due, or within the reporting month", isOpen: false))
      """)
    return HTML(
      """
      <section id="slippage" aria-labelledby="slippage-h">
      <h2 id="slippage-h">Slippage</h2>
      <p>\(late.count == 1 ? "1 unfinished action is" : "\(late.count) unfinished actions are") past the due date. Each \
      line runs from the due point (dot) to the action’s reporting date; a thin end shows days that it may be, where \
      the update is not dated. Its colour is the rating that the dates call for, the square’s the rating that is stated \
      (hollow: none); the shaded band is \
      \(report.asOf == nil ? periodName : "the reporting date").</p>
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
    var reporting: DayRange { action.reporting }
  }

  private var datedActions: [DatedAction] {
    let dated = report.actions.compactMap { action -> DatedAction? in
      guard let due = action.due.duePoint else { return nil }
      var stated: Int?
      if case .known(let index) = action.status {
        guard !statuses[index].isFinished else { return nil }
        stated = statuses[index].rank == nil ? nil : index
      }
      let calledFor = MeasuredAction(action, statuses, mustBeRated: true)?.calledFor ?? action.expected.first
      return DatedAction(action: action, due: due, stated: stated, calledFor: calledFor)
    }
    return dated.sorted { ($0.due, $0.action.row) < ($1.due, $1.action.row) }
  }

  private var reportingDays: DayRange { report.asOf.map { DayRange($0) } ?? report.summary.period.days }

  private func figure(_ actions: [DatedAction], id: HTML, heading: HTML, isOpen: Bool) -> HTML {
    guard !actions.isEmpty else { return "" }
    let drawn = actions.prefix(Self.mostDrawn)
    let axis = SlippageAxis(due: actions.map(\.due), reporting: reportingDays)
    let chart = SlippageChart(
      rows: drawn.map { row($0) }, axis: axis, reporting: reportingDays, dateWords: dateWords, id: id)
    let rest =
      actions.count > drawn.count
      ? HTML("<p>Drawn are the first \(drawn.count) of \(actions.count); the table holds all of them.</p>") : ""
    return HTML(
      """
      <details class="chart"\(isOpen ? " open" : "")><summary><h3>\(heading) (\(actions.count))</h3></summary>
      \(chart.svg(title: "Due points against reporting dates: \(heading)"))
      \(rest)
      <details class="alternative"><summary>The same as a table</summary>\(table(actions, heading))</details>
      </details>
      """)
  }

  private func row(_ dated: DatedAction) -> SlippageChart.Row {
    let action = dated.action
    let link = flaggedRefs.contains(action.ref) ? HTML("#q=\(exact: percentEncoded(action.ref))") : nil
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
      + "stated \(statedWords(action)); dates call for \(expectedWords(action))"
  }

  /// A table with what the chart draws, for those who would rather read.
  private func table(_ actions: [DatedAction], _ heading: HTML) -> HTML {
    let rows = actions.map { dated in
      HTML(
        """
        <tr><th scope="row"><bdi>\(label(dated.action))</bdi></th><td><bdi>\(Wording.short(dated.action.title))</bdi></td>\
        <td>\(dueWords(dated.action))</td><td>\(slippage(dated))</td><td>\(statedWords(dated.action))</td>\
        <td>\(expectedWords(dated.action))</td></tr>
        """)
    }
    return HTML(
      """
      <div class="scroll" tabindex="0" role="region" aria-label="Table: \(heading)"><table>
      <caption>\(heading)</caption>
      <thead><tr><th scope="col">Ref</th><th scope="col">Action</th><th scope="col">Due</th>\
      <th scope="col">Slippage</th><th scope="col">Stated</th><th scope="col">Dates call for</th></tr></thead>
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
    action.expected.isEmpty ? "none" : action.expected.map { statuses[$0].title }.joined(separator: " or ")
  }
}

/// The text as part of an address.
func percentEncoded(_ text: String) -> String {
  var encoded = ""
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
  return encoded
}
