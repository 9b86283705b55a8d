import RuleSets
import Tables
import TestSupport
import Testing
import Texts
import Trackers

/// Rows that name the theme or the workstream of those below.
struct SectionRowsTests {
  private static let header = "Ref,Action,Due date,Status (Jan 24),Update (Jan 24)\n"

  private func read(_ text: String, sections: String? = nil) throws -> ReadRows {
    let set = try sections.map { try DefaultRuleSet.extended(by: #""tracker": {"sections": "\#($0)"}"#) }
    return try ReadRows(text, set ?? DefaultRuleSet.shared)
  }

  @Test(arguments: [
    // The set says that they are sections: also without commas behind them.
    (
      header + "Housing\nOC.A1.1,a\nOC.A1.2,b\nRoads,,,,\nOC.B1.1,c\n",
      ["OC.A1.1 Housing", "OC.A1.2 Housing", "OC.B1.1 Roads"]
    ),
    // The row above the headers is one where others follow, and speaks for the first rows.
    ("Housing,,,,\n" + header + "OC.A1.1,a\nRoads\nOC.B1.1,c\n", ["OC.A1.1 Housing", "OC.B1.1 Roads"]),
    ("Plan of 2024,,,,\n" + header + "OC.A1.1,a\nOC.B1.1,c\n", ["OC.A1.1 ", "OC.B1.1 "]),
    // A ref alone, a total and a row of two cells are none.
    (header + "Housing\nOC.A1.1\nTotal\nRoads,c\n", ["OC.A1.1 Housing", "Roads Housing"]),
    (header + ",Housing\nOC.A1.1,a\n", ["OC.A1.1 Housing"]),
  ]) func `a row with one filled cell names the theme where the set says so`(_ text: String, _ themes: [String]) throws
  {
    #expect(try read(text, sections: "theme").themes == themes)
  }

  @Test func `without the set's word a text file has none`() throws {
    #expect(try read(Self.header + "Housing\nOC.A1.1,a\n").themes == ["Housing ", "OC.A1.1 "])
  }

  @Test(arguments: [
    ("theme", "Housing\nOC.A1.1,a,,,\nOC.B1.1,c,,,\n", []), ("theme", "Housing\nOC.A1.1,a\nRoads\n", [3]),
    (nil, "Housing\nOC.A1.1,a,,,\nRoads\n", [2]), (nil, "OC.A1.1,a\nRoads\n", [2]),
  ])
  func `a record of one field is damaged where rows name no sections`(
    _ sections: String?, _ rows: String, _ told: [Int]
  ) throws {
    let tracker = try read(Self.header + rows, sections: sections).tracker
    #expect(tracker.notices.filter { $0.code == .fewerFields }.map(\.row) == told)
  }

  @Test func `a section can name the workstream`() throws {
    let rows = try read(Self.header + "Housing\nOC.A1.1,a\n,,,,\n", sections: "workstream")
    #expect(try rows.map { $0.text(.workstream).string + "/" + $0.theme } == ["Housing/"])
    #expect(rows.tracker.reading.leftOut.sections == 1)
  }

  @Test func `a theme column goes before a section`() throws {
    let text = "Theme," + Self.header + "Housing\nRoads,OC.A1.1,a\n,OC.A1.2,b\n"
    #expect(try read(text, sections: "theme").themes == ["OC.A1.1 Roads", "OC.A1.2 Housing"])
  }

  @Test func `a section holds beyond a chunk`() throws {
    let row = "OC.A1.1,\(String(repeating: "long ", count: 100))\n"
    let rows = String(repeating: row, count: 3000)
    let read = try read("Housing\n" + Self.header + rows + "Roads\n" + rows, sections: "theme")
    let themes = try read.themes
    #expect(Set(themes.prefix(3000)) == ["OC.A1.1 Housing"] && Set(themes.suffix(3000)) == ["OC.A1.1 Roads"])
    #expect(read.tracker.reading.leftOut.sections == 1)
  }

  @Test(arguments: [
    ("A3:C3", ["OC.A1.1 Housing", "OC.A1.2 Housing"]), ("A3:B3", ["Housing One", "OC.A1.1 One", "OC.A1.2 One"]),
  ])
  func `a merged cell over half of the headers is one`(_ area: String, _ themes: [String]) throws {
    func row(_ number: Int, _ cells: [String]) -> String {
      let cells = cells.enumerated().map { column, text in
        #"<c r="\#("ABCDEF".dropFirst(column).prefix(1))\#(number)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
      }
      return #"<row r="\#(number)">\#(cells.joined())</row>"#
    }
    var builder = WorkbookBuilder()
    let rows =
      row(1, ["Plan"]) + row(2, ["Ref", "Action", "Due date", "Status (Jan 24)", "Update (Jan 24)"])
      + row(3, ["Housing"])
      + row(4, ["OC.A1.1", "a"]) + row(5, ["OC.A1.2", "b", "", "On Track"])
    builder.sheets = [
      ("One", WorkbookBuilder.sheet(rows, tail: "<mergeCells><mergeCell ref=\"\(area)\"/></mergeCells>"))
    ]
    let read = try ReadRows(builder.bytes)
    #expect(try read.themes == themes)
    #expect(try read.map { $0.status(read.tracker.periods[0]).string }.last == "On Track")
  }
}
