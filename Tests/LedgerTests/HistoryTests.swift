import Dates
import Glibc
import RuleSets
import Testing

@testable import Ledger

@Suite struct HistoryTests {
  @Test func `keeps a finding from its first night to its last`() throws {
    try withHistory { history in
      try history.record([Nights.run(0, ["!due-missing A1"])])
      try history.record([Nights.run(1, ["!due-missing A1", "lead-missing A1"])])
      try history.record([Nights.run(2, ["lead-missing A1"])])
      try history.record([Nights.run(3, ["lead-missing A1", "!due-missing A1"])])
      let findings = try history.findings(on: " a1 ")
      #expect(findings.map(\.rule) == ["due-missing", "lead-missing", "due-missing"])
      #expect(findings.map(\.firstDay) == [0, 1, 3].map(Nights.day))
      #expect(findings.map(\.lastDay) == [1, 3, 3].map(Nights.day))
      #expect(findings.map(\.resolvedDay) == [Nights.day(2), nil, nil])
    }
  }

  @Test func `never takes what could not be checked for resolved`() throws {
    try withHistory { history in
      try history.record([Nights.run(0, ["!due-missing A1"])])
      try history.record([Nights.failed(1)])
      let last = try #require(try history.lastNight(of: Nights.tracker))
      #expect(last.day == Nights.day(0))
      #expect(last.standing.map(\.finding) == [Nights.finding("!due-missing A1")])
      #expect(try history.runs().map(\.outcome) == [.failed, .ok])
    }
  }

  @Test func `notes what happened to a finding while it stood`() throws {
    try withHistory { history in
      for (night, finding) in ["a A1", "!a A1", "!a A1 w", "!a A1", "~a A1"].enumerated() {
        try history.record([Nights.run(night, [finding])])
      }
      let finding = try #require(try history.findings(on: "A1").first)
      #expect(finding.events.map(\.kind) == [.worsened, .waived, .reopened, .eased])
      #expect(finding.events.map(\.day) == [1, 2, 3, 4].map(Nights.day))
      #expect(finding.level == .note)
    }
  }

  @Test func `keeps an action's states only where they changed`() throws {
    try withHistory { history in
      let nights = [("On Track", "Oct-23"), ("On Track", "Oct-23"), ("Complete", "Oct-23"), ("Complete", "Dec-23")]
      for (night, (status, due)) in nights.enumerated() {
        try history.record([Nights.run(night, [], actions: [("A1", status, due), ("A2", "On Track", "")])])
      }
      let states = try history.states(of: "A1")
      #expect(states.map(\.action.status) == ["On Track", "Complete", "Complete"])
      #expect(states.map(\.action.due) == ["Oct-23", "Oct-23", "Dec-23"])
      #expect(states.map(\.lastDay) == [Nights.day(1), Nights.day(2), nil])
      #expect(try history.states(of: "A2").count == 1)
    }
  }

  @Test func `keeps trackers and occurrences apart`() throws {
    try withHistory { history in
      var run = Nights.run(0, [])
      run.findings = [Nights.finding("!ref-duplicate A1"), Nights.finding("!ref-duplicate A1", occurrence: 1)]
      try history.record([run, Nights.run(0, ["!ref-duplicate A1"], tracker: "/other.csv")])
      #expect(try history.lastNight(of: Nights.tracker)?.standing.count == 2)
      #expect(try history.lastNight(of: "/other.csv")?.standing.count == 1)
    }
  }

  @Test func `counts come back as they were`() throws {
    var counts = RunCounts()
    counts.actions = 118
    counts.levels = ["error": 8, "note": 2]
    counts.themes = ["1 “Culture”\n\\": ["error": 8]]
    counts.stated = ["on-track": 40]
    try withHistory { history in
      var run = Nights.run(0, [])
      run.counts = counts
      try history.record([run])
      #expect(try history.runs().first?.counts == counts)
    }
  }

