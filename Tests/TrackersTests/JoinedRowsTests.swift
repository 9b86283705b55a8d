import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Texts
import Trackers

/// Trackers whose periods have rows of their own.
struct JoinedRowsTests {
  private static let long = #"""
    Ref,Action,Month,Due date,Status,Update
    OC.A1.1,Plan,December 2023,Mar-24,On Track,one
    OC.A1.2,Book,Dec-23,Mar-24,On Track,two
    OC.A1.3,Gone,December 2023,Oct-23,On Track,three
    OC.A1.2,Book,January 2024,Mar-24,Complete,four
    OC.A1.1,Plan,January 2024,Apr-24,Amber,"five ""5"""

    """#

  /// Ref, due date, and status and update of each period.
  private func shown(_ rows: ReadRows) throws -> [String] {
    try rows.map { row in
      let reports = rows.tracker.periods.map { "\(row.status($0).string):\(row.update($0).string)" }
      return "\(row.text(.ref).string) \(row.text(.due).string) \(reports.joined(separator: " "))"
    }
  }

  @Test func `rows of one action are one action`() throws {
    let rows = try ReadRows(Self.long)
    #expect(rows.tracker.periods.map(\.iso) == ["2023-12", "2024-01"])
    #expect(rows.tracker.place(of: rows.tracker.periods[0]).words == "from the column “Month”")
    #expect(
      try shown(rows) == [
        "OC.A1.1 Apr-24 On Track:one Amber:five \"5\"", "OC.A1.2 Mar-24 On Track:two Complete:four",
        "OC.A1.3 Oct-23 On Track:three :",
      ])
  }

  @Test func `of the period checked only what has a row is an action, in the order of these`() throws {
    let rows = try ReadRows(Self.long)
    rows.tracker.turn(to: rows.tracker.periods[1])
    #expect(try rows.map { $0.text(.ref).string } == ["OC.A1.2", "OC.A1.1"])
    rows.tracker.turn(to: rows.tracker.periods[0])
    #expect(try shown(rows).map { $0.prefix(14) } == ["OC.A1.1 Mar-24", "OC.A1.2 Mar-24", "OC.A1.3 Oct-23"])
  }

  @Test func `each cell has its own place`() throws {
    let tracker = try ReadRows(Self.long).tracker
    let part = tracker.parts[0]
    tracker.turn(to: tracker.periods[1])
    let block = RowBlock()
    let chunk = try #require(try part.nextChunk())
    try part.sheet.read(chunk, into: block)
    let row = ActionRow(part: part, block: block, index: 0)
    let columns = [part.header.column(.due), part.header.columns(of: tracker.periods[0])?.update, nil]
    let places = columns.map { row.place(of: $0, in: chunk) }
    #expect(places.map(\.line) == [5, 3, 5])
    #expect(places.map(\.header) == ["Due date", "Update", ""])
    #expect(places.map(\.column) == [3, 5, nil])
  }

  @Test(arguments: [
    // No key has rows of two periods, so that the column is of something else; what is asked for counts then.
    ("OC.A1.1,a,December 2023,,On Track\nOC.A1.2,a,January 2024,,On Track\n", "January 2024\n", ["2024-01"], 2),
    // Where nothing else tells the period, the column does.
    ("OC.A1.1,a,December 2023,,On Track\nOC.A1.2,a,January 2024,,On Track\n", "", ["2023-12", "2024-01"], 2),
    // A key twice in one period is two actions.
    (
      "OC.A1.1,a,Dec-23,,On Track\nOC.A1.1,b,Dec-23,,On Track\nOC.A1.1,a,Jan-24,,On Track\n", "",
      ["2023-12", "2024-01"], 2
    ),
    // Rows without a key stand by themselves.
    (
      "OC.A1.1,a,Dec-23,,On Track\nOC.A1.1,a,Jan-24,,On Track\n,a,Dec-23,,On Track\n,a,Jan-24,,On Track\n", "",
      ["2023-12", "2024-01"], 3
    ),
  ]) func `a column of periods is one by its rows`(
    _ rows: String, _ title: String, _ periods: [String], _ count: Int
  ) throws {
    let read = try ReadRows(title + "Ref,Action,Month,Due date,Status\n" + rows)
    #expect(read.tracker.periods.map(\.iso) == periods)
    #expect(try shown(read).count == count)
  }

  @Test(arguments: [("true", ["2023-12", "2024-01"]), ("false", ["2024-01"])])
  func `a column of periods is one where the rule set says so`(_ isByRow: String, _ periods: [String]) throws {
    let text =
      "January 2024\nRef,Action,Month,Status\nOC.A1.1,a,December 2023,On Track\nOC.A1.2,b,January 2024,On Track\n"
    let set = try DefaultRuleSet.extended(by: #""tracker": {"periods": {"by-row": \#(isByRow)}}"#)
    #expect(try ReadRows(text, set).tracker.periods.map(\.iso) == periods)
  }

  @Test func `what differs, and what has no period, is told`() throws {
    let text = Self.long + "OC.A1.4,New,Janaury 2024,,On Track,\n"
    let notices = try ReadRows(text).tracker.file.notices.map(\.sentence)
    #expect(notices.contains { $0.contains("“Due date”: OC.A1.1 has “Mar-24” (line 2) and “Apr-24” (line 6)") })
    #expect(notices.contains { $0.hasPrefix("1 row was not read: under “Month” “Janaury 2024” stands (line 7)") })
  }

  @Test func `sheets of different periods are periods of one tracker`() throws {
    let headers = ["Ref", "Action", "Due date", "Status", "Update"]
    let table = TrackerTable(sheets: [
      TrackerTable.Sheet(
        name: "Dec 2023", headers: headers,
        rows: [["OC.A1.1", "a", "Mar-24", "On Track", "b"], ["OC.A1.2", "c", "", "On Track", ""]]),
      TrackerTable.Sheet(name: "Jan 2024", headers: headers, rows: [["OC.A1.1", "a", "Mar-24", "Complete", "d"]]),
    ])
    let rows = try ReadRows(table.bytes(.xlsx))
    #expect(try shown(rows) == ["OC.A1.1 Mar-24 On Track:b Complete:d", "OC.A1.2  On Track: :"])
    #expect(try rows.map(\.theme) == ["", ""])
    rows.tracker.turn(to: rows.tracker.periods[1])
    #expect(try shown(rows).count == 1)
  }

  @Test func `months without a year are those of the year that their sheet tells`() throws {
    let headers = ["Ref", "Action", "Status (Apr)", "Update (Apr)", "Status (Mar)", "Update (Mar)"]
    let table = TrackerTable(sheets: [
      TrackerTable.Sheet(
        name: "2022/23", headers: headers,
        rows: [["OC.A1.1", "a", "On Track", "one", "Amber", "two"], ["OC.A1.2", "c", "On Track", "", "Complete", ""]]),
      TrackerTable.Sheet(name: "2023/24", headers: headers, rows: [["OC.A1.1", "a", "Amber", "three", "", ""]]),
    ])
    let rows = try ReadRows(table.bytes(.xlsx))
    #expect(rows.tracker.periods.map(\.iso) == ["2022-04", "2023-03", "2023-04", "2024-03"])
    #expect(
      try shown(rows) == [
        "OC.A1.1  On Track:one Amber:two Amber:three :", "OC.A1.2  On Track: Complete: : :",
      ])
    #expect(try rows.map(\.theme) == ["", ""])
  }

  @Test func `of a period that another sheet is of, that sheet speaks`() throws {
    let table = TrackerTable(sheets: [
      TrackerTable.Sheet(
        name: "Dec 2023", headers: ["Ref", "Action", "Status (Nov)", "Status (Dec)"],
        rows: [["OC.A1.1", "a", "Amber", "On Track"]]),
      TrackerTable.Sheet(
        name: "Jan 2024", headers: ["Ref", "Action", "Status (Dec)", "Status (Jan)"],
        rows: [["OC.A1.1", "a", "Red", "Complete"]]),
    ])
    let rows = try ReadRows(table.bytes(.xlsx))
    #expect(rows.tracker.periods.map(\.iso) == ["2023-11", "2023-12", "2024-01"])
    #expect(try shown(rows) == ["OC.A1.1  Amber: On Track: Complete:"])
  }

  @Test func `a sheet whose period nothing tells is not read where others tell theirs`() throws {
    let headers = ["Ref", "Action", "Due date", "Status", "Update"]
    let row = ["OC.A1.1", "a", "Mar-24", "On Track", "b"]
    let table = TrackerTable(
      sheets: ["Dec 2023", "Jan 2024", "Archive"].map { TrackerTable.Sheet(name: $0, headers: headers, rows: [row]) })
    let tracker = try ReadRows(table.bytes(.xlsx)).tracker
    #expect(tracker.skipped.map(\.name) == ["Archive"] && tracker.skipped[0].isUnread)
  }

  @Test(arguments: [(ReadLimit.cells, "--max-cells"), (.textBytes, "--max-text-bytes")])
  func `what joined rows hold is bounded`(_ limit: ReadLimit, _ flag: String) throws {
    var limits = ReadLimits()
    limits[limit] = 20
    let file = try TableFile.open(bytes: Array(Self.long.utf8), path: "long.csv", limits: limits)
    #expect {
      try TrackerReader(DefaultRuleSet.shared).open(file)
    } throws: { error in
      (error as? TableError)?.remedy.contains(flag) ?? false
    }
  }
}
