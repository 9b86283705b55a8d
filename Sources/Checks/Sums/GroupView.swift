import RuleSets

/// A theme, a lead or the tracker, as rules that ask for its actions together see it.
struct GroupView: Sendable {
  /// What it is.
  let subject: Rule.Subject
  /// What its actions share.
  let group: ActionGroup
  /// By number of a sum: what it comes to.
  private let values: [Int: SumValue]
  /// The sum that a message speaks of; nil while no rule is told.
  var told: Sum?

  /// A group, and what its sums come to, by their numbers.
  init(_ subject: Rule.Subject, _ group: ActionGroup, _ values: [Int: SumValue]) {
    self.subject = subject
    self.group = group
    self.values = values
  }

  /// What a sum comes to; nil where rows were not counted for it.
  func value(of sum: Sum) -> SumValue? { values[sum.number] }

  /// What the sum comes to that a message speaks of.
  var toldValue: SumValue? { told.flatMap(value) }

  /// The refs of the actions that count for it.
  var refs: FactList {
    let value = toldValue
    return FactList(value?.refs ?? [], count: value?.count ?? 0)
  }
}