  @Test(arguments: [("9223372036854775807", 1_000_000_000), ("-5", 0), ("1e5", 0), ("7", 7)])
  func `counts can be added up, whatever the file says`(_ text: String, _ count: Int) {
    #expect(RunCounts(json: #"{"levels": {"error": \#(text)}}"#).levels == ["error": count])
  }

  @Test func `forgets what is over, and keeps what stands`() throws {
    try withHistory { history in
      try history.record([Nights.run(0, ["gone A1", "stays A2"], actions: [("A1", "On Track", "x")])])
      try history.record([Nights.run(1, ["stays A2"], actions: [("A2", "On Track", "x")])])
      try history.record([Nights.run(2, ["stays A2"], actions: [("A2", "On Track", "x")])])
      let gone = try history.forget(before: Nights.day(2))
      #expect([gone.runs, gone.findings, gone.states] == [2, 1, 1])
      #expect(try history.refs() == ["A2"])
      #expect(try history.findings(on: "A2").map(\.firstDay) == [Nights.day(0)])
      #expect(try history.lastNight(of: Nights.tracker)?.night == 3)
    }
  }

  @Test func `keeps the last good night whatever is forgotten`() throws {
    try withHistory { history in
      try history.record([Nights.run(0, ["stays A2"])])
      try history.record([Nights.failed(1)])
      _ = try history.forget(before: Nights.day(100))
      #expect(try history.lastNight(of: Nights.tracker)?.standing.count == 1)
      #expect(try history.runs().count == 1)
    }
  }

  @Test func `a night of several trackers is kept as a whole or not at all`() throws {
    try withHistory { history in
      var bad = Nights.run(0, [])
      // Two findings of one name cannot stand at a time.
      bad.findings = [Nights.finding("a A1"), Nights.finding("a A1")]
      #expect(throws: HistoryError.self) { try history.record([Nights.run(0, ["a A1"], tracker: "/other.csv"), bad]) }
      let runs = try history.runs()
      #expect(runs.isEmpty)
      let refs = try history.refs()
      #expect(refs.isEmpty)
    }
  }

  @Test func `keeps the first night of an action that was one of many`() throws {
    try withHistory { history in
      try history.record([Nights.run(0, ["a A1,A2"])])
      try history.record([Nights.run(1, ["a A2"])])
      #expect(try history.findings(on: "A2").map(\.firstDay) == [Nights.day(0)])
      #expect(try history.lastNight(of: Nights.tracker)?.standing.map(\.finding) == [Nights.finding("a A2")])
    }
  }

  @Test func `what is not checked waits, told or not, until it is`() throws {
    try withHistory { history in
      try history.record([Nights.run(0, ["a A1", "b A1,A2"])])
      var blind = Nights.run(1, ["b A2"])
      blind.scene.unreadSheets = ["Culture"]
      try history.record([blind])
      try history.record([Nights.run(2, ["a A1", "b A1,A2"])])
      #expect(try history.findings(on: "A1").map(\.firstDay) == [Nights.day(0)])
      #expect(try history.findings(on: "A1").map(\.end) == [.resolved])
      let standing = try #require(try history.lastNight(of: Nights.tracker)).standing
      #expect(standing.map(\.finding.members) == [[], ["A1", "A2"]])
      #expect(standing.allSatisfy { !$0.isUnseen && $0.firstDay == Int(Nights.day(0).number) })
    }
  }

  @Test func `tells once what is not checked`() throws {
    try withHistory { history in
      try history.record([Nights.run(0, ["a A1"])])
      var blind = Nights.run(1, [])
      blind.scene.unasked = ["a"]
      for (night, isQuiet) in [(1, false), (2, true)] {
        blind.day = Nights.day(night)
        let last = try #require(try history.lastNight(of: Nights.tracker))
        let diff = HistoryDiff(
          before: last.standing, now: [], night: night + 1, isFirst: false, rulesChanged: false, scene: blind.scene)
        #expect(diff.entries.map(\.word) == [.notChecked])
        #expect(diff.isQuiet == isQuiet)
        try history.record([blind])
      }
      #expect(try history.findings(on: "A1").first?.isUnseen == true)
      blind.scene = NightScene()
      blind.scene.offRules = ["a"]
      try history.record([blind])
      #expect(try history.findings(on: "A1").first?.end == .notChecked)
    }
  }

