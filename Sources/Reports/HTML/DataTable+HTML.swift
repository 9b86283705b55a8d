extension DataTable {
  /// The table, which scrolls by itself where the page is narrow.
  var html: HTML {
    HTML(
      """
      <div class="scroll" role="region" aria-label="\(caption)" tabindex="0">
      <table class="data">
      <caption>\(caption)</caption>
      <thead>\(headings)</thead>
      <tbody>
      \(HTML.joined(rows.map(html), by: "\n"))
      </tbody>
      </table>
      </div>
      """)
  }

  /// One line of headings, or two where columns have something in common.
  private var headings: HTML {
    let isGrouped = columns.contains { !$0.group.isEmpty }
    var upper = HTML()
    var lower = HTML()
    var place = 0
    while place < columns.count {
      let column = columns[place]
      let width = columns[place...].prefix { $0.group == column.group && !column.group.isEmpty }.count
      if width == 0 {
        let span = isGrouped ? HTML(" rowspan=\"2\"") : ""
        upper += HTML("<th scope=\"col\"\(span)\(kind(column))>\(column.title)</th>")
      } else {
        upper += HTML("<th scope=\"colgroup\" colspan=\"\(width)\">\(column.group)</th>")
        for one in columns[place..<place + width] {
          lower += HTML("<th scope=\"col\"\(kind(one))>\(one.title)</th>")
        }
      }
      place += max(1, width)
    }
    return isGrouped ? HTML("<tr>\(upper)</tr>\n<tr>\(lower)</tr>") : HTML("<tr>\(upper)</tr>")
  }

  private func html(_ row: Row) -> HTML {
    let cells =
      row.gap.isEmpty
      ? HTML.joined(zip(columns.dropFirst(), row.cells).map { HTML("<td\(kind($0))>\($1)</td>") })
      : HTML("<td colspan=\"\(columns.count - 1)\">\(row.gap)</td>")
    return HTML("<tr><th scope=\"row\"\(kind(columns[0]))>\(row.head)</th>\(cells)</tr>")
  }

  private func kind(_ column: Column) -> HTML {
    switch column.kind {
    case .text: ""
    case .brief: " class=\"brief\""
    case .number: " class=\"n\""
    }
  }
}
