import Checks
import RuleSets

extension HTMLPage {
  /// What was not read, or passed over, before everything else.
  var unreadSection: HTML? {
    let unread = report.unread
    if unread.isEmpty { return nil }
    let items = unread.map { finding in
      HTML(
        """
        <li><span class="badge \(exact: finding.level.rawValue)">\(finding.level.rawValue)</span> \
        <bdi>\(finding.message)</bdi> <span class="remedy"><bdi>\(finding.remedy)</bdi></span></li>
        """)
    }
    return HTML(
      """
      \(beginSection("unread"))
      <h2 id="\(part)unread-h" tabindex="-1">\(TextReport.unreadTitle)</h2>
      <ul class="unread">\(HTML.joined(items, by: "\n"))</ul>
      </section>
      """)
  }
}
