import Dates
import Glibc
import Testing

@testable import Ledger

/// Whatever is wrong with a history, it is set aside whole, and another is begun.
@Suite struct DamagedHistoryTests {
  private static let most = Int.max

  @Test(arguments: [
    "PRAGMA user_version = -1", "PRAGMA user_version = -2147483648", "PRAGMA user_version = 2147483647",
    "PRAGMA user_version = 0", "PRAGMA user_version = 1", "PRAGMA user_version = 2", "PRAGMA application_id = 7",
    "DROP TABLE event", "DROP TABLE action", "DROP TABLE run", "DROP TABLE rule_set", "DROP TABLE counts",
    "ALTER TABLE finding DROP COLUMN members", "ALTER TABLE run RENAME COLUMN day TO days",
    "ALTER TABLE action ADD COLUMN owner TEXT NOT NULL DEFAULT ''", "ALTER TABLE theme RENAME TO themes",
    "DROP TABLE event; CREATE VIEW event AS SELECT 1 AS finding, 2 AS day, 3 AS kind",
    "DELETE FROM rule", "DELETE FROM theme", "DELETE FROM content", "UPDATE finding SET tracker = 99",
    "UPDATE run SET night = \(most)", "UPDATE run SET night = -\(most)", "UPDATE run SET night = 'one'",
    "UPDATE run SET day = \(most)", "UPDATE run SET period = -\(most)", "UPDATE run SET outcome = 3",
    "UPDATE finding SET first_night = -\(most) - 1", "UPDATE finding SET first_day = \(most)",
    "UPDATE finding SET occurrence = -1", "UPDATE finding SET level = 1e300", "UPDATE action SET first_day = -\(most)",
    "UPDATE action SET period = \(most)", "UPDATE event SET day = \(most)", "UPDATE event SET kind = -1",
    "UPDATE finding SET unseen = 2", "UPDATE finding SET ended = -1", "UPDATE action SET kind = \(most)",
    "UPDATE action SET report = 'given'", "UPDATE action SET title = 99", "ALTER TABLE tracker DROP COLUMN file",
  ])
  func `damage is set aside, and said`(_ damage: String) throws {
    try withFolder { folder in
      let state = try StateFolder(path: folder, holder: "")
      try DamagedHistoryTests.begin(state)
      try DamagedHistoryTests.run(damage, on: state.historyPath)
      #expect(DamagedHistoryTests.looksBack(at: state.historyPath))
      let (history, setAside) = try state.openHistory(now: "2")
      #expect(setAside == "history.sqlite.corrupt-2")
      #expect(entries(of: folder).contains("history.sqlite.corrupt-2"))
      let runs = try history.runs()
      #expect(runs.isEmpty)
      try history.record([Nights.run(1, ["a A1"])])
    }
  }

  @Test(arguments: [
    "ANALYZE", "VACUUM", "REINDEX", "CREATE TABLE notes (text)", "CREATE INDEX run_of_day ON run (day)",
    "PRAGMA journal_mode = DELETE", "UPDATE run SET problem = NULL", "DROP INDEX run_of_tracker",
  ])
  func `a sound history stays, whatever else was done to it`(_ change: String) throws {
    try withFolder { folder in
      let state = try StateFolder(path: folder, holder: "")
      try DamagedHistoryTests.begin(state)
      try DamagedHistoryTests.run(change, on: state.historyPath)
      let (history, setAside) = try state.openHistory(now: "2")
      #expect(setAside == nil)
      #expect(try history.lastNight(of: Nights.tracker)?.standing.count == 3)
    }
  }

  @Test func `a newer history is left as it is`() throws {
    try withFolder { folder in
      let state = try StateFolder(path: folder, holder: "")
      try DamagedHistoryTests.begin(state)
      try DamagedHistoryTests.run("PRAGMA user_version = 9", on: state.historyPath)
      #expect(throws: HistoryError.newerVersion(9)) { _ = try state.openHistory(now: "2") }
      #expect(throws: HistoryError.newerVersion(9)) { _ = try History(reading: state.historyPath) }
    }
  }

  @Test(arguments: [0, 15, 16, 18, 19, 20, 21, 24, 28, 40, 44, 47, 52, 56, 60, 68, 92, 100, 101, 103, 108])
  func `no byte of its header can stop the nights`(_ place: Int) throws {
    try withFolder { folder in
      let state = try StateFolder(path: folder, holder: "")
      try DamagedHistoryTests.begin(state)
      for value in [0x00, 0x03, 0x7F, 0x80, 0xFF] as [UInt8] {
        try edit(state.historyPath, place, [value])
        let (history, setAside) = try state.openHistory(now: "2")
        if setAside == nil { _ = try history.lastNight(of: Nights.tracker) }
        try history.record([Nights.run(5, ["a A1"])])
      }
    }
  }

  @Test func `nothing that was set aside is lost when another is`() throws {
    try withFolder { folder in
      let state = try StateFolder(path: folder, holder: "")
      for number in 1...3 {
        try DamagedHistoryTests.begin(state)
        try DamagedHistoryTests.run("PRAGMA user_version = -\(number)", on: state.historyPath)
        let name = "history.sqlite.corrupt-1" + (number == 1 ? "" : "-\(number)")
        #expect(try state.openHistory(now: "1").setAside == name)
      }
      #expect(entries(of: folder).filter { $0.contains("corrupt") && !$0.hasSuffix("-wal") }.count == 3)
    }
  }

  @Test(arguments: ["folder", "pipe"])
  func `what is no file is refused`(_ kind: String) throws {
    try withFolder { folder in
      let state = try StateFolder(path: folder, holder: "")
      let made = kind == "pipe" ? mkfifo(state.historyPath, 0o600) : mkdir(state.historyPath, 0o700)
      try #require(made == 0)
      #expect(throws: HistoryError.self) { _ = try state.openHistory(now: "1") }
      rmdir(state.historyPath)
    }
  }

  // MARK: Histories

  /// A history with a row in every table.
  private static func begin(_ state: borrowing StateFolder) throws {
    let history = try state.openHistory(now: "1").history
    let actions = [("A1", "On Track", "Oct-23"), ("A2", "On Track", "")]
    try history.record([Nights.run(0, ["a A1", "b A2", "c A3,A4"], actions: actions)])
    try history.record([Nights.run(1, ["!a A1", "b A2", "c A3,A4"], actions: actions)])
  }

  private static func run(_ statements: String, on path: String) throws {
    let database = try SQLiteDatabase(path: path)
    try database.execute("PRAGMA foreign_keys = OFF; \(statements); PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// Looks at everything that looking back shows, which must not trap; whether it came to an end, or said why not.
  private static func looksBack(at path: String) -> Bool {
    do throws(HistoryError) {
      let history = try History(reading: path)
      for run in try history.runs() { _ = (run.day.iso, run.period?.iso, run.counts) }
      for ref in try history.refs() {
        for finding in try history.findings(on: ref) { _ = (finding.firstDay.iso, finding.events.map(\.day.iso)) }
        for state in try history.states(of: ref) { _ = (state.firstDay.iso, state.period.iso) }
      }
      guard let last = try history.lastNight(of: Nights.tracker) else { return true }
      let diff = HistoryDiff(
        before: last.standing, now: [Nights.finding("!a A1")], night: last.night + 1, isFirst: false,
        rulesChanged: false)
      return diff.entries.count > 0
    } catch {
      return error.isDamage || error == .notAHistory
    }
  }
}
