import Benchmarks
import Checks
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

/// The bytes of a made-up tracker.
private func tracker(rows: Int) -> [UInt8] {
  var generator = TrackerGenerator()
  for _ in 0..<rows { generator.appendRow() }
  return generator.bytes
}

struct TrackerGeneratorTests {
  @Test func `writes the same rows every time, and more of them behind the first`() {
    let few = tracker(rows: 40)
    #expect(few == tracker(rows: 40))
    #expect(tracker(rows: 200).prefix(few.count) == few[...])
  }

  @Test func `writes rows that a tracker is read from, with blocks of a main action and those under it`() throws {
    let rows = 400
    let file = try TableFile.open(bytes: tracker(rows: rows), path: "made-up.csv")
    let ruleSet = DefaultRuleSet.shared
    let opened = try TrackerReader(ruleSet).open(file)
    let scope = CheckScope(ruleSet: ruleSet, period: opened.periods[1], periods: opened.periods)
    var kinds: [ActionKind: Int] = [:]
    var raised: Set<String> = []
    let summary = try Checker(opened, scope: scope).run(eachAction: { facts, _ in kinds[facts.kind, default: 0] += 1 })
    {
      raised.insert($0.ruleID)
    }
    #expect(summary.actions == rows)
    #expect((rows / 8 - 2...rows / 8 + 2).contains(kinds[.main] ?? 0))
    #expect((kinds[.assurance] ?? 0) > rows / 16)
    #expect(raised.isSuperset(of: ["update-missing", "update-copied", "rating-understates-slippage", "ref-duplicate"]))
  }
}
