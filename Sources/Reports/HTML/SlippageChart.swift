import Checks
import Dates

/// Draws due points against the reporting date, one line an action, as SVG that is as wide as the page.
///
/// Places are percentages of the width, so that letters keep their size on a phone. A chart is cut into pieces which
/// fit on a printed page, each with its own axis.
struct SlippageChart {
  /// A bar of the chart.
  struct Row {
    /// The action's ref, or its title.
    let label: String
    /// Cut to what a desktop's width has room for.
    let title: String
    /// The filter that shows the action's findings; nil where it has none.
    let link: HTML?
    /// The last day that the due date can mean.
    let due: Day
    /// The days that slippage can be counted to.
    let reporting: DayRange
    /// Of the rating that the dates call for.
    let colour: String
    /// Of the stated rating; nil where there is none.
    let stated: String?
    /// All of the row in words.
    let words: String
  }

  /// From top to bottom.
  let rows: [Row]
  /// What days its width stands for.
  let axis: SlippageAxis
  /// The days that slippage is counted to on the whole.
  let reporting: DayRange
  /// How days are put into words.
  let dateWords: DateWords
  /// The chart's id on the page.
  let id: HTML

  private static let rowHeight = 18
  private static let top = 24
  private static let rowsInPiece = 36
  /// Where the plot begins and how wide it is, in per cent.
  private static let plot = (x: 21, width: 77)

  /// The pieces; `title` says what they show together.
  func svg(title: HTML) -> HTML {
    let starts = stride(from: 0, to: rows.count, by: Self.rowsInPiece)
    return HTML.joined(
      starts.enumerated().map { number, start in
        piece(Array(rows[start..<min(rows.count, start + Self.rowsInPiece)]), title, number + 1)
      })
  }

  private func piece(_ rows: [Row], _ title: HTML, _ number: Int) -> HTML {
    let height = Self.top + rows.count * Self.rowHeight + 4
    let name = HTML("\(id)-\(number)")
    return HTML(
      """
      <svg class="slippage" role="group" width="100%" height="\(height)" aria-labelledby="\(name)-t" \
      aria-describedby="\(name)-d">
      <title id="\(name)-t">\(title)</title>
      <desc id="\(name)-d">\(rows.count) actions from \(rows.first?.label ?? "") to \(rows.last?.label ?? ""). A line runs \
      from each action's due point to its reporting date. The same stands in the table below.</desc>
      \(scale(height))
      \(HTML.joined(rows.enumerated().map { drawn($1, y: Self.top + $0 * Self.rowHeight) }))
      </svg>
      """)
  }

  private func scale(_ height: Int) -> HTML {
    let ticks = axis.ticks.map { month in
      let x = place(month.first)
      return HTML(
        """
        <line class="grid" x1="\(x)" x2="\(x)" y1="\(Self.top - 6)" y2="\(height)"/>\
        <text class="tick" x="\(x)" y="12">\(String(dateWords.name(ofMonth: month.month).prefix(3))) \
        \(String(month.year).suffix(2).description)</text>
        """)
    }
    let left = axis.place(reporting.earliest)
    let right = axis.place(reporting.latest)
    return HTML(
      """
      \(HTML.joined(ticks))<rect class="now" x="\(percent(left))" y="\(Self.top - 6)" \
      width="\(length(max(3, right - left)))" height="\(height - Self.top + 6)"/>
      """)
  }

  private func drawn(_ row: Row, y: Int) -> HTML {
    let middle = y + Self.rowHeight / 2
    let due = place(row.due)
    let label = HTML(
      """
      <svg x="0" y="\(y)" width="19%" height="\(Self.rowHeight)"><text x="0" y="13"><tspan class="label">\(row.label)</tspan> \
      <tspan class="title">\(row.title)</tspan></text></svg>\
      <rect class="stated \(exact: row.stated ?? "unrated")" x="19.3%" y="\(middle - 4)" width="8" height="8"/>
      """)
    let from = min(axis.place(row.due), axis.place(row.reporting.earliest))
    let to = max(axis.place(row.due), axis.place(row.reporting.earliest))
    let doubt =
      row.reporting.latest > max(row.due, row.reporting.earliest)
      ? HTML(
        """
        <line class="doubt \(exact: row.colour)" x1="\(place(max(row.due, row.reporting.earliest)))" \
        x2="\(place(row.reporting.latest))" y1="\(middle)" y2="\(middle)"/>
        """) : ""
    let point =
      axis.contains(row.due)
      ? HTML("<circle class=\"\(exact: row.colour)\" cx=\"\(due)\" cy=\"\(middle)\" r=\"4.5\"/>")
      : HTML(
        "<text class=\"beyond \(exact: row.colour)\" x=\"\(due)\" y=\"\(middle + 5)\">\(row.due < axis.first ? "◀" : "▶")</text>"
      )
    let late = row.reporting.earliest > row.due ? HTML("late \(exact: row.colour)") : "early"
    let drawing = HTML(
      """
      <g><title>\(row.words)</title><rect class="hit" x="0" y="\(y)" width="100%" height="\(Self.rowHeight)"/>\(label)\
      <line class="\(late)" x1="\(percent(from))" x2="\(percent(to))" y1="\(middle)" y2="\(middle)"/>\(doubt)\(point)</g>
      """)
    return row.link.map { HTML("<a href=\"\($0)\" tabindex=\"-1\">\(drawing)</a>") } ?? drawing
  }

  private func place(_ day: Day) -> HTML { percent(axis.place(day)) }
  private func percent(_ thousandths: Int) -> HTML { length(thousandths, from: Self.plot.x) }

  private func length(_ thousandths: Int, from start: Int = 0) -> HTML {
    HTML.percent(hundredths: start * 100 + thousandths * Self.plot.width / 10)
  }
}
