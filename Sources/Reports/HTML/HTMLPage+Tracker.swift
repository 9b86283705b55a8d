import Checks
import RuleSets

extension HTMLPage {
  /// All that the page tells, as the section of one tracker among several.
  var trackerSection: HTML {
    let counts = SummaryLine.levels.map { level in
      let count = report.summary.counts[level] ?? 0
      return HTML(
        "<li class=\"tile \(exact: level.rawValue)\"><span><strong>\(count)</strong> \(HTMLPage.noun(level, count))</span></li>"
      )
    }
    let sections = [
      unreadSection, changesSection, ratingsSection, slippageSection, leadershipSection, plainFindings,
      acceptedSection, skippedSection,
    ]
    return HTML(
      """
      <section class="tracker" id="\(part)tracker" aria-labelledby="\(part)tracker-h">
      <h2 id="\(part)tracker-h">\(report.periodTitle): <bdi>\(trackerName)</bdi></h2>
      \(facts)
      \(headline)
      <ul class="tiles" aria-label="Findings by level">\(HTML.joined(counts))</ul>
      \(HTML.joined(sections.compactMap(\.self), by: "\n"))
      </section>
      """)
  }

  /// The findings, worst first, as a table that nothing is done with.
  private var plainFindings: HTML? {
    if report.findings.isEmpty { return findingsSection }
    let rows = report.worstFirst.map { HTML("<tr role=\"row\">\(cells($0))</tr>") }
    return HTML(
      """
      \(beginSection("findings"))
      <h2 id="\(part)findings-h">Findings</h2>
      \(unlisted)
      <table class="findings plain" role="table">
      <caption class="unseen">Findings, worst first</caption>
      <thead role="rowgroup"><tr role="row">
      <th role="columnheader" scope="col">Level</th><th role="columnheader" scope="col">Action</th>
      <th role="columnheader" scope="col">Theme, \(leadTitle)</th><th role="columnheader" scope="col">Finding</th>
      <th role="columnheader" scope="col">Cell</th>\(ownHeader)
      </tr></thead>
      <tbody role="rowgroup">
      \(HTML.joined(rows, by: "\n"))
      </tbody>
      </table>
      </section>
      """)
  }
}
