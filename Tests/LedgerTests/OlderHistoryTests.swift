import Dates
import RuleSets
import TestSupport
import Testing

@testable import Ledger

/// Histories that earlier versions made go on.
@Suite struct OlderHistoryTests {
  static let files = ["slipgauge-1.0.0.sql", "before-words.sql"]

  @Test(arguments: files) func `an older history is looked at as it is`(_ name: String) throws {
    try OlderHistoryTests.with(name) { path in
      let history = try History(reading: path)
      #expect(try history.runs().map(\.day.iso) == ["2024-02-02", "2024-02-01"])
      #expect(try history.findings(on: "OC.A1.1").map(\.rule) == ["due-unreadable"])
      #expect(try history.states(of: "OC.A1.1").map(\.action.due) == ["Ocr 24"])
      #expect(try history.states(of: "OC.A1.1").map(\.action.report) == [nil])
      #expect(try history.lastNight(of: "TRACKER")?.standing.count == 2)
      #expect(try OlderHistoryTests.version(path) == 2)
    }
  }

  @Test(arguments: files) func `an older history goes on`(_ name: String) throws {
    try OlderHistoryTests.with(name) { path in
      do {
        let history = try History(path: path)
        let last = try #require(try history.lastNight(of: "TRACKER"))
        #expect(last.night == 2 && last.period == Period(Month(year: 2024, month: 1)))
        #expect(last.actions.map(\.ref) == ["OC.A1.0", "OC.A1.1"] && last.actions.allSatisfy { $0.title == nil })
        // The same findings, with all that is kept now: nothing is news, and nothing is known to have changed.
        let now = last.standing.map { standing in
          let old = standing.finding
          return SeenFinding(
            key: old.key, rule: old.rule, level: old.level, ref: old.ref, theme: old.theme, message: old.message,
            facts: [SeenFinding.Fact(name: "due date", value: "unreadable")])
        }
        var run = Nights.run(55, [], tracker: "TRACKER")
        run.findings = now
        var action = SeenAction(ref: "OC.A1.1", status: "On Track", due: "Ocr 24")
        action.title = "Ask the staff"
        action.report = .given
        run.actions = [action]
        let diff = HistoryDiff(
          before: last.standing, now: now, night: 3, isFirst: false, rulesChanged: false, scene: run.scene)
        #expect(diff.isQuiet && diff.entries.map(\.nights) == [3, 3])
        try history.record([run])
        #expect(try history.findings(on: "OC.A1.1").map(\.firstDay.iso) == ["2024-02-01"])
        // What was kept before is filled in, as nobody knows better.
        #expect(try history.states(of: "OC.A1.1").map(\.action.report) == [.given])
        #expect(try history.states(of: "OC.A1.1").map(\.firstDay.iso) == ["2024-02-01"])
        #expect(try history.states(of: "OC.A1.0").map(\.lastDay?.iso) == ["2024-02-02"])
      }
      #expect(try OlderHistoryTests.version(path) == HistorySchema.migrations.count)
    }
  }

  @Test func `a migration that fails changes nothing`() throws {
    try OlderHistoryTests.with(OlderHistoryTests.files[0]) { path in
      let database = try SQLiteDatabase(path: path)
      let broken = HistorySchema.migrations + ["CREATE TABLE more (id INTEGER); CREATE TABLE more (id INTEGER);"]
      #expect(throws: HistoryError.self) { try HistorySchema.migrate(database, migrations: broken) }
      #expect(try database.number("PRAGMA user_version") == 2)
      #expect(try database.number("SELECT count(*) FROM sqlite_schema WHERE name IN ('more', 'word')") == 0)
    }
  }

  private static func version(_ path: String) throws -> Int? {
    try SQLiteDatabase.reading(path).number("PRAGMA user_version")
  }

  private static func with(_ name: String, _ body: (String) throws -> Void) throws {
    let text = try #require(Files.text(Repository.path("Tests/LedgerTests/Fixtures/\(name)")))
    try withFolder { folder in
      let path = folder + "/history.sqlite"
      do { try SQLiteDatabase(path: path).execute(text) }
      try body(path)
    }
  }
}
