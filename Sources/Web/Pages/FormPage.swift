package import Dates
import Reports

/// The page with the forms: where everybody begins, and where what cannot be checked leads back to.
package struct FormPage: Sendable {
  private let settings: PageSettings
  private let problems: [FormProblem]
  private let period: String
  private let lead: String
  private let subject: FormSubject
  private let trackerPeriods: [Period]

  /// The page of these settings. `problems` are of the form for `subject`, with the period and the lead that were sent
  /// with it: files have to be selected again. The tracker's own periods are offered, newest first.
  package init(
    settings: PageSettings, problems: [FormProblem] = [], period: String = "", lead: String = "",
    subject: FormSubject = .tracker, trackerPeriods: [Period] = []
  ) {
    self.settings = settings
    self.problems = UploadForm.placed(problems, among: UploadForm(subject: subject, settings: settings).fields)
    self.period = period
    self.lead = lead
    self.subject = subject
    self.trackerPeriods = trackerPeriods
  }

  /// The page in UTF-8.
  package func html() -> [UInt8] {
    let title: HTML = problems.isEmpty ? "Check a tracker" : "Error: Check a tracker"
    return SitePage(title: title, settings: settings, content: content).document.bytes
  }

  private var content: HTML {
    HTML(
      """
      \(errorSummary)<h1>Check a tracker</h1>
      <p class="intro">Does each stated rating agree with the dates? Is every update there, and new? Slipgauge reads an \
      improvement-plan tracker and says what contradicts its own definitions, cell by cell.</p>
      \(trackerForm)
      \(summaryForm)
      """)
  }

  private var trackerForm: HTML {
    let form = form(.tracker)
    return form.form(
      HTML(
        """
        \(form.tracker("Tracker", hint: form.trackerHint))
        \(form.periodChoice)
        \(form.leadChoice)
        \(form.foldedPrevious)
        <p class="buttons"><button type="submit" class="first">Check tracker</button> \
        <button type="submit" formaction="annotated">Download with notes</button></p>
        <p class="hint">The download is the workbook itself, with a note at each cell that something was found in.</p>
        """))
  }

  /// Folded, as most come for the other.
  private var summaryForm: HTML {
    let form = form(.summary)
    let fields = HTML(
      """
      \(form.summary("Progress summary", hint: "A Word document (.docx), text or JSON file"))
      \(form.tracker("Tracker of the same month", hint: form.trackerHint))
      \(form.summaryChoices)
      <p class="buttons"><button type="submit" class="first">Check summary</button></p>
      """)
    return HTML(
      """
      <details class="fold other"\(subject == .summary ? HTML(" open") : "")>\
      <summary><h2>Check a progress summary against its tracker</h2></summary>
      <div>
      <p>Does what a theme progress summary says of its actions agree with the tracker of its month?</p>
      \(form.form(fields))
      </div>
      </details>
      """)
  }

  /// The form for that, with what was sent and what was wrong with it.
  private func form(_ subject: FormSubject) -> UploadForm {
    let isSent = subject == self.subject
    return UploadForm(
      subject: subject, settings: settings, problems: isSent ? problems : [], period: isSent ? period : "",
      lead: isSent ? lead : "", trackerPeriods: isSent ? trackerPeriods : [])
  }

  /// All that is wrong, with links to the fields; what reads the page out begins here.
  private var errorSummary: HTML {
    if problems.isEmpty { return "" }
    let form = form(subject)
    let items = problems.map { problem in
      HTML("<li><a href=\"#\(form.id(problem.field))\"><bdi>\(problem.shown)</bdi></a></li>")
    }
    return HTML(
      """
      <div class="error-summary" role="alert" tabindex="-1" autofocus>
      <h2>There is a problem</h2>
      <ul>\(HTML.joined(items, by: "\n"))</ul>
      </div>

      """)
  }
}
