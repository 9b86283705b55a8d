import Ledger
import RuleSets
import Testing

/// What one finding was, what it is, and what is to be said of it.
struct ChangeCase: Sendable, CustomTestStringConvertible {
  let before: String?
  let now: String?
  let word: NightWord
  let failsOn: Rule.Level?
  var testDescription: String { "\(before ?? "nothing") → \(now ?? "nothing")" }
}

@Suite struct HistoryDiffTests {
  @Test(arguments: [
    ChangeCase(before: nil, now: "!due-missing A1", word: .new, failsOn: .error),
    ChangeCase(before: nil, now: "due-missing A1", word: .new, failsOn: .warning),
    ChangeCase(before: nil, now: "due-missing A1 w", word: .waived, failsOn: nil),
    ChangeCase(before: "!due-missing A1", now: "!due-missing A1", word: .standing, failsOn: nil),
    ChangeCase(before: "due-missing A1", now: "!due-missing A1", word: .changed, failsOn: .error),
    ChangeCase(before: "!due-missing A1", now: "due-missing A1", word: .changed, failsOn: nil),
    ChangeCase(before: "!due-missing A1", now: nil, word: .resolved, failsOn: nil),
    ChangeCase(before: "!due-missing A1", now: "!due-missing A1 w", word: .waived, failsOn: nil),
    ChangeCase(before: "!due-missing A1 w", now: "!due-missing A1 w", word: .standing, failsOn: nil),
    ChangeCase(before: "!due-missing A1 w", now: "!due-missing A1", word: .waiverLapsed, failsOn: .error),
    ChangeCase(before: "!due-missing A1 w", now: nil, word: .resolved, failsOn: nil),
  ])
  func `says what became of a finding`(_ example: ChangeCase) throws {
    let diff = try difference(example.before.map { [$0] } ?? [], example.now.map { [$0] } ?? [])
    #expect(diff.entries.map(\.word) == [example.word])
    for level in [Rule.Level.error, .warning, .note] {
      #expect(diff.hasNew(atLeast: level) == (example.failsOn.map { $0 <= level } ?? false))
    }
  }

  @Test(arguments: [
    // Last night's findings, tonight's, and what became of each.
    (["a A1,A2,A3"], ["a a1", "a A3"], ["a1 standing 2", "A3 standing 2", "A2 resolved 1"]),
    (["a A1,A2,A3"], ["a A1", "a A4"], ["A1 standing 2", "A4 new 1", "A2 resolved 1", "A3 resolved 1"]),
    (["a A1,A2,A3"], ["!a A1"], ["A1 changed 2", "A2 resolved 1", "A3 resolved 1"]),
    (["a A1,A2,A3 w"], ["a A1"], ["A1 waiver-lapsed 2", "A2 resolved 1", "A3 resolved 1"]),
    (["a A1,A2"], ["a A1", "a A2"], ["A1 standing 2", "A2 standing 2"]),
    (["a A1,A2"], ["a A1,A2"], ["A1,A2 standing 2"]), (["a A1,A2"], ["a A2,A1"], ["A2,A1 standing 2"]),
    (["a A1,A2,A3"], ["a A1,A3"], ["A1,A3 standing 2", "A2 resolved 1"]),
    (["a A1,A2"], ["a A1,A3"], ["A1,A3 standing 2", "A3 new 1", "A2 resolved 1"]),
    (["a A1,A2 w"], ["a A1,A3"], ["A1,A3 waiver-lapsed 2", "A3 new 1", "A2 resolved 1"]),
    (["a A1", "a A2"], ["a A1,A2,A3"], ["A1,A2,A3 standing 2", "A3 new 1"]),
    (["a A1", "a A9"], ["a A1,A3"], ["A1,A3 standing 2", "A3 new 1", "A9 resolved 1"]),
    (["a A1", "a A2", "b A1"], ["a A1,A2"], ["A1,A2 standing 2", "A1 resolved 1"]),
    (["a A1,A2"], ["b A1"], ["A1 new 1", "A1,A2 resolved 1"]),
    ([], ["a A1,A2"], ["A1,A2 new 1"]), ([], ["a A1,A2 w"], ["A1,A2 waived 1"]),
  ])
  func `knows the actions that one finding stands for`(_ before: [String], _ now: [String], _ expected: [String]) throws
  {
    let said = try difference(before, now).entries.map { entry in
      let finding = entry.finding
      let name = finding.members.isEmpty ? finding.ref : finding.members.joined(separator: ",")
      return "\(name) \(entry.word.rawValue) \(entry.nights)"
    }
    #expect(said == expected)
  }

  @Test(arguments: [
    // What a finding rests on then and now, and what is said of it.
    ("a A1{due date=May}", "a A1{due date=May}", []),
    ("a A1{due date=May}", "a A1{due date=July}", ["due date May July"]),
    ("a A1{status=red}{due date=May}", "a A1{status=green}{due date=July}", ["status red green", "due date May July"]),
    // An older history kept none of it.
    ("a A1", "a A1{due date=July}", []), ("a A1{due date=May}", "a A1", []),
  ])
  func `says from what to what the evidence changed`(_ before: String, _ now: String, _ expected: [String]) throws {
    let entry = try #require(try difference([before], [now]).entries.first)
    #expect(entry.differences.map { "\($0.name) \($0.from) \($0.to)" } == expected)
    #expect(entry.word == (expected.isEmpty ? .standing : .changed))
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
