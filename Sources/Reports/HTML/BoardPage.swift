/// The page for a board: one file that needs nothing but a browser, and prints on A4.
package struct BoardPage {
  private let content: BoardContent
  private let toolVersion: String

  /// The page of the content; `toolVersion` says what made it.
  package init(_ content: BoardContent, toolVersion: String) {
    self.content = content
    self.toolVersion = toolVersion
  }

  /// The page in UTF-8.
  package var bytes: [UInt8] {
    let sections = content.sections
    let links = sections.map { HTML("<li><a href=\"#\(exact: $0.id)\">\($0.name)</a></li>") }
    return HTML(
      """
      \(HTML.head("\(content.title): Slipgauge board page", madeBy: toolVersion, .alone([.style])))
      <body class="board">
      <a class="skip" href="#main">Skip to the figures</a>
      \(header)
      <nav aria-label="Sections of the page"><ul>\(HTML.joined(links))</ul></nav>
      <main id="main" tabindex="-1">
      \(HTML.joined(sections.map(html), by: "\n"))
      </main>
      <footer><p>Made by Slipgauge \(toolVersion) from its history of \(content.name). This page is one file: it loads \
      nothing and sends nothing.</p></footer>
      </body>
      </html>

      """
    ).bytes
  }

  private var header: HTML {
    HTML(
      """
      <header>
      <p class="kicker">Slipgauge board page</p>
      <h1>\(content.span.capitalised): <bdi>\(content.name)</bdi></h1>
      <dl class="facts">
      <div><dt>Made on</dt><dd>\(content.name(of: content.madeOn))</dd></div>
      <div><dt>Made of</dt><dd>\(content.origin)</dd></div>
      </dl>
      </header>
      """)
  }

  private func html(_ section: BoardContent.Section) -> HTML {
    var charts = 0
    let parts = section.parts.map { part -> HTML in
      switch part {
      case .words(let words): return HTML("<p>\(words)</p>")
      case .table(let table): return table.html
      case .chart(let chart):
        charts += 1
        return chart.html(id: HTML("\(exact: section.id)-\(charts)"))
      }
    }
    return HTML(
      """
      <section id="\(exact: section.id)" aria-labelledby="\(exact: section.id)-h">
      <h2 id="\(exact: section.id)-h">\(section.title)</h2>
      \(HTML.joined(parts, by: "\n"))
      </section>
      """)
  }
}
