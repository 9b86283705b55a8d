import RuleSets

/// A theme, a lead or the tracker, as rules that ask for its actions together see it.
struct GroupView: Sendable {
  /// What its actions share.
  let group: ActionGroup
  private let number: Int
  private let subject: Rule.Subject
  private let sums: GroupSums
  /// The sum that a message speaks of; nil while no rule is told.
  var told: Sum?

  /// The group of a subject that has that number in `sums`.
  init(_ group: ActionGroup, number: Int, of subject: Rule.Subject, _ sums: GroupSums) {
    self.group = group
    self.number = number
    self.subject = subject
    self.sums = sums
  }

  /// What a sum comes to; nil where rows were not counted for it.
  func value(of sum: Sum) -> SumValue? { sums.value(of: sum, subject, group: number) }

  /// What the sum comes to that a message speaks of.
  var toldValue: SumValue? { told.flatMap(value) }

  /// The refs of the actions that count for it.
  var refs: FactList {
    let value = toldValue
    return FactList(value.map { sums.refs($0.rows) } ?? [], count: value?.count ?? 0)
  }
}

extension Evaluator {
  /// The sum that the messages of a rule speak of: of those that hold, the first that asks for a share, else the first.
  func toldSum(of rule: Rule, _ facts: ActionFacts) -> Sum? {
    let sums = rule.condition.sums
    let holding = sums.filter { truth(of: $0, facts) == .yes }
    let candidates = holding.isEmpty ? sums : holding
    return candidates.first { $0.kind != .count } ?? candidates.first
  }
}
