/// An example in a rule: an action that raises it, or one that does not.
package struct RuleExample: Sendable {
  package let raises: Bool
  /// `2024-01`.
  package let period: String
  package let action: Row
  /// Other rows of the same tracker.
  package let others: [Row]
  /// Earlier trackers, in the order given.
  package let earlier: [Earlier]
  /// `2024-01-20`; nil where the example has none.
  package let asOf: String?
  package let note: String?

  /// A row as typed.
  package struct Row: Sendable {
    /// By field id; `status` and `update` are those of the example's period.
    package let fields: [String: String]
    /// By period, `2023-12`; then `status` and `update`.
    package let periods: [String: [String: String]]
  }

  package struct Earlier: Sendable {
    package let period: String
    package let actions: [Row]
  }
}
