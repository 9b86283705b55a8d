import Dates
import Reports

/// A form that sends a tracker, or a summary with its tracker, to be checked: what its fields share.
struct UploadForm {
  /// What is checked.
  let subject: FormSubject
  /// What is the administrator's to say.
  let settings: PageSettings
  /// What was wrong with what was sent.
  var problems: [FormProblem] = []
  /// The period that is selected; empty: the tracker's latest.
  var period = ""
  /// The lead that was asked for; empty: all.
  var lead = ""
  /// The periods that the tracker has columns for, newest first, which are offered before others.
  var trackerPeriods: [Period] = []
  /// What the tracker's rule set calls months; nil where no tracker is read yet.
  var dateWords: DateWords?
  /// The names of the earlier trackers that were compared, to be selected again.
  var compared: [String] = []
  /// The leads that the tracker has, which are offered.
  var leads: [String] = []

  /// The fields that it has, in their order.
  var fields: [FormField] {
    let own: [FormField] = subject == .tracker ? [.tracker, .period, .lead] : [.summary, .tracker, .period]
    return settings.maxPrevious > 0 ? own + [.previous] : own
  }

  /// A field's id, which is once on a page.
  func id(_ field: FormField) -> HTML {
    subject == .tracker ? HTML("\(exact: field.rawValue)") : HTML("summary-\(exact: field.rawValue)")
  }

  /// The form around its fields. It has the words of the page's script, too, which has none of its own.
  func form(kind: HTML = "", _ fields: HTML) -> HTML {
    HTML(
      """
      <form class="upload\(kind)" action="\(subject == .tracker ? "report" : "summary")" method="post" \
      enctype="multipart/form-data" novalidate data-most="\(settings.maxUploadBytes)" \
      data-large="\(FormProblem.oneTooLarge(most: settings.maxUploadBytes))" \
      data-together="\(FormProblem.togetherTooLarge(most: settings.maxUploadBytes))" \
      data-error="Error: " data-busy="Checking…" data-drop="Drop the file to select it." data-one="Drop one file at a time." data-selected="Selected: ">
      \(fields)
      <p class="progress" role="status"></p>
      </form>
      """)
  }

  /// A field with its label, a hint, and what is wrong with it; `control` gets the attributes that tie it to these.
  func field(_ field: FormField, _ label: HTML, hint: HTML? = nil, _ control: (HTML) -> HTML) -> HTML {
    let id = id(field)
    let wrong = problems.filter { $0.field == field }
    let hintLine = hint.map { HTML("<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>\n") } ?? ""
    let sentences = wrong.map { HTML("<span class=\"unseen\">Error: </span><bdi>\($0.shown)</bdi>") }
    // The line is there without words, too, for those of the script.
    let errorLine = HTML("<p class=\"error-message\" id=\"\(id)-error\">\(HTML.joined(sentences, by: "<br>"))</p>\n")
    let described = HTML(" aria-describedby=\"\(hint == nil ? "" : HTML("\(id)-hint "))\(id)-error\"")
    let invalid: HTML = wrong.isEmpty ? "" : " aria-invalid=\"true\""
    let tied = HTML("id=\"\(id)\" name=\"\(exact: field.rawValue)\"\(described)\(invalid)")
    return HTML(
      """
      <div class="field\(wrong.isEmpty ? HTML("") : " wrong")">
      <label for="\(id)">\(label)</label>
      \(hintLine)\(errorLine)\(control(tied))
      </div>
      """)
  }

  /// What is wrong, each at a field that the form has: what is wrong with another is said of its file.
  static func placed(_ problems: [FormProblem], among fields: [FormField]) -> [FormProblem] {
    problems.map { fields.contains($0.field) ? $0 : FormProblem(fields[0], $0.sentence) }
  }

  /// Fields that few need, folded until one of them is wrong or filled in.
  func folded(_ name: HTML, _ fields: [FormField], _ content: HTML) -> HTML {
    let filled: [FormField] = (period.isEmpty ? [] : [.period]) + (lead.isEmpty ? [] : [.lead])
    let compared: [FormField] = compared.isEmpty ? [] : [.previous]
    let isOpen = fields.contains { field in
      (filled + compared).contains(field) || problems.contains { $0.field == field }
    }
    return HTML(
      """
      <details class="fold"\(isOpen ? HTML(" open") : "")><summary>\(name)</summary>
      <div>
      \(content)
      </div>
      </details>
      """)
  }
}
