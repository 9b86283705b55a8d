import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

@testable import Checks

/// What checks the sample tracker, anew each time: a checker reads its tracker once.
private func sampleChecker() throws -> Checker {
  let tracker = try TrackerReader(DefaultRuleSet.shared).open(
    path: Repository.path("samples/tracker-2024-01.csv"), limits: ReadLimits())
  let scope = CheckScope(
    ruleSet: DefaultRuleSet.shared, period: tracker.periods[tracker.periods.count - 1], periods: tracker.periods)
  return Checker(tracker, scope: scope)
}

struct ProfileTests {
  @Test func `asks every rule of every action, and names the facts that they ask for`() throws {
    let summary = try sampleChecker().run { _ in }
    let profile = try sampleChecker().profile()
    #expect(profile.rows == summary.actions)
    let evaluated = summary.rules.filter { $0.skipped == nil && !$0.isOfReading }.map(\.id)
    // Others are asked only where one of these rests on them.
    let own = profile.rules.filter { evaluated.contains($0.id) }
    #expect(own.map(\.id) == evaluated)
    #expect(own.allSatisfy { $0.calls >= summary.actions && $0.nanoseconds >= 0 })
    #expect(
      profile.facts.contains { $0.id == "update-kind" && $0.calls > 0 && $0.calls < summary.actions * evaluated.count })
    #expect(profile.facts.allSatisfy { FactTable.standard.indexById[$0.id] != nil })
    #expect(profile.total > 0)
  }

  @Test func `decides as the check does`() throws {
    let checker = try sampleChecker()
    var pieces = try checker.readAll().pieces
    let facts = ActionFacts(checker.scope)
    facts.rows = checker.rowIndex(&pieces)
    let profiler = Profiler(checker.evaluator, facts)
    var differing: [String] = []
    for piece in pieces {
      try checker.eachAction(of: piece, RowBlock(), facts, where: { _ in true }) { _, _ in
        for rule in checker.active {
          let truth = checker.evaluator.truth(ofRule: rule, facts)
          if profiler.decide(rule) != truth { differing.append("\(facts.refText) \(checker.evaluator.rules[rule].id)") }
        }
      }
    }
    #expect(differing.isEmpty)
  }

  @Test func `measures each rule alone over the first rows`() throws {
    let costs = try sampleChecker().ruleCosts(rows: 50)
    #expect(costs.count == (try sampleChecker().run { _ in }.rules.count { $0.skipped == nil && !$0.isOfReading }))
    #expect(costs.contains { $0.nanosecondsPerRow > 0 })
  }
}
