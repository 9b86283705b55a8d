import Tables
import TestSupport
import Testing

@testable import Web

struct FormPageTests {
  private static let hostile = "\"><script>x</script>' onfocus='x"

  private func page(
    _ problems: [FormProblem] = [], period: String = "", lead: String = "", subject: FormSubject = .tracker,
    settings: PageSettings = .sample()
  ) -> Markup {
    Markup(FormPage(settings: settings, problems: problems, period: period, lead: lead, subject: subject).html())
  }

  @Test(arguments: [
    ("form", []), ("form-problems", [FormProblem.missing(.tracker), .tooMany(most: 2)]),
  ])
  func readsAsRecorded(name: String, problems: [FormProblem]) {
    #expect(GoldenFile("../Golden/\(name).html").difference(from: page(problems, period: "2024-01").recorded) == nil)
  }

  @Test(arguments: [0, 1, 2])
  func isWholeWhateverWentWrong(previous: Int) {
    let settings = PageSettings.sample(maxPrevious: previous)
    let fields = FormField.allCases.filter { previous > 0 || $0 != .previous }
    for subject in [FormSubject.tracker, .summary] {
      let fits = fields.filter { $0 != (subject == .tracker ? .summary : .lead) }
      for problems in [[], [fits[0]], fits] {
        let page = page(
          problems.map { FormProblem($0, "It is \(Self.hostile)") }, period: Self.hostile, lead: Self.hostile,
          subject: subject, settings: settings)
        #expect(page.flaws.isEmpty && !page.contains("<script>x"), "\(page.flaws)")
      }
    }
  }

  @Test func sendsWhatTheServerKnows() {
    let page = page()
    #expect(page.all("form").map { $0["action"] } == ["report", "summary"])
    for form in page.all("form") {
      #expect(form["method"] == "post" && form["enctype"] == "multipart/form-data" && form["data-most"] == "10485760")
    }
    let names = page.tags.filter { ["input", "select"].contains($0.name) }.compactMap { $0["name"] }
    #expect(names == ["tracker", "period", "lead", "previous", "summary", "tracker", "period", "previous"])
    #expect(page.all("button").compactMap { $0["formaction"] } == ["annotated"])
  }

  @Test func takesAsManyEarlierTrackersAsTheServer() {
    #expect(page(settings: .sample(maxPrevious: 0)).with(id: "previous") == nil)
    #expect(page(settings: .sample(maxPrevious: 1)).with(id: "previous")?["multiple"] == nil)
    #expect(page(settings: .sample(maxPrevious: 2)).with(id: "previous")?["multiple"] == "")
  }

  /// The formats that are taken, the hint at a tracker, what a picker shows, and what is said of another.
  @Test(arguments: [
    (
      FileFormat.allCases, "An Excel workbook (.xlsx), OpenDocument spreadsheet (.ods), CSV or JSON file",
      ".xlsx,.xlsm,.xltx,.xltm,.ods,.fods,.ots,.csv,.tsv,.txt,.json,.ndjson",
      "an Excel workbook (.xlsx), OpenDocument spreadsheet (.ods), CSV or JSON"
    ),
    ([.xlsx], "An Excel workbook (.xlsx)", ".xlsx,.xlsm,.xltx,.xltm", "an Excel workbook (.xlsx)"),
    ([.csv], "A CSV file", ".csv,.txt", "CSV"),
    (
      [.ods, .tsv, .json], "An OpenDocument spreadsheet (.ods), tab-separated or JSON file",
      ".ods,.ots,.tsv,.txt,.json",
      "an OpenDocument spreadsheet (.ods), tab-separated or JSON"
    ),
  ])
  func namesTheFormatsThatAreTaken(formats: [FileFormat], hint: String, types: String, words: String) {
    let settings = PageSettings.sample(formats: formats)
    let page = page(settings: settings)
    #expect(page.contains("<p class=\"hint\" id=\"tracker-hint\">\(hint), smaller than 10 MB."))
    for id in ["tracker", "previous", "summary-tracker"] { #expect(page.with(id: id)?["accept"] == types) }
    #expect(Markup(HelpPage(settings: settings).html()).contains("It may be \(words), smaller than 10 MB"))
    #expect(FormProblem.unknownFormat(.previous, formats).sentence == "The selected file must be \(words)")
  }

  @Test func saysWhatIsWrongWhereItIsLookedFor() {
    let page = page([.empty(.tracker), FormProblem(.lead, "no action is led by “Nora”")], lead: "Nora")
    #expect(page.contains("<title>Error: Check a tracker – Slipgauge</title>"))
    #expect(page.contains("<h2>There is a problem</h2>"))
    #expect(page.contains("<a href=\"#tracker\"><bdi>The selected file is empty</bdi></a>"))
    let tracker = page.with(id: "tracker")
    #expect(tracker?["aria-describedby"] == "tracker-hint tracker-error" && tracker?["aria-invalid"] == "true")
    #expect(page.with(id: "lead")?["value"] == "Nora" && page.with(id: "period")?["aria-invalid"] == nil)
    // Once on top, once at the field.
    #expect(page.text.ranges(of: "<bdi>No action is led by “Nora”</bdi>").count == 2)
  }

  @Test(arguments: FormField.allCases, [0, 2])
  func leadsToAFieldThatSaysItToo(field: FormField, previous: Int) throws {
    for subject in [FormSubject.tracker, .summary] {
      let page = page(
        [FormProblem(field, "It is wrong")], subject: subject, settings: .sample(maxPrevious: previous))
      let link = try #require(page.text.firstMatch(of: #/<a href="#([a-z-]+)"><bdi>It is wrong</bdi>/#))
      let id = String(link.output.1)
      #expect(page.with(id: id)?["aria-invalid"] == "true", "\(id)")
      #expect(
        page.contains(
          "id=\"\(id)-error\"><span class=\"unseen\">Error: </span><bdi>It is wrong</bdi></p>"), "\(id)")
      #expect(page.with(id: id)?["name"] == field.rawValue || ["tracker", "summary-summary"].contains(id), "\(id)")
      #expect(page.flaws.isEmpty, "\(page.flaws)")
    }
  }

  @Test func opensTheFormThatIsWrong() {
    let page = page([.missing(.summary)], subject: .summary)
    #expect(page.contains("<a href=\"#summary-summary\"><bdi>Select a progress summary</bdi></a>"))
    #expect(page.with(id: "summary-summary")?["aria-invalid"] == "true")
    #expect(page.all("details").map { $0["open"] } == [nil, "", nil])
  }

  @Test(arguments: [("2024-01", "January 2024"), ("2023-02", "February 2023"), ("2019-07", "2019-07")])
  func keepsThePeriodThatWasChosen(value: String, name: String) {
    let page = page(period: value)
    #expect(page.contains("<option value=\"\(value)\" selected>\(name)</option>"))
    #expect(page.all("option").filter { $0["selected"] != nil }.count == 1)
  }
}
