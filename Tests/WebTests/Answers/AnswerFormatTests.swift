import Reports
import Testing

@testable import Web

/// Programs get what they can read.
@Suite struct AnswerFormatTests {
  @Test(arguments: [
    ("", "json"), ("*/*", "json"), ("application/*", "json"), ("text/*", "csv"), ("text/csv", "csv"),
    ("application/sarif+json", "sarif"), ("application/x-ndjson", "ndjson"),
    ("text/html, text/csv;q=0.5, */*;q=0.1", "csv"),
    ("application/json;q=0.1, text/csv", "csv"), ("text/csv;q=0, application/json;q=0.5", "json"),
    ("text/csv;q=0.5, application/sarif+json;q=0.5", "csv"), ("text/html", "json"), ("text/csv;q=x", "json"),
    ("TEXT/CSV", "csv"), (";;;,,,", "json"),
  ])
  func `is the one that is liked best`(accept: String, format: String) {
    #expect(AnswerFormat.liked(by: accept).format.id == format)
  }

  @Test(arguments: [
    ("plan.xlsx", "plan-checked.xlsx", "plan-checked.xlsx"), (".csv", "tracker-checked.xlsx", "tracker-checked.xlsx"),
    ("plan", "plan-checked.xlsx", "plan-checked.xlsx"), ("a.b.ods", "a.b-checked.xlsx", "a.b-checked.xlsx"),
    ("dröpped \"x\".csv", "dr__pped _x_-checked.xlsx", "dr%C3%B6pped%20%22x%22-checked.xlsx"),
    ("a\r\nX: y.csv", "a__X: y-checked.xlsx", "a%0D%0AX%3A%20y-checked.xlsx"),
  ])
  func `a copy is called after the tracker`(tracker: String, plain: String, escaped: String) {
    #expect(
      DownloadName(of: tracker).disposition == "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(escaped)")
  }
}
