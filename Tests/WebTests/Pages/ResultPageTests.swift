import Dates
import FoundationEssentials
import Reports
import RuleSets
import Slipgauge
import TestSupport
import Testing

@testable import Web

struct ResultPageTests {
  private static let sample = Repository.path("samples/tracker-2024-01.xlsx")
  private static let small = Repository.path("samples/tutorial/tracker.csv")

  private static let check: Check = {
    var options = Check.Options(ruleSet: DefaultRuleSet.shared)
    options.wantsActions = true
    options.mostFindings = 200
    return Check(options)
  }()

  private func page(
    _ report: Report, name: String = "tracker.xlsx", period: String = "", lead: String = "", compared: [String] = [],
    workbook: [UInt8]? = nil, settings: PageSettings = .sample()
  ) -> Markup {
    Markup(
      ResultPage(
        report: report, settings: settings, name: name, period: period, lead: lead, compared: compared,
        workbook: workbook
      ).html())
  }

  @Test func isTheReportWithTheNextFormOnTop() throws {
    let report = try Self.check.run(Self.sample)
    let page = page(report, period: "2023-12", lead: "Director \"Finance\"")
    #expect(page.flaws.isEmpty, "\(page.flaws)")
    #expect(page.contains("<h1>January 2024: <bdi>tracker-2024-01.xlsx</bdi></h1>"))
    #expect(page.contains("118 on 6 sheets; <a href=\"#skipped\">1 sheet not read</a></dd>"))
    let upload = page.all("form").first
    #expect(upload?["class"] == "upload again" && upload?["action"] == "report")
    #expect(page.contains("<optgroup label=\"In this tracker\"><option value=\"2024-01\">January 2024</option>"))
    #expect(page.contains("<option value=\"2023-12\" selected>December 2023</option>"))
    #expect(page.all("option").filter { $0["value"] == "2024-01" }.count == 1)
    #expect(page.with(id: "lead")?["value"] == "Director &quot;Finance&quot;")
    #expect(page.contains("<option value=\"Director- Finance\"></option>"))
    #expect(page.contains("<a href=\"#director=director%20finance\"><bdi>Director- Finance</bdi></a>"))
    #expect(!page.contains("beside the tracker as") && !page.contains("slipgauge explain"))
    // The report's own parts are all there.
    for id in ["ratings", "slippage", "findings", "rules", "skipped"] { #expect(page.with(id: id) != nil, "\(id)") }
  }

  @Test func letsInTheServersFilesAndFormsAndNothingElse() throws {
    let report = try Self.check.run(Self.sample)
    let bytes = ResultPage(report: report, settings: .sample(), name: "t", period: "", lead: "", workbook: nil).html()
    let policy = Markup(bytes).all("meta").first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
    let expected =
      "default-src 'none'; style-src 'self' '\(ReportAsset.style.policyHash)' '\(ReportAsset.pageStyle.policyHash)'; "
      + "script-src 'self' '\(ReportAsset.script.policyHash)'; img-src data:; form-action 'self'; base-uri 'none'"
    #expect(
      policy == expected && WebAsset.policy == expected + "; frame-ancestors 'none'")
    let page = Markup(bytes)
    #expect(page.all("script").map { $0["src"] } == ["page.js", nil])
    #expect(page.all("link").map { $0["href"] } == ["data:,", "style.css"])
  }

  @Test(arguments: [
    ("tracker.xlsx", "tracker-checked.xlsx"), ("plan.v2.ods", "plan.v2-checked.xlsx"), (".csv", "tracker-checked.xlsx"),
    ("plan", "plan-checked.xlsx"), ("a\"><b>.csv", "a&quot;&gt;&lt;b&gt;-checked.xlsx"),
  ])
  func carriesTheWorkbookWithNotes(name: String, copy: String) throws {
    let report = try Self.check.run(Self.small)
    let workbook = Array("PK and some more \u{1}".utf8)
    let link = page(report, name: name, workbook: workbook).all("a").first { $0["download"] != nil }
    #expect(link?["download"] == copy)
    let prefix = "data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,"
    let address = try #require(link?["href"])
    #expect(address.hasPrefix(prefix) && Data(base64Encoded: String(address.dropFirst(prefix.count))) == Data(workbook))
  }

  @Test(arguments: [nil, 1])
  func saysHowElseToGetALargeWorkbook(above: Int?) throws {
    let workbook = above.map { [UInt8](repeating: 0, count: ResultPage.largestWorkbook + $0) }
    let page = page(try Self.check.run(Self.small), workbook: workbook)
    #expect(!page.tags.contains { $0["download"] != nil } && page.contains("too large to come with this page"))
    #expect(page.all("button").contains { $0["formaction"] == "annotated" })
  }

  @Test(arguments: [["old.csv"], ["old.csv", "a\"<b>.ods"]])
  func saysWhatItIsComparedWith(names: [String]) throws {
    let shown = names.map { "<bdi>\($0.replacing("<b>", with: "&lt;b&gt;").replacing("\"", with: "&quot;"))</bdi>" }
    let list = shown.joined(separator: ", ")
    let page = page(try Self.check.run(Self.small), compared: names)
    #expect(page.flaws.isEmpty, "\(page.flaws)")
    #expect(page.contains("<div><dt>Compared with</dt><dd>\(list)</dd></div>"))
    #expect(page.contains("Select \(list) again to compare with \(names.count == 1 ? "it" : "them"). "))
    // The field is not hidden in a fold.
    #expect(page.all("details").first?["open"] == "")
    let alone = self.page(try Self.check.run(Self.small))
    #expect(!alone.contains("Compared with") && !alone.contains("again to compare"))
  }

  @Test func tellsOfTheFileBeforeWhatIsLeftOut() throws {
    var options = Self.check.options
    options.selection = try ActionSelection([.lead("Director- Finance")], DefaultRuleSet.shared)
    let page = page(try Check(options).run(Self.sample))
    #expect(page.contains(">1 sheet not read</a>; 88 other actions left out"), "\(page.text)")
  }

  @Test func asksForTheSummaryAgain() throws {
    let report = try SummaryCheck(Self.check, tracker: Self.sample).run(
      Repository.path("samples/summary-2024-01.txt"))
    let page = page(report, name: "summary.txt")
    #expect(page.flaws.isEmpty, "\(page.flaws)")
    #expect(page.all("form").first?["action"] == "summary" && page.with(id: "summary-summary") != nil)
    #expect(!page.contains("The workbook with notes"))
  }
}
