import RuleSets

/// What the conditions of all sums come to for rows of an outcome, worked out once for each.
struct AnswerMemo {
  private let plan: SumPlan
  private var outcomes: Outcomes?
  private var part = -1
  /// By number of the outcome: where its answers begin.
  private var firsts: [Int32] = []
  /// By outcome, there by sum, those of all subjects end to end.
  private var answers: [SumAnswers] = []

  /// The outcome depends on rows that are not known yet.
  static let pending: Int32 = -1
  private static let unasked: Int32 = -2

  /// Nothing worked out yet.
  init(_ plan: SumPlan) { self.plan = plan }

  /// Turns to the outcomes of a table, of rows of a part.
  @inline(__always)
  mutating func turn(to outcomes: Outcomes, part: Int) {
    if self.outcomes !== outcomes || self.part != part { forget(outcomes, part) }
  }

  private mutating func forget(_ outcomes: Outcomes, _ part: Int) {
    (self.outcomes, self.part) = (outcomes, part)
    firsts.removeAll(keepingCapacity: true)
    answers.removeAll(keepingCapacity: true)
  }

  /// Where an outcome's answers begin; `pending` where they are not known yet.
  @inline(__always)
  mutating func first(_ outcome: Int) -> Int32 {
    if outcome < firsts.count, firsts[outcome] != AnswerMemo.unasked { return firsts[outcome] }
    return work(outcome)
  }

  /// The answers to what a sum asks, by its number among those of all subjects.
  @inline(__always)
  func answers(from first: Int32, _ sum: Int) -> SumAnswers { answers[Int(first) + sum] }

  private mutating func work(_ number: Int) -> Int32 {
    while firsts.count <= number { firsts.append(AnswerMemo.unasked) }
    firsts[number] = AnswerMemo.pending
    guard let outcome = outcomes?.all[number], !outcome.left.contains(where: { plan.isAsked(Int($0.rule)) }) else {
      return AnswerMemo.pending
    }
    firsts[number] = Int32(answers.count)
    let raised = outcome.raised.subtracting(plan.unasked[part])
    for sum in plan.sums { answers.append(sum.answers(raised)) }
    return firsts[number]
  }
}
