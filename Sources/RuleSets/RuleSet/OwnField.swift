/// A column that a rule set declares for itself; conditions and messages use it as any other.
package struct OwnField: Sendable {
  /// What rules call it, kebab-case.
  package let id: String
  /// What its cells hold.
  package let kind: Kind
  /// Header texts over it as written, the one to write first; none: this tracker has no such column.
  package let headers: [String]
  /// Of a choice and a flag: the values in the order of the rule set, each with its normalised labels.
  package let values: [Value]

  /// The values that a flag can have.
  static let flagValues = ["yes", "no"]

  /// What the cells of a column hold.
  package enum Kind: String, Sendable, CaseIterable {
    case text, date, number, choice, flag

    /// Whether a cell may hold words that are not what such a field holds: any are text.
    package var mayBeUnread: Bool { self != .text }
  }

  /// A value that a cell can state.
  package struct Value: Sendable {
    /// What rules call it; of a flag `yes` or `no`.
    package let id: String
    /// What officers write for it, as in the rule set.
    package let labels: [String]
  }
}
