import Dates
import RuleSets
import Texts
import Trackers

/// A test of a fact that each period has.
struct PeriodTest: Sendable {
  /// The fact's place in the table.
  let place: Int
  /// The fact.
  let fact: Fact
  /// What it is asked.
  let test: Test
}

/// For how many periods running, up to the one checked, tests have held.
///
/// As everywhere, this tracker's own periods speak before an earlier tracker's, and of these the newer; a period that
/// none has ends the run.
struct PeriodsRunning: Sendable {
  private let tests: [PeriodTest]
  /// Decides them; what they compare with are literals.
  private let evaluator: Evaluator

  /// `evaluator` has the literals that the tests name.
  init(_ tests: [PeriodTest], _ evaluator: Evaluator) {
    self.tests = tests
    self.evaluator = evaluator
  }

  /// The number for the current action.
  func count(_ action: ActionFacts) -> Int {
    var own: ActionFacts? = action
    for count in 0..<NumberRange.mostPeriods {
      let period = action.scope.period.adding(-count)
      let held =
        action.scope.periods.place(of: period) == nil
        ? heldEarlier(period, action) : held(period, action, whole: &own)
      if !held { return count }
    }
    return NumberRange.mostPeriods
  }

  /// Whether the tests held in a period of this tracker; `own` is the row as it was in some later one.
  private func held(_ period: Period, _ action: ActionFacts, whole own: inout ActionFacts?) -> Bool {
    for test in tests {
      // What stands in the period's own cells needs no more of the row as it was.
      if let reported = test.fact.reported {
        if !holds(test, reported(PeriodCells(action, period)), action) { return false }
        continue
      }
      while let facts = own, facts.scope.period > period { own = facts.inPreviousPeriod }
      guard let facts = own, holds(test, test.fact.compute(facts), facts) else { return false }
    }
    return true
  }

  /// The same of the newest earlier tracker that has the period and the action.
  private func heldEarlier(_ period: Period, _ action: ActionFacts) -> Bool {
    if action.earlier.isEmpty || action.refText.isEmpty { return false }
    let hash = action.refKey.hash
    for tracker in action.earlier where tracker.carries(period) {
      guard let then = tracker.actions[hash] else { continue }
      return tests.allSatisfy { test in
        // Of its other periods a tracker keeps what they report.
        if period == tracker.latest, let kept = then.values[test.place] { return holds(test, kept.value, action) }
        let cells = PeriodCells(action, period, kept: then.report(period))
        return test.fact.reported.map { holds(test, $0(cells), action) } ?? false
      }
    }
    return false
  }

  private func holds(_ test: PeriodTest, _ value: FactValue, _ action: ActionFacts) -> Bool {
    evaluator.truth(of: test.test, value, action) == .yes
  }
}
