/// What the actions of a theme, of a lead or of the tracker come to together, and what that is asked.
package struct Sum: Sendable {
  /// What is worked out of the actions.
  package enum Kind: String, Sendable, CaseIterable {
    /// How many there are.
    case count
    /// How many of some others they are, from 0 to 1.
    case share
    /// How many of them have the value of a fact that most have, from 0 to 1.
    case same
  }

  /// What is worked out.
  package let kind: Kind
  /// Its number among the sums of the rule set's conditions, from 0.
  package let number: Int
  /// The actions that are counted; nil for all of those in `among`.
  package internal(set) var of: Counted?
  /// The actions that they are a share of; nil for all that the subject has.
  package internal(set) var among: Counted?
  /// The fact whose values are held against each other, by index; nil but for `same`.
  package let fact: Int?
  /// What the number is asked, each a comparison of numbers; all have to hold.
  package let tests: [Test]

  /// Whether an action counts.
  ///
  /// An action of which neither holds may or may not count: what its condition comes to is open.
  package struct Counted: Sendable {
    /// The condition as it is written.
    package let condition: Condition
    /// Holds of the actions that count.
    package let holds: Condition
    /// Holds of those that do not.
    package let fails: Condition

    /// The actions of which the condition holds.
    package init(_ condition: Condition) { self.init(condition, holds: condition, fails: .not(condition)) }

    /// The same, decided by other conditions.
    init(_ condition: Condition, holds: Condition, fails: Condition) {
      self.condition = condition
      self.holds = holds
      self.fails = fails
    }
  }

  /// The conditions that actions are asked, as they are written.
  package var conditions: [Condition] { [of, among].compactMap { $0?.condition } }
}

/// Within a rule set, by number.
extension Sum: Hashable {
  package static func == (a: Sum, b: Sum) -> Bool { a.number == b.number }
  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Rule.Subject {
  /// Whether it has actions, so that rules on it may sum them up.
  package var hasActions: Bool { isOfActions || self == .tracker }

  /// Whether it is a group of actions.
  package var isOfActions: Bool { self == .theme || self == .lead }

  /// So many of what a finding stands on: `2 themes`, `1 action`.
  package func counted(_ count: Int) -> String {
    "\(count) \(isOfActions ? rawValue : "action")\(count == 1 ? "" : "s")"
  }
}

extension Condition {
  /// Every sum that the condition asks for, in the order in which they are written.
  package var sums: [Sum] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.sums)
    case .not(let part), .certainly(let part): part.sums
    case .sum(let sum): [sum]
    case .rule, .test: []
    }
  }
}
