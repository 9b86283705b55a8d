import Testing

@testable import Workbooks

@Suite struct SheetNameTests {
  @Test(arguments: [
    ("Slipgauge", [], "Slipgauge"), ("Slipgauge", ["slipgauge", "Slipgauge 2"], "Slipgauge 3"),
    ("a/b:c", [], "a b c"), ("''", [], "Sheet"), ("", ["Sheet"], "Sheet 2"),
    ("A theme whose name is longer than a sheet's", [], "A theme whose name is longer th"),
    (
      "A theme whose name is longer than a sheet's", ["A theme whose name is longer th"],
      "A theme whose name is longer  2"
    ),
  ])
  func findsFreeNames(wanted: String, taken: [String], name: String) {
    #expect(SheetName.free(wanted, taken) == name)
  }

  @Test func quotes() {
    #expect(SheetName.quoted("People's 1") == "'People''s 1'")
  }
}
