import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

struct TrackerReaderTests {
  private func open(_ table: TrackerTable, _ format: TrackerTable.Format = .csv) throws -> Tracker {
    try TrackerReader(DefaultRuleSet.shared).open(TableFile.open(bytes: table.bytes(format), path: "plan"))
  }

  @Test func `reads banners, repeated headers and empty rows as no actions`() throws {
    let table = TrackerTable(
      sheets: [
        TrackerTable.Sheet(
          name: "1 Organisational Culture",
          headers: ["Improvement plan", "", ""],
          rows: [
            ["", "Status of January", "Ref"], ["", "", ""], ["Status (January 2024)", "Ref", "Action"],
            ["On Track", "OC.A2.1", "One"], ["", "  ", "\u{A0}"], ["Status (January 2024)", "Ref", "Action"],
            ["", "", "A title only"], ["-", "", ""], ["Complete", "OC.A2.2", "Two"],
          ])
      ])
    for format in [TrackerTable.Format.csv, .tsv, .xlsx] {
      let run = try CheckRun(table.bytes(format))
      #expect((0..<run.facts.count).map { run.fact("ref", row: $0) } == ["OC.A2.1", "", "", "OC.A2.2"])
      #expect((0..<run.facts.count).map { run.fact("status", row: $0) } == ["on-track", "blank", "blank", "complete"])
    }
    #expect(try CheckRun(table.bytes(.xlsx)).fact("theme") == "Organisational Culture")
  }

  @Test func `skips a sheet without a header row and says so`() throws {
    let tracker = try open(
      TrackerTable(
        sheets: [
          TrackerTable.Sheet(name: "Key", headers: ["Rating", "Definition"], rows: [["On Track", "Good"]]),
          TrackerTable.Sheet(name: "Plan", headers: ["Ref", "Status (Jan 24)"], rows: [["OC.A2.1", "On Track"]]),
        ]), .xlsx)
    #expect(tracker.parts.map(\.theme) == ["Plan"])
    #expect(tracker.skipped.map(\.name) == ["Key"])
  }

  @Test func `takes the periods of all sheets in order of time`() throws {
    let tracker = try open(
      TrackerTable(
        sheets: [
          TrackerTable.Sheet(
            name: "A", headers: ["Ref", "Status (Jan 24)", "Status (Oct 23)"], rows: [["1", "", ""]]),
          TrackerTable.Sheet(
            name: "B", headers: ["Update (Dec 23)", "Ref", "Status (Nov 23)"], rows: [["", "1", ""]]),
        ]), .xlsx)
    #expect(tracker.periods.map(\.iso) == ["2023-10", "2023-11", "2023-12", "2024-01"])
    #expect(tracker.period(before: Period(Month(year: 2024, month: 1)))?.iso == "2023-12")
    #expect(tracker.period(before: Period(Month(year: 2023, month: 10))) == nil)
  }

  @Test func `takes the first of two columns with the same header`() throws {
    let run = try CheckRun(Array("Ref,Status (Jan 24),Status (January 2024),Ref\nOC.A2.1,On Track,Complete,XX\n".utf8))
    #expect(run.fact("status") == "on-track")
    #expect(run.fact("ref") == "OC.A2.1")
  }

  @Test(arguments: [
    ("Ref,Action\nOC.A2.1,One\n", "\"Ref\""), ("Action,Status (Jan 24)\nOne,On Track\n", "\"Status (Jan 24)\""),
    ("Name,Age\nA,1\n", "\"Name\""),
  ])
  func `refuses what is no tracker, with the headers that it found`(_ text: String, _ found: String) throws {
    do throws(TableError) {
      _ = try TrackerReader(DefaultRuleSet.shared).open(TableFile.open(bytes: Array(text.utf8), path: "plan"))
      Issue.record("it was taken for a tracker")
    } catch {
      #expect(error.code == .notATracker)
      #expect(error.problem.contains("found \(found)") || error.problem.contains(", \(found)"))
      #expect(error.problem.contains("\"Action ref\"") && error.problem.contains("\"Status (*)\""))
    }
  }

  @Test(
    arguments: [
      ("tracker.json", "[,1]", "line 1, column 2"), ("tracker.JSON", "\n\"Ref\": 1", "line 2, column 6"),
      ("tracker.json", "", nil), ("tracker.csv", "[,1]", nil), ("tracker.json", "1", nil),
    ] as [(String, String, String?)])
  func `tells where a file that is named as JSON is none`(_ path: String, _ text: String, _ place: String?) {
    do throws(TableError) {
      _ = try TrackerReader(DefaultRuleSet.shared).open(TableFile.open(bytes: Array(text.utf8), path: path))
      Issue.record("it was taken for a tracker")
    } catch {
      #expect(error.place.text == place)
    }
  }
}
