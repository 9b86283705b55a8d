import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

/// What was not read of whole workbooks.
struct TrackerReadingTests {
  private func open(_ name: String) throws -> Tracker {
    let file = try TableFile.open(path: Repository.path("Tests/TrackersTests/Fixtures/\(name).xlsx"))
    return try TrackerReader(DefaultRuleSet.shared).open(file)
  }

  private func sheets(_ table: TrackerTable) throws -> [SkippedSheet] {
    try TrackerReader(DefaultRuleSet.shared).open(TableFile.open(bytes: table.bytes(.xlsx))).skipped
  }

  @Test func `finds nothing unread in the sample`() throws {
    let file = try TableFile.open(path: Repository.path("samples/tracker-2024-01.xlsx"))
    let tracker = try TrackerReader(DefaultRuleSet.shared).open(file)
    #expect(try tracker.latestHeld()?.iso == "2024-01")
    let reading = tracker.reading
    #expect(reading.skipped.map(\.name) == ["Key"])
    #expect(!reading.skipped[0].isUnread)
    #expect(reading.misspelt.isEmpty && reading.passedOver.isEmpty)
    #expect(reading.missing.map(\.field) == [.theme])
    #expect(reading.hidden == HiddenParts() && reading.leftOut == LeftOutRows())
    #expect(reading.latestDay?.iso == "2024-01-31")
  }

  @Test func `names the header that sheets lack, and what they hold`() throws {
    let reading = try open("ref-called-handle").reading
    let unread = reading.skipped.filter(\.isUnread)
    #expect(unread.map(\.name) == ["2 Corporate Oversight", "3 Strategic Direction"])
    #expect(unread.map(\.found.refs) == [45, 18])
    #expect(unread.map(\.found.missing) == [.ref, .ref])
    #expect(unread.map(\.found.nearest) == ["Handle", "Handle"])
    #expect(unread.allSatisfy { $0.found.hasStatusHeader && !$0.found.isKey })
  }

  @Test func `reads a misspelt month as what it was meant to be`() throws {
    let misspelt = try open("january-misspelt").reading.misspelt
    #expect(misspelt.count == 12)
    #expect(misspelt.flatMap(\.parts) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    #expect(misspelt[0].text == "Status (Janurary 2024)")
    #expect(misspelt[0].meant == "Status (January 2024)")
    #expect(misspelt.map(\.field) == Array(repeating: [.status, .update], count: 6).flatMap(\.self))
    #expect(misspelt.allSatisfy { $0.period?.iso == "2024-01" })
  }

  @Test func `passes a period over that was opened early`() throws {
    let tracker = try open("february-opened-early")
    #expect(tracker.periods.last?.iso == "2024-02")
    #expect(try tracker.latestHeld()?.iso == "2024-01")
    #expect(tracker.reading.passedOver == [PassedPeriod(period: Period(Month(year: 2024, month: 2)), rows: 0)])
    #expect(tracker.reading.latestDay?.iso == "2024-01-31")
  }

  @Test func `tells a column that no sheet has`() throws {
    let missing = try open("due-called-wanted-by").reading.missing.filter { $0.field != .theme }
    #expect(missing.map(\.field) == [.due])
    #expect(missing.allSatisfy { $0.isEverywhere && $0.parts == Array(0..<6) && $0.spelling == "Due date" })
  }

  // MARK: Sheets

  private func sheet(_ name: String, _ rows: [[String]]) -> TrackerTable.Sheet {
    TrackerTable.Sheet(name: name, headers: rows[0], rows: Array(rows.dropFirst()))
  }

  private static let read = ["Ref", "Action", "Status (Jan 24)"]

  @Test(arguments: [
    ("refs below each other", [["No", "What"], ["OC.A1.1", "a"], ["OC.A1.2", "b"]], true),
    ("refs apart", [["No", "What"], ["OC.A1.1", "a"], ["Rest", "b"], ["OC.A1.2", "c"]], false),
    ("refs beside each other", [["No", "What"], ["OC.A1.1", "OC.A1.2"]], false),
    ("a status header", [["Action", "Status (Jan 24)"], ["Hire staff", "going well"]], true),
    ("a status header, nothing below", [["Action", "Status (Jan 24)"]], true),
    ("a key", [["Status (Jan 24)", "Meaning"], ["On Track", "good"], ["Complete", "done"]], false),
    ("a label twice", [["Status (Jan 24)", "Meaning"], ["On Track", "good"], ["On track", "fine"]], true),
    ("a key with refs", [["Status (Jan 24)", "Such as"], ["On Track", "OC.A1.1"], ["Complete", "OC.A1.2"]], false),
    ("ratings", [["Rating", "Definition"], ["On Track", "good"], ["Complete", "done"]], false),
    ("a note", [["Ask the improvement team"]], false),
  ]) func `tells sheets of actions from keys and notes`(_ what: String, _ rows: [[String]], _ isUnread: Bool) throws {
    let table = TrackerTable(sheets: [sheet(what, rows), sheet("Plan", [Self.read, ["OC.A2.1", "", "On Track"]])])
    #expect(try sheets(table).map(\.isUnread) == [isUnread], "\(what)")
  }

  @Test(
    arguments: [
      (
        [["Ref", "Action", "RAG status"], ["OC.A1.1", "a", "On Track"], ["OC.A1.2", "b", ""]], Field.status,
        "RAG status"
      ),
      ([["Ref", "Action", "Notes"], ["OC.A1.1", "a", ""], ["OC.A1.2", "b", ""]], .status, nil),
      ([["Nr", "Action", "Status (Jan 24)"], ["OC.A1.1", "a", ""], ["OC.A1.2", "b", ""]], .ref, "Nr"),
      ([["Refs", "Action", "Status (Jan 24)"], ["1", "a", ""], ["2", "b", ""]], .ref, "Refs"),
      ([["OC.A1.1", "a"], ["OC.A1.2", "b"]], .ref, nil),
    ] as [([[String]], Field, String?)])
  func `names the missing header and the nearest`(_ rows: [[String]], _ missing: Field, _ nearest: String?) throws {
    let table = TrackerTable(sheets: [sheet("X", rows), sheet("Plan", [Self.read, ["OC.A2.1", "", "On Track"]])])
    let found = try #require(sheets(table).first?.found)
    #expect(found.missing == missing)
    #expect(found.nearest == nearest)
  }

  @Test func `counts what people do not see`() throws {
    var builder = WorkbookBuilder()
    let rows = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c>\
      <c r="B1" t="inlineStr"><is><t>Status (Jan 24)</t></is></c></row>\
      <row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>OC.A1.1</t></is></c></row>
      """
    let sheet = WorkbookBuilder.sheet(rows).replacing(
      "<sheetData>", with: #"<cols><col min="2" max="16384" hidden="1"/></cols><sheetData>"#)
    builder.sheets = [("A", sheet), ("B", WorkbookBuilder.sheet(rows))]
    builder.states = [1: #"state="hidden""#]
    let tracker = try TrackerReader(DefaultRuleSet.shared).open(TableFile.open(bytes: builder.bytes))
    let hidden = tracker.reading.hidden
    #expect([hidden.sheets, hidden.rows, hidden.columns] == [1, 2, 1])
    #expect(tracker.file.notices.map(\.sentence).contains("Column B is hidden in the sheet A; it was read."))
  }
}
