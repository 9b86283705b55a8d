import Dates
import TestSupport
import Testing

@testable import Ledger

/// What is kept of an action comes back as it was.
@Suite struct SeenActionTests {
  private static func action(_ change: (inout SeenAction) -> Void = { _ in }) -> SeenAction {
    var action = SeenAction(ref: "OC.A1.1", status: "On Track", due: "Oct-24")
    action.title = "Ask the staff"
    action.lead = "D Smith"
    action.sheet = "Culture"
    action.kind = 1
    action.isFinished = false
    action.report = .given
    action.reckoning = SeenAction.Reckoning()
    action.reckoning?.isAwaited = true
    change(&action)
    return action
  }

  private static let changes: [@Sendable (inout SeenAction) -> Void] = [
    { _ in }, { $0.isMoveAgreed = false }, { $0.reckoning?.theme = "Culture" }, { $0.reckoning?.owner = "J Hill" },
    { $0.reckoning?.stated = "on-track" }, { $0.reckoning?.calledFor = "significant" },
    { $0.reckoning?.calledForNext = "medium" }, { $0.reckoning?.due = Day(number: 19_700) },
    { $0.reckoning?.signedOn = Day(number: 19_701) }, { $0.reckoning?.lastRound = Month(year: 2024, month: 1) },
    { $0.reckoning?.isAwaited = false }, { $0.reckoning = nil },
  ]

  @Test(arguments: changes.indices) func `as it was`(_ change: Int) throws {
    try withFolder { folder in
      let history = try History(path: folder + "/history.sqlite")
      var run = Nights.run(0, [])
      run.actions = [SeenActionTests.action(SeenActionTests.changes[change])]
      try history.record([run])
      #expect(try history.states(of: nil).map(\.action) == run.actions)
      #expect(try history.lastNight(of: Nights.tracker)?.actions == run.actions)
    }
  }

  @Test(arguments: [(1, 1), (2, 2)]) func `filled in where a history kept less, of the same period alone`(
    _ month: Int, _ states: Int
  ) throws {
    try withFolder { folder in
      let path = folder + "/history.sqlite"
      do {
        let database = try SQLiteDatabase(path: path)
        try HistorySchema.migrate(database, migrations: Array(HistorySchema.migrations.prefix(4)))
        try database.execute(
          """
          INSERT INTO tracker (id, path) VALUES (1, '\(Nights.tracker)');
          INSERT INTO content (id, hash) VALUES (1, 'content');
          INSERT INTO rule_set VALUES (1, 'council', '1', 'aa', '1.0.0', '{}');
          INSERT INTO run (tracker, started, day, night, outcome, duration, content, rule_set, period)
          VALUES (1, 0, 19699, 1, 0, 1, 1, 1, \(Period(Month(year: 2024, month: 1)).historyNumber));
          INSERT INTO word VALUES (1, 'Ask the staff'), (2, 'D Smith'), (3, 'Culture');
          INSERT INTO action (tracker, ref, occurrence, status, due, period, first_day, title, lead, sheet, kind, finished,
            report)
          VALUES (1, 'OC.A1.1', 0, 'On Track', 'Oct-24', \(Period(Month(year: 2024, month: 1)).historyNumber), 19699,
            1, 2, 3, 1, 0, 2);
          """)
      }
      let before = SeenActionTests.action { $0.reckoning = nil }
      #expect(try History(reading: path).states(of: nil).map(\.action) == [before])
      #expect(try History(reading: path).runs().map(\.updatesDue) == [nil])
      #expect(try History(reading: path).renumberings(of: Nights.tracker).isEmpty)
      let history = try History(path: path)
      var run = Nights.run(0, [])
      run.period = Period(Month(year: 2024, month: month))
      run.actions = [SeenActionTests.action()]
      try history.record([run])
      #expect(try history.states(of: nil).count == states)
      #expect(try history.states(of: nil).last?.action == SeenActionTests.action())
    }
  }

  @Test func `the day on which updates are due, and refs that changed, are kept until they are forgotten`() throws {
    try withFolder { folder in
      let history = try History(path: folder + "/history.sqlite")
      try history.record([Nights.run(0, [])])
      var run = Nights.run(1, [])
      run.updatesDue = Nights.day(9)
      run.scene.renumbered = ["OC A1 1": "OC.A1.2"]
      try history.record([run])
      #expect(try history.runs().map(\.updatesDue) == [Nights.day(9), nil])
      let kept = History.Renumbering(day: Nights.day(1), earlier: "oc a1 1", later: "oc a1 2")
      #expect(try history.renumberings(of: Nights.tracker) == [kept])
      _ = try history.forget(before: Nights.day(1))
      #expect(try history.renumberings(of: Nights.tracker) == [kept])
      _ = try history.forget(before: Nights.day(2))
      #expect(try history.renumberings(of: Nights.tracker).isEmpty)
    }
  }
}
