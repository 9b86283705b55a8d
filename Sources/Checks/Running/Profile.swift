/// Where the time of a check goes, by rule and by fact.
package struct Profile: Sendable {
  /// A rule or a fact.
  package struct Item: Sendable {
    /// Its id in the rule set or among the facts.
    package let id: String
    /// How often it was asked for.
    package internal(set) var calls = 0
    /// What it took by itself, without the facts and rules that it asks for.
    package internal(set) var nanoseconds: Int64 = 0
  }

  /// How many actions were looked at.
  package internal(set) var rows = 0
  /// In the order of the rule set; those that were not evaluated are left out.
  package internal(set) var rules: [Item] = []
  /// In the order of the table of facts; those that no rule asked for are left out.
  package internal(set) var facts: [Item] = []

  /// Nanoseconds of all rules and facts.
  package var total: Int64 { (rules + facts).reduce(0) { $0 + $1.nanoseconds } }
}
