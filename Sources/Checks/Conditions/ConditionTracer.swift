import RuleSets

/// A condition with what it, and each of its parts, came to.
struct ConditionTrace {
  /// What was asked.
  let condition: Condition
  /// What it came to.
  let truth: Truth
  /// Its parts, in their order; of a test and of another rule none.
  let parts: [ConditionTrace]
}

/// Looks on while a condition is evaluated, and keeps what each part comes to.
final class ConditionTracer {
  /// What was noted and is no part of anything yet: a part is noted before the condition that it stands in.
  private var noted: [ConditionTrace] = []

  /// Takes down what a condition came to, whose parts were the last to be noted.
  func note(_ condition: Condition, _ outlook: Outlook) {
    let parts = Array(noted.suffix(condition.partCount))
    noted.removeLast(parts.count)
    noted.append(ConditionTrace(condition: condition, truth: outlook.truth, parts: parts))
  }

  /// The condition that was evaluated as a whole; nil where none was.
  var trace: ConditionTrace? { noted.last }
}

extension Condition {
  fileprivate var partCount: Int {
    switch self {
    case .all(let parts), .any(let parts): parts.count
    case .not, .certainly: 1
    case .test, .rule, .sum: 0
    }
  }
}
