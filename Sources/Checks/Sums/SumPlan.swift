import RuleSets
import Trackers

/// What is counted while rows are read: for which subjects, and by what.
struct SumPlan: Sendable {
  /// What rules in force are on, each with its sums.
  let subjects: [(subject: Rule.Subject, sums: [RowSum])]
  /// All of these sums, end to end.
  let sums: [RowSum]
  /// The conditions that rows are asked, by index among the evaluator's.
  let conditions: [Int]
  private let first: Int
  /// By part of the tracker: those that are not asked there, for want of a column.
  let unasked: [RuleMask]

  /// Whether a rule's number is that of a condition that rows are asked.
  func isAsked(_ rule: Int) -> Bool { rule >= first }

  /// The plan of the rules that are on; nil where none of them asks for actions together. `lacking` are by part the
  /// fields without a column.
  init?(_ evaluator: Evaluator, _ ruleSet: RuleSet, lacking: [Set<Field>]) {
    // Others may name a rule that is not told.
    let asked = Set(evaluator.rules.filter { $0.isOfGroups && $0.level != .off }.map(\.subject))
    if asked.isEmpty { return nil }
    subjects = Rule.Subject.allCases.filter(asked.contains).map { subject in
      (subject: subject, sums: evaluator.sums.filter { $0.subject == subject })
    }
    sums = subjects.flatMap(\.sums)
    let questions = sums.flatMap(\.questions)
    let asks = questions.flatMap { [($0.holds, $0.counted.holds), ($0.fails, $0.counted.fails)] }
    conditions = asks.map(\.0)
    first = evaluator.rules.count
    let rests = asks.map { (condition: $0, fields: ruleSet.rests(of: $1)) }
    unasked = lacking.map { lacking in
      RuleMask(rests.filter { !$0.fields.isDisjoint(with: lacking) }.map(\.condition))
    }
  }
}
