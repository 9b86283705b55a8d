import Checks
import Dates
import Documents
import Reports
import RuleSets
import Tables
import TestSupport
import Testing

@testable import Web

/// What is made of a tracker that was sent, and what is said of one of which nothing can be made.
@Suite struct WebCheckTests {
  private typealias Asked = WebServiceTests.Asked
  private typealias Part = SentForm.Part

  private static let table = WebServiceTests.table
  private static let usual = Part.file("tracker", "plan.csv", table)
  private static let summary = Part.file("summary", "summary.docx", WebServiceTests.summary)

  /// What a program is told, and what stands above which field of the page.
  private static func refusal(
    _ path: String, _ parts: [Part], _ settings: WebSettings = WebSettings()
  ) throws -> (status: Int, detail: String, page: String) {
    let body = SentForm(parts).body
    let shown = try #require(Asked(path, body).reply(settings))
    let told = try #require(Asked("/api/check", body).reply(settings))
    let json = try JSONDocument.read(SourceText(path: "answer", bytes: told.answer.body))
    var detail = ""
    if case .string(let text)? = json["detail"]?.value { detail = text }
    return (shown.answer.status.rawValue, detail, String(decoding: shown.answer.body, as: UTF8.self))
  }

  /// Each with the parts that were sent, the field that it is about, the page's sentence and the program's.
  @Test(arguments: [
    ([Part.file("tracker", "", "")], "tracker", "Select a tracker", "Select a tracker"),
    ([.file("tracker", "plan.csv", "")], "tracker", "The selected file is empty", "the file is empty"),
    (
      [.file("tracker", "plan.csv", "\n \n")], "tracker", "The selected file is empty",
      "the file holds nothing but white space"
    ),
    (
      [.file("tracker", "plan.xlsx", "%PDF-1.7")], "tracker",
      "The selected file must be an Excel workbook (.xlsx), OpenDocument spreadsheet (.ods), CSV or JSON",
      "it is a PDF, not a tracker; save the tracker as a workbook"
    ),
    (
      [.file("tracker", "plan.csv", "a,b\n1,2\n")], "tracker", "No row has both a ref header", "no row has both"
    ),
    (
      [usual, .text("period", "2031-05")], "period",
      "The tracker has no columns for May 2031; its periods are December 2023 and January 2024",
      "it has no columns for 2031-05; its periods are"
    ),
    ([usual, .text("period", "soon")], "period", "Select a month such as December 2023", "the period needs a month"),
    ([usual, .text("lead", "Nobody Atall")], "lead", "No action has the lead", "no action has the lead"),
    (
      [usual, .text("lead", String(repeating: "x", count: 1_001))], "lead", "The lead must be 250 characters or fewer",
      "The lead must be 250 characters or fewer"
    ),
    (
      [usual, .text("period", String(repeating: "x", count: 1_001))], "period", "Select a month such as December 2023",
      "the period needs a month"
    ),
    (
      [usual, .file("previous", "old.csv", table)], "previous",
      "The selected file’s latest period, January 2024, is not",
      "its latest period, 2024-01"
    ),
    (
      [usual, .file("previous", "a.csv", december), .file("previous", "old.csv", table)], "previous",
      "The latest period of old.csv, January 2024, is not before", "its latest period, 2024-01"
    ),
    ([usual, .file("previous", "old.csv", "")], "previous", "The selected file is empty", "the file is empty"),
    (
      [usual] + Array(repeating: .file("previous", "old.csv", table), count: 3), "previous",
      "Select at most 2 earlier trackers", "Select at most 2 earlier trackers"
    ),
  ])
  func `refuses in the words of a form, and of the command line`(
    parts: [SentForm.Part], field: String, sentence: String, detail: String
  ) throws {
    let refusal = try WebCheckTests.refusal("/report", parts)
    #expect(refusal.status == 422)
    #expect(refusal.detail.contains(detail), "\(refusal.detail)")
    #expect(!refusal.detail.contains("plan.") && !refusal.detail.hasPrefix("slipgauge"), "\(refusal.detail)")
    let start = try #require(refusal.page.firstRange(of: "<div class=\"error-summary\""))
    let end = try #require(refusal.page[start.upperBound...].firstRange(of: "</ul>"))
    let summary = refusal.page[start.upperBound..<end.lowerBound]
    #expect(refusal.page.contains("<title>Error: "))
    #expect(summary.contains(sentence), "\(summary)")
    #expect(summary.contains("href=\"#\(field)\""))
    // Nobody has a command line there.
    for word in ["--", "slipgauge"] { #expect(!summary.contains(word), "\(summary)") }
  }

  private static let december = "Ref,Action,Status (December 2023),Due date\nA1,x,On Track,Oct-23\n"
  private static let undated = Part.file("tracker", "plan.csv", "Ref,Action,Status,Due date\nA1,x,On Track,Oct-23\n")

  /// Each with the parts that were sent beside the summary, the field that it is about and the page's sentence.
  @Test(arguments: [
    ([summary], "tracker", "Select a tracker"),
    ([summary, .file("previous", "old.csv", table)], "tracker", "Select a tracker"),
    ([usual], "summary", "Select a progress summary"),
    ([summary, undated], "period", "Select a month: no header of the tracker names one"),
    ([summary, usual, .text("period", "2031-05")], "period", "The tracker has no columns for May 2031"),
    ([summary, usual, .text("period", "soon")], "period", "Select a month such as December 2023"),
    ([summary, usual, .text("lead", "Nobody Atall")], "summary", "No action has the lead"),
    (
      [summary, usual, .file("previous", "old.csv", table)], "previous",
      "The selected file’s latest period, January 2024, is not"
    ),
    ([.file("summary", "s.txt", "Period: December 2023\n"), usual], "summary", ""),
  ])
  func `refuses a summary at a field of its form`(parts: [SentForm.Part], field: String, sentence: String) throws {
    let reply = try #require(Asked("/summary", SentForm(parts).body).reply())
    #expect(reply.answer.status == .unprocessableContent)
    let page = Markup(reply.answer.body)
    #expect(page.contains("<a href=\"#summary-\(field)\"><bdi>\(sentence)"), "\(page.text)")
    #expect(page.contains("id=\"summary-\(field)-error\"><span class=\"unseen\">Error: </span><bdi>\(sentence)"))
  }

  @Test func `checks a summary by the month that is selected`() throws {
    let body = SentForm([WebCheckTests.summary, WebCheckTests.undated, .text("period", "2024-01")]).body
    let reply = try #require(Asked("/summary", body).reply())
    #expect(reply.answer.status == .ok)
    #expect(Markup(reply.answer.body).contains("<h1>January 2024: "))
  }

  @Test(arguments: ["tracker", "previous"])
  func `takes no format that is left out`(field: String) throws {
    var settings = WebSettings()
    settings.formats = [.csv]
    let workbook = Part.file(field, "plan.xlsx", WebServiceTests.workbook)
    let refusal = try WebCheckTests.refusal(
      "/report", field == "tracker" ? [workbook] : [.file("tracker", "a.csv", WebServiceTests.table), workbook],
      settings)
    #expect(refusal.status == 422 && refusal.detail == "The selected file must be CSV")
    #expect(refusal.page.contains("<a href=\"#\(field)\"><bdi>The selected file must be CSV</bdi></a>"))
  }

  @Test func `offers the tracker's own periods`() throws {
    let body = SentForm([WebCheckTests.usual, .text("period", "2031-05")]).body
    let page = Markup(try #require(Asked("/report", body).reply()).answer.body)
    #expect(
      page.contains(
        "<optgroup label=\"In this tracker\"><option value=\"2024-01\">January 2024</option>"
          + "<option value=\"2023-12\">December 2023</option></optgroup>"))
  }

  @Test func `says which earlier trackers it has compared with`() throws {
    let earlier = Part.file("previous", "december.csv", WebCheckTests.december)
    let reply = try #require(Asked("/report", SentForm([WebCheckTests.usual, earlier]).body).reply())
    #expect(Markup(reply.answer.body).contains("<dt>Compared with</dt><dd><bdi>december.csv</bdi></dd>"))
  }

  @Test func `names the limit that a file goes beyond`() throws {
    let long = String(repeating: "x", count: 1 << 20 + 1)
    let parts = [Part.file("tracker", "plan.csv", "Ref,Status (January 2024)\nOC.A2.1,\(long)\n")]
    let refusal = try WebCheckTests.refusal("/report", parts)
    #expect(refusal.status == 413)
    #expect(refusal.page.contains("Line 2, field 2: there are more than 1048576 bytes of text in a cell"))
    let told = try #require(Asked("/api/check", SentForm(parts).body).reply())
    let body = String(decoding: told.answer.body, as: UTF8.self)
    #expect(told.answer.status == .contentTooLarge)
    #expect(
      refusal.detail.hasPrefix("line 2, field 2: there are more than") && body.contains("\"limit\": 1048576")
        && body.contains("\"option\": \"--max-cell-bytes\""), "\(body)")
  }
}
