import Checks
import RuleSets

extension HTMLPage {
  /// The document's head.
  var head: HTML {
    .head(
      "\(checkedName), \(periodName): Slipgauge report", madeBy: report.toolVersion,
      frame == nil ? .alone([.style], [.script]) : .served)
  }

  /// What was checked against what, and what it came to.
  var header: HTML {
    HTML(
      """
      <header>\(frame.map { HTML("\n<div class=\"site\">\n\($0.links)\n</div>") } ?? "")
      <p class="kicker">Slipgauge \(report.occasion == .tracker ? "tracker" : "summary") report</p>
      <h1>\(report.periodTitle): <bdi>\(checkedName)</bdi></h1>\(frame.map { HTML("\n\($0.tools)") } ?? "")
      \(facts)
      \(headline)
      \(counts)\(ownRows)
      </header>
      """)
  }

  /// What was checked: the period, the rules, how many actions.
  var facts: HTML {
    let asOf = report.reportingDate.map { day in HTML(", as of \(Wording.day(day, dateWords))") } ?? ""
    return HTML(
      """
      <dl class="facts">
      <div><dt>Reporting period</dt><dd>\(report.periodWithPlace)\(asOf)</dd></div>
      \(report.checkedOn.map { HTML("<div><dt>Checked on</dt><dd>\(Wording.day($0, dateWords))</dd></div>\n") } ?? "")\
      <div><dt>Rule set</dt><dd>\(report.ruleSet.title) (\(report.ruleSet.name))</dd></div>
      <div><dt>Actions read</dt><dd>\(report.summary.actions)\(frame?.read ?? "")\(leftOut)</dd></div>\
      \(report.awaitedSentence.map { HTML("<div><dt>Updates</dt><dd>\($0)</dd></div>") } ?? "")\(documentFacts)\(frame?.facts ?? "")
      </dl>
      """)
  }

  /// Which tracker a summary was held against, and what is to be said of how it was read.
  private var documentFacts: HTML {
    guard let document = report.document else { return "" }
    let tracker =
      document.hasTracker ? HTML("<div><dt>Held against</dt><dd><bdi>\(trackerName)</bdi></dd></div>") : HTML("")
    let notices = HTML.joined(document.notices.map { HTML("<div><dt>Read</dt><dd>\($0)</dd></div>") })
    return HTML("<div><dt>Claims read</dt><dd>\(document.claims)</dd></div>\(tracker)\(notices)")
  }

  /// How many of the actions the page does not tell of.
  private var leftOut: HTML { HTML.joined(report.leftOut.map { HTML("; \($0)") }) }

  /// The one sentence that leaders should take away.
  var headline: HTML {
    guard let worst = ratings.last, !measured.isEmpty else { return "" }
    let stated = measured.filter { $0.stated == worst }.count
    let calledFor = measured.filter { $0.calledFor == worst }.count
    let better = measured.filter { $0.stated != nil && $0.isUnderstated(statuses) }.count
    let unrated = measured.filter { $0.stated == nil }.count
    let unratedWords =
      unrated == 0 ? "" : HTML(", and \(unrated) overdue \(unrated == 1 ? "one states" : "ones state") no rating")
    return HTML(
      """
      <p class="headline">Of \(report.toldActions) actions, \(measured.count) can be measured. \
      Of these, <strong>\(stated)</strong> \(stated == 1 ? "is" : "are") stated as \
      <q>\(statuses[worst].title)</q>; the dates call for <strong>\(calledFor)</strong>. \
      \(better == 1 ? "1 action is" : "\(better) actions are") rated better than the dates allow\(unratedWords).</p>
      """)
  }

  private var counts: HTML {
    let tiles = [Rule.Level.error, .warning, .note].map { level in
      let count = report.summary.counts[level] ?? 0
      return HTML(
        """
        <li class="tile \(exact: level.rawValue)"><a href="#level=\(exact: level.rawValue)">\
        <strong>\(count)</strong> \(HTMLPage.noun(level, count))</a></li>
        """)
    }
    let waived =
      report.waived.isEmpty
      ? ""
      : HTML(
        "<li class=\"tile waived\"><a href=\"#accepted\"><strong>\(report.waived.count)</strong> accepted</a></li>")
    return HTML("<ul class=\"tiles\" aria-label=\"Findings by level\">\(HTML.joined(tiles))\(waived)</ul>")
  }

  /// `errors`, `1` of them `error`.
  static func noun(_ level: Rule.Level, _ count: Int) -> String { level.rawValue + (count == 1 ? "" : "s") }
}