  @Test func `a finding goes on under the new ref of its action`() throws {
    try withHistory { history in
      try history.record([Nights.run(0, ["a A1"])])
      var run = Nights.run(1, ["a A9"])
      run.scene.renumbered = ["a1": "A9"]
      try history.record([run])
      let finding = try #require(try history.findings(on: "A9").first)
      #expect(finding.firstDay == Nights.day(0) && finding.resolvedDay == nil)
      #expect(finding.events.map(\.kind) == [.renumbered])
      #expect(try history.findings(on: "A1").isEmpty)
    }
  }

  @Test(arguments: [
    ("gone", NightWord.gone), ("left behind", .leftBehind), ("resolved", .resolved),
  ]) func `keeps the word for a finding's end`(_ scene: String, _ word: NightWord) throws {
    try withHistory { history in
      try history.record([Nights.run(0, ["a A1"])])
      var run = Nights.run(1, [])
      if scene == "gone" { run.scene.actions = [:] }
      if scene == "left behind" { run.scene.step = .later }
      try history.record([run])
      #expect(try history.findings(on: "A1").map(\.end) == [word])
    }
  }

  @Test func `takes over a history from before findings named their actions`() throws {
    try withFolder { folder in
      let path = folder + "/h"
      do {
        let old = try SQLiteDatabase(path: path)
        try HistorySchema.migrate(old, migrations: [HistorySchema.migrations[0]])
        try old.execute("INSERT INTO tracker VALUES (1, '/t'); INSERT INTO content VALUES (1, 'c')")
        try old.execute("INSERT INTO rule_set VALUES (1, 'n', '1', 'h', '1', '{}'); INSERT INTO rule VALUES (1, 'a')")
        try old.execute("INSERT INTO theme VALUES (1, ''); INSERT INTO run VALUES (1,1,1,1,1,0,1,1,1,1,NULL,NULL,NULL)")
        try old.execute("INSERT INTO finding VALUES (1, 1, 'a/', 0, 1, 1, '', 1, 0, 'm', 1, 1, NULL, NULL)")
      }
      let last = try #require(try History(path: path).lastNight(of: "/t"))
      #expect(last.standing.map(\.finding.members) == [[]])
      let diff = HistoryDiff(
        before: last.standing, now: [Nights.finding("a A1,A2")], night: 2, isFirst: false, rulesChanged: false)
      #expect(diff.count(.new) == 0)
    }
  }

  @Test func `refuses what something else or something newer wrote`() throws {
    try withFolder { folder in
      _ = try History(path: folder + "/h")
      try edit(folder + "/h", 60, [0, 0, 0, 99])
      #expect(throws: HistoryError.newerVersion(99)) { try History(path: folder + "/h") }
      do { try SQLiteDatabase(path: folder + "/o").execute("CREATE TABLE run (id)") }
      #expect(throws: HistoryError.notAHistory) { try History(path: folder + "/o") }
      #expect(throws: HistoryError.notAHistory) { try History(reading: folder + "/o") }
    }
  }

  private func withHistory(_ body: (History) throws -> Void) throws {
    try withFolder { folder in try body(History(path: folder + "/h")) }
  }
}

/// Writes bytes into the middle of a file.
func edit(_ path: String, _ offset: Int, _ bytes: [UInt8]) throws {
  let file = open(path, O_WRONLY)
  try #require(file >= 0)
  defer { close(file) }
  #expect(bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, off_t(offset)) } == bytes.count)
}
