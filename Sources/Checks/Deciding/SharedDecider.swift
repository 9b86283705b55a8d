/// Decides rows by what they share: see `README.md` in this folder for how its parts work together.
final class SharedDecider: RowDecider {
  /// One value, so that a row is decided by one access.
  private var walk: SharedWalk

  /// Decides by a plan for the same rules; `action` is the current row, which remembers in `caches`.
  init(_ evaluator: Evaluator, _ rules: [Int], _ plan: DecisionPlan, _ action: ActionFacts, _ caches: FactCaches) {
    walk = SharedWalk(evaluator, rules, plan, action, caches)
  }

  var outcomes: Outcomes { walk.outcomes }

  func beginRows(_ count: Int) { walk.beginRows(count) }

  func sealOutcomes() { walk.sealOutcomes() }

  func decide() -> Int { walk.decide() }

  func resolve(_ outcome: Outcome, _ record: RecordFacts) -> Int { walk.resolve(outcome, record) }

  func finish(_ outcome: Outcome) -> Int { walk.finish(outcome) }
}
