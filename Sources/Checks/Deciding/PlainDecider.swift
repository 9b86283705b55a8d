/// Decides rows plainly: asks each rule of each row once all rows are known, and nothing before.
///
/// It is slow, and short enough to be seen to be right: no answer is shared between rows, and its action remembers
/// nothing from row to row.
final class PlainDecider: RowDecider {
  private let evaluator: Evaluator
  private let rules: [Int]
  private let action: ActionFacts
  private(set) var outcomes = Outcomes()

  /// `action` is the current row.
  init(_ evaluator: Evaluator, _ rules: [Int], _ action: ActionFacts) {
    self.evaluator = evaluator
    self.rules = rules
    self.action = action
  }

  func beginRows(_ count: Int) {
    if !outcomes.hasRoom(forRows: count) { sealOutcomes() }
  }

  func sealOutcomes() {
    outcomes.seal()
    outcomes = Outcomes()
  }

  func decide() -> Int {
    outcomes.number(of: Outcome(left: rules.map { OpenRule(rule: Int32($0), answers: []) }))
  }

  func resolve(_ outcome: Outcome, _ record: RecordFacts) -> Int { outcomes.number(of: outcome) }

  func finish(_ outcome: Outcome) -> Int {
    let raised = rules.filter { evaluator.truth(ofRule: $0, action) == .yes }
    return outcomes.number(of: Outcome(raised: RuleMask(raised)))
  }
}
