import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

/// Which period is checked.
struct PeriodSurveyTests {
  private func open(_ text: String) throws -> Tracker {
    try TrackerReader(DefaultRuleSet.shared).open(TableFile.open(bytes: Array(text.utf8)))
  }

  /// Rows of a status a month from October 2023 on.
  private func tracker(_ rows: [String], months: Int) throws -> Tracker {
    let names = ["Oct 23", "Nov 23", "Dec 23", "Jan 24"].prefix(months)
    let header = "Ref," + names.map { "Status (\($0))" }.joined(separator: ",")
    return try open(([header] + rows).joined(separator: "\n") + "\n")
  }

  @Test(arguments: [
    // A tenth of those of the month before is enough, fewer are not.
    (Array(repeating: "On Track,", count: 9) + ["On Track,Complete"], 2, "2023-11", []),
    (Array(repeating: "On Track,", count: 10) + ["On Track,Complete"], 2, "2023-10", [1]),
    // Actions that are new this month do not make up for the others.
    (Array(repeating: "On Track,", count: 10) + [",New Action", ",New Action"], 2, "2023-10", [2]),
    // Two months opened early.
    (["On Track,On Track,,", "On Track,Complete,,"], 4, "2023-11", [0, 0]),
    // Dashes are nothing.
    (["On Track,-", "On Track,-"], 2, "2023-10", [0]),
    // Nothing the month before: anything is enough.
    ([",,On Track", ",,"], 3, "2023-12", []),
    // Nothing at all: the latest.
    ([",", ","], 2, "2023-11", []),
    (["On Track"], 1, "2023-10", []),
  ]) func `is the latest that holds enough`(_ rows: [String], _ months: Int, _ held: String, _ passed: [Int]) throws {
    let numbered = rows.enumerated().map { "OC.A1.\($0 + 1),\($1)" }
    let tracker = try tracker(numbered, months: months)
    #expect(try tracker.latestHeld()?.iso == held)
    #expect(tracker.reading.passedOver.map(\.rows) == passed)
  }

  @Test func `main actions do not count, but are told`() throws {
    let mains = (1...10).map { "OC.A\($0).0,On Track,On Track" }
    let tracker = try tracker(mains + ["OC.A1.1,On Track,"], months: 2)
    #expect(try tracker.latestHeld()?.iso == "2023-10")
    #expect(tracker.reading.passedOver == [PassedPeriod(period: Period(Month(year: 2023, month: 11)), rows: 10)])
  }

  @Test func `an update is enough`() throws {
    let tracker = try open("Ref,Status (Oct 23),Status (Nov 23),Update (Nov 23)\nOC.A1.1,On Track,,Paper taken\n")
    #expect(try tracker.latestHeld()?.iso == "2023-11")
  }

  @Test func `rows can be read afterwards, from the first on`() throws {
    let tracker = try tracker(["OC.A1.1,On Track,", "OC.A1.2,On Track,"], months: 2)
    #expect(try tracker.latestHeld()?.iso == "2023-10")
    let block = RowBlock()
    var count = 0
    while let chunk = try tracker.parts[0].nextChunk() {
      try tracker.parts[0].sheet.read(chunk, into: block)
      count += tracker.parts[0].actionRows(of: block, chunk: chunk).count
    }
    #expect(count == 2)
  }

  @Test func `what was counted while rows were read comes to the same`() throws {
    for filled in [0, 1, 40, 99, 100, 400] {
      let rows = (1...1000).map { "OC.A1.\($0),On Track,\($0 > 1000 - filled ? "Complete" : "")" }
      let tracker = try tracker(rows, months: 2)
      let block = RowBlock()
      while let chunk = try tracker.parts[0].nextChunk() {
        try tracker.parts[0].sheet.read(chunk, into: block)
        let actions = tracker.parts[0].actionRows(of: block, chunk: chunk)
        tracker.survey.count(actions, of: block, tracker.parts[0], chunk)
      }
      #expect(tracker.survey.holdsLatest == (filled >= 100), "\(filled)")
    }
  }
}
