import Checks
import RuleSets

/// One page on several trackers: what all came to, then a section of each.
///
/// It has no script; findings are filtered, sorted and accepted on the page of one tracker.
struct JoinedPage {
  private let pages: [HTMLPage]
  private let failures: [(path: String, problem: String)]
  /// What all came to, in a sentence.
  private let summary: String
  private let toolVersion: String

  /// The page of these reports, and of trackers that could not be checked.
  init(
    _ reports: [Report], failures: [(path: String, problem: String)], summary: String, toolVersion: String
  ) {
    let names = Dictionary(grouping: reports, by: HTMLPage.name)
    pages = reports.enumerated().map { place, report in
      // Trackers of two folders may be called alike.
      let isShared = names[HTMLPage.name(of: report), default: []].count > 1
      return HTMLPage(report, part: HTML("t\(place + 1)-"), name: isShared ? report.tracker.path : nil)
    }
    self.failures = failures
    self.summary = summary
    self.toolVersion = toolVersion
  }

  /// The page from its first line to its last.
  var document: HTML {
    let links = pages.map { HTML("<li><a href=\"#\($0.part)tracker\"><bdi>\($0.trackerName)</bdi></a></li>") }
    let title = SummaryLine.count(pages.count + failures.count, "tracker")
    return HTML(
      """
      \(HTML.head("\(title): Slipgauge report", madeBy: toolVersion, .alone([.style])))
      <body>
      <a class="skip" href="#main">Skip to the report</a>
      <header>
      <p class="kicker">Slipgauge tracker report</p>
      <h1>\(title)</h1>
      <p class="headline">\(summary)</p>
      </header>
      <nav aria-label="Trackers"><ul><li><a href="#all">All trackers</a></li>\(HTML.joined(links))</ul></nav>
      <main id="main" tabindex="-1">
      \(table)
      \(failed)
      \(HTML.joined(pages.map(\.trackerSection), by: "\n"))
      </main>
      <footer><p>Made by Slipgauge \(toolVersion). This page is one file: it loads nothing and sends nothing.</p></footer>
      </body>
      </html>

      """)
  }

  /// What each tracker came to.
  private var table: HTML {
    let rows = pages.map { page in
      let counts = SummaryLine.levels.map { HTML("<td>\(page.report.summary.counts[$0] ?? 0)</td>") }
      return HTML(
        """
        <tr><th scope="row"><a href="#\(page.part)tracker"><bdi>\(page.trackerName)</bdi></a></th>\
        <td>\(page.periodName)</td><td>\(page.report.toldActions)</td>\(HTML.joined(counts))\
        <td>\(page.report.waived.count)</td></tr>
        """)
    }
    let levels = SummaryLine.levels.map { level in
      HTML("<th scope=\"col\">\(HTMLPage.noun(level, 0).capitalised)</th>")
    }
    return HTML(
      """
      <section id="all" aria-labelledby="all-h">
      <h2 id="all-h">All trackers</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Table: all trackers"><table class="trackers">
      <caption class="unseen">What each tracker came to</caption>
      <thead><tr><th scope="col">Tracker</th><th scope="col">Period</th><th scope="col">Actions</th>\
      \(HTML.joined(levels))<th scope="col">Accepted</th></tr></thead>
      <tbody>\(HTML.joined(rows, by: "\n"))</tbody>
      </table></div>
      </section>
      """)
  }

  /// The trackers that could not be checked, which is not to be taken for clean.
  private var failed: HTML {
    if failures.isEmpty { return "" }
    let items = failures.map { HTML("<li><bdi>\($0.path)</bdi>: \($0.problem)</li>") }
    return HTML(
      """
      <section id="failed" aria-labelledby="failed-h">
      <h2 id="failed-h">Could not be checked</h2>
      <ul>\(HTML.joined(items, by: "\n"))</ul>
      </section>
      """)
  }
}
