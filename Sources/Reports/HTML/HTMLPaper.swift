import Workbooks

/// A paper as a page of HTML that needs nothing else.
enum HTMLPaper {
  /// The page in UTF-8.
  static func bytes(title: String, _ blocks: [PaperBlock]) -> [UInt8] {
    let style = ReportAsset.style
    let page = HTML(
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(exact: style.policyHash)'; \
      base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>\(HTML.asset(style))</style>
      </head>
      <body>
      <main>
      \(markup(blocks))
      </main>
      </body>
      </html>

      """)
    return page.bytes
  }

  /// The blocks; items that follow each other are a list.
  private static func markup(_ blocks: [PaperBlock]) -> HTML {
    var html = HTML()
    var depth = 0
    for block in blocks {
      var wanted = 0
      if case .item(let level, _) = block { wanted = level + 1 }
      while depth > wanted {
        html += "</ul>\n"
        depth -= 1
      }
      while depth < wanted {
        html += "<ul>\n"
        depth += 1
      }
      html += markup(block)
    }
    for _ in 0..<depth { html += "</ul>\n" }
    return html
  }

  private static func markup(_ block: PaperBlock) -> HTML {
    switch block {
    case .title(let text): HTML("<h1>\(text)</h1>\n")
    case .heading(let level, let text): heading(min(level + 1, 6), markup(text))
    case .paragraph(let text): HTML("<p>\(markup(text))</p>\n")
    case .item(_, let text): HTML("<li>\(markup(text))</li>\n")
    case .table(let table): markup(table)
    case .chart(let chart): HTML("<p>\(chart.description)</p>\n")
    case .details(let summary, let blocks):
      HTML("<details><summary>\(summary)</summary>\n\(markup(blocks))</details>\n")
    }
  }

  private static func heading(_ level: Int, _ text: HTML) -> HTML { HTML("<h\(level)>\(text)</h\(level)>\n") }

  private static func markup(_ table: PaperTable) -> HTML {
    let headers = table.columns.map { HTML("<th scope=\"col\">\($0.header)</th>") }
    let rows = table.rows.map { cells in
      HTML("<tr>\(HTML.joined(cells.map { HTML("<td>\n\(markup($0))</td>") }, by: "\n"))</tr>\n")
    }
    return HTML(
      """
      <table>
      <caption>\(table.summary)</caption>
      <thead><tr>\(HTML.joined(headers))</tr></thead>
      <tbody>
      \(HTML.joined(rows))</tbody>
      </table>

      """)
  }

  private static func markup(_ text: PaperText) -> HTML {
    HTML.joined(text.runs.map { $0.isStrong ? HTML("<strong>\($0.text)</strong>") : HTML("\($0.text)") })
  }
}
