import Ledger
import RuleSets
import Testing

/// What one finding was, what it is, and what is to be said of it.
struct ChangeCase: Sendable, CustomTestStringConvertible {
  let before: String?
  let now: String?
  let change: HistoryDiff.Change
  let failsOn: Rule.Level?
  var testDescription: String { "\(before ?? "nothing") → \(now ?? "nothing")" }
}

@Suite struct HistoryDiffTests {
  @Test(arguments: [
    ChangeCase(before: nil, now: "!due-missing A1", change: .new, failsOn: .error),
    ChangeCase(before: nil, now: "due-missing A1", change: .new, failsOn: .warning),
    ChangeCase(before: nil, now: "due-missing A1 w", change: .waived, failsOn: nil),
    ChangeCase(before: "!due-missing A1", now: "!due-missing A1", change: .standing, failsOn: nil),
    ChangeCase(before: "due-missing A1", now: "!due-missing A1", change: .new, failsOn: .error),
    ChangeCase(before: "!due-missing A1", now: "due-missing A1", change: .standing, failsOn: nil),
    ChangeCase(before: "!due-missing A1", now: nil, change: .resolved, failsOn: nil),
    ChangeCase(before: "!due-missing A1", now: "!due-missing A1 w", change: .waived, failsOn: nil),
    ChangeCase(before: "!due-missing A1 w", now: "!due-missing A1 w", change: .standing, failsOn: nil),
    ChangeCase(before: "!due-missing A1 w", now: "!due-missing A1", change: .waiverLapsed, failsOn: .error),
    ChangeCase(before: "!due-missing A1 w", now: nil, change: .resolved, failsOn: nil),
  ])
  func `says what became of a finding`(_ example: ChangeCase) throws {
    let diff = try difference(example.before.map { [$0] } ?? [], example.now.map { [$0] } ?? [])
    #expect(diff.entries.map(\.change) == [example.change])
    for level in [Rule.Level.error, .warning, .note] {
      #expect(diff.hasNew(atLeast: level) == (example.failsOn.map { $0 <= level } ?? false))
    }
  }

  @Test(arguments: [
    // Last night's findings, tonight's, and what became of each.
    (["a A1,A2,A3"], ["a a1", "a A3"], ["a1 standing 2", "A3 standing 2", " resolved 1, 2 left"]),
    (["a A1,A2,A3"], ["a A1", "a A4"], ["A1 standing 2", "A4 new 1", " resolved 1, 1 left"]),
    (["a A1,A2,A3"], ["!a A1"], ["A1 new 2", " resolved 1, 1 left"]),
    (["a A1,A2,A3 w"], ["a A1"], ["A1 waiver-lapsed 2", " resolved 1, 1 left"]),
    (["a A1,A2"], ["a A1", "a A2"], ["A1 standing 2", "A2 standing 2"]),
    (["a A1,A2"], ["a A1,A2"], [" standing 2"]), (["a A1,A2"], ["a A2,A1"], [" standing 2"]),
    (["a A1,A2,A3"], ["a A1,A3"], [" standing 2"]), (["a A1,A2"], ["a A1,A3"], [" new 2 on A3"]),
    (["a A1,A2 w"], ["a A1,A3"], [" waiver-lapsed 2 on A3"]),
    (["a A1", "a A2"], ["a A1,A2,A3"], [" new 1 on A3"]),
    (["a A1", "a A9"], ["a A1,A3"], [" new 1 on A3", "A9 resolved 1"]),
    (["a A1", "a A2", "b A1"], ["a A1,A2"], [" standing 1", "A1 resolved 1"]),
    (["a A1,A2"], ["b A1"], ["A1 new 1", " resolved 1"]),
  ])
  func `knows the actions that one finding stands for`(_ before: [String], _ now: [String], _ expected: [String]) throws
  {
    let said = try difference(before, now).entries.map { entry in
      "\(entry.finding.ref) \(entry.change.rawValue) \(entry.nights)"
        + (entry.added.isEmpty ? "" : " on \(entry.added.joined(separator: " "))")
        + (entry.left > 0 ? ", \(entry.left) left" : "")
    }
    #expect(said == expected)
  }

  @Test func `counts nights, not runs`() throws {
    try withFolder { folder in
      let history = try History(path: folder + "/h")
      try history.record([Nights.run(0, ["!due-missing A1"])])
      try history.record([Nights.run(0, ["!due-missing A1"])])
      try history.record([Nights.failed(1)])
      try history.record([Nights.run(9, ["!due-missing A1"])])
      let last = try #require(try history.lastNight(of: Nights.tracker))
      let diff = HistoryDiff(
        before: last.standing, now: [Nights.finding("!due-missing A1")], night: last.night + 1, isFirst: false,
        rulesChanged: false)
      #expect(diff.entries.map(\.nights) == [3])
    }
  }

  @Test func `is quiet where only old findings stand`() throws {
    #expect(try difference(["a A1", "b A2 w"], ["a A1", "b A2 w"]).isQuiet)
    #expect(try !difference(["a A1"], ["!a A1"]).isQuiet)
    #expect(try !difference(["!a A1"], ["a A1"]).isQuiet)
    #expect(try difference(["!a A1"], ["!a A1"]).hasOpen(atLeast: .error))
    #expect(try !difference(["!a A1"], ["!a A1 w"]).hasOpen(atLeast: .note))
  }

  @Test(arguments: [
    // Today's findings by the old rules; the cause of: A1 new, A2 resolved, A3 at another level.
    (nil as [String]?, true, HistoryDiff.Cause.unknown, HistoryDiff.Cause.unknown, HistoryDiff.Cause.unknown),
    (nil, false, .rules, .rules, .rules),
    (["a A2", "a A3"], true, .rules, .rules, .rules),
    (["a A1", "!a A3"], true, .data, .data, .data),
    (["a A1", "a A2", "!a A3"], true, .data, .rules, .data),
  ])
  func `tells rules and data apart`(
    _ underOldRules: [String]?, _ dataChanged: Bool, _ new: HistoryDiff.Cause, _ resolved: HistoryDiff.Cause,
    _ level: HistoryDiff.Cause
  ) throws {
    var diff = try difference(["a A2", "a A3"], ["a A1", "!a A3"], rulesChanged: true)
    diff.attribute(underOldRules: underOldRules?.map { Nights.finding($0) }, dataChanged: dataChanged)
    let causes = Dictionary(uniqueKeysWithValues: diff.entries.map { ($0.finding.ref, $0.cause) })
    #expect(causes == ["A1": new, "A2": resolved, "A3": level])
  }

  /// Goes through a history, as a night does.
  private func difference(
    _ before: [String], _ now: [String], rulesChanged: Bool = false
  ) throws -> HistoryDiff {
    try withFolder { folder in
      let history = try History(path: folder + "/h")
      try history.record([Nights.run(0, before)])
      let last = try #require(try history.lastNight(of: Nights.tracker))
      return HistoryDiff(
        before: last.standing, now: now.map { Nights.finding($0) }, night: last.night + 1, isFirst: false,
        rulesChanged: rulesChanged)
    }
  }
}
