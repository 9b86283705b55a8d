import Checks
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

/// Statuses that a colour or a symbol states.
struct StatusFillTests {
  private static let statuses = """
    , "statuses": [{"id": "significant", "fills": ["red"], "labels": {"add": ["🔴"]}},
                   {"id": "medium", "fills": ["amber", "yellow"]}, {"id": "complete", "fills": ["green"], "labels": {"add": ["✔"]}}]
    """

  private static let fills = ["FFFF0000", "FFED7D31", "FF00B050", "FF7030A0", "FFFFFFFF", "FFE79BE3"].map {
    #"<patternFill patternType="solid"><fgColor rgb="\#($0)"/></patternFill>"#
  }

  private static func cell(_ place: String, _ text: String, _ style: Int) -> String {
    text.isEmpty
      ? #"<c r="\#(place)" s="\#(style)"/>"# : #"<c r="\#(place)" s="\#(style)" t="str"><v>\#(text)</v></c>"#
  }

  /// Sub-actions whose cells have the fill of that number, from 1: red, orange, green, purple, white.
  private func run(_ more: String, _ rows: [(status: String, statusFill: Int, updateFill: Int)]) throws -> CheckRun {
    let cell = Self.cell
    let headers = ["Ref", "Action", "Status (2024-01)", "Update (2024-01)"]
    var xml = "<row r=\"1\">" + zip("ABCD", headers).map { cell("\($0)1", $1, 0) }.joined() + "</row>"
    for (index, row) in rows.enumerated() {
      let number = index + 2
      xml += "<row r=\"\(number)\">" + cell("A\(number)", "OC.A2.\(index + 1)", 0) + cell("B\(number)", "Do it", 0)
      xml += cell("C\(number)", row.status, row.statusFill)
      xml += cell("D\(number)", row.updateFill > 0 ? "Work goes on with partners" : "", row.updateFill) + "</row>"
    }
    var book = WorkbookBuilder(xml)
    book.fills = Self.fills
    let set = try MadeSet(#""when": {"live": true}, "message": "So.""#, more: more)
    return try CheckRun(book.bytes, CheckRun.Options(ruleSet: set.ruleSet))
  }

  @Test func `a blank status cell is read by its fill`() throws {
    let run = try run(
      Self.statuses,
      [
        ("", 1, 0), ("", 2, 0), ("", 3, 0), ("", 4, 0), ("", 5, 0), ("", 0, 0), ("On Track", 1, 0), ("odd", 1, 0),
        ("✔", 1, 0), ("🔴", 0, 0),
      ]
    )
    #expect(
      run.facts.map { $0["status"]?.short }
        == [
          "significant", "medium", "complete", "blank", "blank", "blank", "on-track", "unknown", "complete",
          "significant",
        ])
    #expect(run.refs(raising: "status-by-colour") == ["OC.A2.4"])
    #expect(run.refs(raising: "status-missing") == ["OC.A2.5", "OC.A2.6"])
  }

  @Test func `how an annotated copy flags a cell is no colour of a rating`() throws {
    let run = try run(Self.statuses, [("", 6, 0), ("", 4, 0)])
    #expect(run.refs(raising: "status-missing") == ["OC.A2.1"])
    #expect(run.refs(raising: "status-by-colour") == ["OC.A2.2"])
  }

  @Test func `a row that ends early has no status of the row above`() throws {
    let run = try run(Self.statuses, [("", 1, 1), ("", 0, 0), ("Complete", 0, 1), ("", 0, 0)])
    #expect(run.facts.map { $0["status"]?.short } == ["significant", "blank", "complete", "blank"])
  }

  @Test func `the update's fill counts where the rule set says so`() throws {
    let more = Self.statuses + #", "tracker": {"status-fill": "update"}"#
    let run = try run(more, [("", 1, 2), ("", 0, 3), ("On Track", 0, 3), ("", 0, 4), ("", 1, 0)])
    #expect(run.facts.map { $0["status"]?.short } == ["medium", "complete", "on-track", "blank", "blank"])
    #expect(run.refs(raising: "status-by-colour") == ["OC.A2.4"])
  }

  /// Sheets of a layout, the last action's status and that of the period before.
  @Test(arguments: [
    // One column of status and update.
    ([("Plan", "Ref,Action,Progress (2024-01);A.A1.1,Do it,#1")], "significant", "-"),
    ([("Plan", "Ref,Action,Progress (2024-01);A.A1.1,Do it,Paper taken#3")], "complete", "-"),
    ([("Plan", "Ref,Action,Progress (2024-01);A.A1.1,Do it,On Track: paper taken#3")], "on-track", "-"),
    // Each period's own rows, in a column and by sheets.
    ([("Plan", "Ref,Action,Month,Status;A.A1.1,Do it,Dec-23,#1;A.A1.1,Do it,Jan-24,#3")], "complete", "significant"),
    (
      [
        ("Dec 2023", "Ref,Action,Status;A.A1.1,Do it,#2"), ("Jan 2024", "Ref,Action,Status;A.A1.1,Do it,#1"),
      ], "significant", "medium"
    ),
    // A period that holds nothing but fills was not opened early.
    ([("Plan", "Ref,Action,Status (2023-12),Status (2024-01);A.A1.1,Do it,On Track,#1")], "significant", "on-track"),
    ([("Plan", "Ref,Action,Status (2023-12),Status (2024-01);A.A1.1,Do it,#3,#1")], "significant", "complete"),
  ])
  func `fills are read in every layout`(sheets: [(name: String, rows: String)], status: String, previous: String) throws
  {
    var book = WorkbookBuilder()
    book.fills = Self.fills
    book.sheets = sheets.map { sheet in
      let rows = sheet.rows.split(separator: ";").enumerated().map { number, row in
        let cells = row.split(separator: ",", omittingEmptySubsequences: false).enumerated().map { column, cell in
          let parts = cell.split(separator: "#", omittingEmptySubsequences: false)
          return Self.cell(
            "\(CellReference.letters(column))\(number + 1)", String(parts[0]), parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        }
        return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
      }
      return (sheet.name, WorkbookBuilder.sheet(rows.joined()))
    }
    let columns =
      #", "tracker": {"columns": {"status": {"add": ["Progress (*)", "Status"]}, "update": {"add": ["Progress (*)"]}}}"#
    let set = try MadeSet(#""when": {"live": true}, "message": "So.""#, more: Self.statuses + columns)
    let run = try CheckRun(book.bytes, CheckRun.Options(ruleSet: set.ruleSet))
    #expect(run.fact("status") == status && run.fact("previous-status") == previous)
  }

  @Test func `without fills in the rule set every colour is told`() throws {
    let run = try run("", [("", 1, 0), ("", 5, 0)])
    #expect(run.refs(raising: "status-by-colour") == ["OC.A2.1"])
    #expect(run.findings.first { $0.ruleID == "status-by-colour" }?.message.contains("(red)") == true)
  }
}
