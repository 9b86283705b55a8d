import Checks
package import Reports
import RuleSets
import Tables
import Texts
import Trackers

/// What was found, with the form for the next upload on top and the workbook with notes to download.
package struct ResultPage: Sendable {
  /// The largest workbook that a page carries, in bytes; its page is a third larger than that.
  package static let largestWorkbook = 2 << 20

  private let report: Report
  private let settings: PageSettings
  private let name: String
  private let period: String
  private let lead: String
  private let compared: [String]
  private let workbook: [UInt8]?

  /// The page of a report on the file `name`, which was asked for with this period and lead and `compared` with earlier
  /// trackers of those names. `workbook` is the annotated workbook; nil where there is none, as of a summary.
  package init(
    report: Report, settings: PageSettings, name: String, period: String = "", lead: String = "",
    compared: [String] = [], workbook: [UInt8]? = nil
  ) {
    self.report = report
    self.settings = settings
    self.name = name
    self.period = period
    self.lead = lead
    self.compared = compared
    self.workbook = workbook
  }

  /// The page in UTF-8.
  package func html() -> [UInt8] {
    HTMLReport.bytes(
      report,
      in: PageFrame(links: SitePage.links, tools: tools, read: read, facts: comparedWith, foot: SitePage.foot(settings))
    )
  }

  /// Which earlier trackers the report is compared with.
  private var comparedWith: HTML {
    if compared.isEmpty { return "" }
    let names = HTML.joined(compared.map { HTML("<bdi>\($0)</bdi>") }, by: ", ")
    return HTML("<div><dt>Compared with</dt><dd>\(names)</dd></div>")
  }

  private var subject: FormSubject { report.document == nil ? .tracker : .summary }

  /// On how many sheets actions were read, and what of the file is hidden or was not read.
  private var read: HTML {
    let file = report.tracker.file
    let skipped = report.tracker.skipped.count
    let sheets = file.sheets.count { $0.findingsSheet == nil } - skipped
    let hidden = HiddenParts(of: file)
    let hiddenParts = [(hidden.sheets, "hidden sheet"), (hidden.rows, "hidden row"), (hidden.columns, "hidden column")]
      .filter { $0.0 > 0 }.map { SummaryLine.count($0, $1) }
    return HTML.joined([
      sheets > 1 ? HTML(" on \(sheets) sheets") : "",
      hiddenParts.isEmpty ? "" : HTML(", with \(listed(hiddenParts))"),
      skipped > 0 ? HTML("; <a href=\"#skipped\">\(SummaryLine.count(skipped, "sheet")) not read</a>") : "",
    ])
  }

  private var tools: HTML {
    HTML(
      """
      <div class="tools">
      \(again)
      \(copy)
      </div>
      """)
  }

  // MARK: Check again

  private var again: HTML {
    var form = UploadForm(subject: subject, settings: settings, period: period, lead: lead)
    form.trackerPeriods = report.tracker.periods.reversed()
    form.dateWords = report.ruleSet.dateWords
    form.leads = leads
    form.compared = compared
    let fields = subject == .tracker ? trackerFields(form) : summaryFields(form)
    return form.form(
      kind: " again",
      HTML(
        """
        <h2>Put it right, then check again</h2>
        \(fields)
        """))
  }

  private func trackerFields(_ form: UploadForm) -> HTML {
    let choices = HTML(
      """
      \(form.periodChoice)
      \(form.leadChoice)
      \(form.previous)
      <p class="buttons"><button type="submit" formaction="annotated">Download the selected tracker with notes</button></p>
      """)
    return HTML(
      """
      <div class="row">
      \(form.tracker("The corrected tracker"))
      <button type="submit" class="first">Check again</button>
      </div>
      \(form.folded(choicesName, [.period, .lead, .previous], choices))
      """)
  }

  /// What the choices are folded under.
  private var choicesName: HTML { settings.maxPrevious > 0 ? "Period, lead, earlier tracker" : "Period, lead" }

  private func summaryFields(_ form: UploadForm) -> HTML {
    HTML(
      """
      <div class="row">
      \(form.summary("The corrected summary"))
      \(form.tracker("Tracker of the same month"))
      <button type="submit" class="first">Check again</button>
      </div>
      \(form.summaryChoices)
      """)
  }

  /// The leads of the tracker, each once however it is spelt, in the order of their names.
  private var leads: [String] {
    var known: [String: String] = [:]
    for action in report.actions where !action.directorLead.isEmpty {
      let name = Wording.short(action.directorLead)
      let form = normalised(name)
      if known[form] == nil { known[form] = name }
    }
    return known.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: The workbook

  /// The name that a copy with notes is saved by: `tracker-checked.xlsx`.
  package static func copyName(of name: String) -> String {
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return "\(stem.isEmpty ? "tracker" : stem)-checked.xlsx"
  }

  private var copy: HTML {
    guard subject == .tracker else { return "" }
    let heading: HTML = "<h2>The workbook with notes</h2>"
    guard let workbook, workbook.count <= ResultPage.largestWorkbook else {
      return HTML(
        """
        <div class="copy">
        \(heading)
        <p>It is too large to come with this page. Select the tracker again, open “\(choicesName)” and choose \
        “Download the selected tracker with notes”.</p>
        </div>
        """)
    }
    let name = ResultPage.copyName(of: name)
    return HTML(
      """
      <div class="copy">
      \(heading)
      <p><a class="button" download="\(exact: name)" \
      href="data:\(exact: ResultPage.workbookType);base64,\(.base64(workbook))">Download with notes</a></p>
      <p class="hint">A copy of the tracker (<bdi>\(name)</bdi>, \(ByteCount.words(workbook.count))) with a note at each \
      cell that something was found in, and a list of all findings</p>
      </div>
      """)
  }

  /// What an annotated workbook is.
  package static let workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
