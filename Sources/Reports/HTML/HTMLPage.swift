import Checks
import Dates
import RuleSets

/// The page of the HTML report: what its sections share, and their order.
struct HTMLPage {
  /// What the page tells.
  let report: Report
  /// What the names of its sections begin with, where the page tells of several trackers; else nothing.
  let part: HTML
  /// What stands around it where it is a page of a server's; nil where it is a file of its own.
  let frame: PageFrame?
  /// What the tracker is called.
  let trackerName: String
  /// Actions with a due date and a stated rating, as the charts show them.
  let measured: [MeasuredAction]
  /// The most actions of a list in a page of a server's, which has to be sent; in a file of its own all of them are.
  static let mostServed = 1_000
  /// The most actions of a list.
  var mostListed: Int { frame == nil ? .max : HTMLPage.mostServed }
  /// Refs of actions with findings on the page.
  let flaggedRefs: Set<String>
  /// Rows with a finding that was accepted.
  let acceptedRows: Set<Int>
  /// Rows that some finding speaks of, accepted or not.
  let spokenOf: Set<Int>

  /// The page of a report; `name` is what the tracker is called, where its file's name does not tell it from others.
  init(_ report: Report, part: HTML = "", name: String? = nil, frame: PageFrame? = nil) {
    self.report = report
    self.part = part
    self.frame = frame
    trackerName = name ?? HTMLPage.name(of: report)
    let findings = report.findings + report.waived.map(\.finding)
    measured = report.measured
    acceptedRows = Set(report.waived.compactMap(\.finding.row))
    spokenOf = Set(findings.compactMap(\.row) + findings.flatMap { $0.rows.compactMap(\.row) })
    flaggedRefs = Set(report.findings.map(\.ref)).subtracting([""])
  }

  /// The rule set's ratings and other statuses, by index.
  var statuses: [Status] { report.ruleSet.statuses }
  /// How the rule set names months.
  var dateWords: DateWords { report.ruleSet.dateWords }

  /// Rated statuses by index in the rule set, best first.
  var ratings: [Int] { report.ratings }

  /// Themes that an action or a finding is of, in reading order.
  var themes: [String] { report.themes }

  /// The tracker's name without the folders, which are nobody's business where a report is sent.
  static func name(of report: Report) -> String { name(ofFile: report.tracker.path) }

  /// The name of what was checked, in the same way: the summary's, else the tracker's.
  var checkedName: String {
    report.checkedPath == report.tracker.path ? trackerName : HTMLPage.name(ofFile: report.checkedPath)
  }

  private static func name(ofFile path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name == "-" ? "standard input" : name
  }

  /// `January 2024`.
  var periodName: String { Wording.period(report.summary.period, dateWords) }

  /// Sections that have something to say, with the names by which the page's navigation knows them.
  private var sections: [(id: String, name: HTML, content: HTML)] {
    let all: [(String, HTML, HTML?)] = [
      ("unread", "Not read", unreadSection),
      ("changes", "What changed", changesSection),
      ("ratings", "Ratings", ratingsSection),
      ("slippage", "Slippage", slippageSection),
      ("leadership", "Leadership Team", leadershipSection),
      ("findings", "Findings", findingsSection),
      ("accepted", "Accepted", acceptedSection),
      ("rules", "Rules", rulesSection),
      ("skipped", "Not checked", skippedSection),
    ]
    return all.compactMap { id, name, content in content.map { (id, name, $0) } }
  }

  /// The page from its first line to its last.
  var document: HTML {
    let sections = self.sections
    let links = sections.map { HTML("<li><a href=\"#\(exact: $0.id)\">\($0.name)</a></li>") }
    return HTML(
      """
      \(head)
      <body\(frame == nil ? HTML("") : " class=\"result\"")>
      <a class="skip" href="#main">Skip to the report</a>
      \(header)
      <nav aria-label="Sections of the report"><ul>\(HTML.joined(links))</ul></nav>
      <main id="main" tabindex="-1">
      \(HTML.joined(sections.map(\.content), by: "\n"))
      </main>
      \(footer)
      \(acceptDialog)
      <script>\(HTML.asset(.script))</script>
      </body>
      </html>

      """)
  }

  private var footer: HTML {
    let made = HTML("Made by Slipgauge \(report.toolVersion) from \(checkedName).")
    guard let frame else {
      return HTML(
        """
        <footer><p>\(made) This page is one file: it loads nothing and sends nothing, and what you mark in it stays in \
        your browser until you download it.</p></footer>
        """)
    }
    return HTML(
      """
      <footer>\(frame.foot)
      <p>\(made) What you mark in the page stays in your browser until you download it.</p></footer>
      """)
  }
}
