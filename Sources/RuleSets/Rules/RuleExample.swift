package import Texts

/// An example in a rule: an action that raises it, or one that does not.
package struct RuleExample: Sendable {
  /// What it is called by; nil where it has no name.
  package let name: String?
  /// What the finding is; nil where the example does not say.
  package let expect: Expectation?
  /// Whether the rule is raised on the action.
  package let raises: Bool
  /// `2024-01`.
  package let period: String
  /// The forms that refs have, in place of those of the set; nil where the example names none.
  package let refForms: [RefPattern]?
  /// The row that the rule is asked of.
  package let action: Row
  /// The sheets of the tracker, in place of rows; empty where the example has an action.
  package let sheets: [Sheet]
  /// `2024-03-01`; nil where the example has none.
  package let today: String?
  /// Other rows of the same tracker.
  package let others: [Row]
  /// Earlier trackers, in the order given.
  package let earlier: [Earlier]
  /// The lines of the change register, by column; nil where the example has no register.
  package let changes: [[ChangeField: String]]?
  /// `2024-01-20`; nil where the example has none.
  package let asOf: String?
  /// What the example shows, in words.
  package let note: String?
  /// What a summary says of the action; nil where the example has no summary. Without an action it is matched with
  /// none, and of what is said to have no exceptions the other rows are those that it speaks of.
  package var claim: Claim?
  /// Whether it has an action of its own, or several as a tracker.
  package var hasAction = true
  /// Whether the rule is asked of no one row: it is raised where it is raised at all. Its rows are `others`, then
  /// `action`.
  package var isOfTracker = false

  /// What an example says of the finding.
  package struct Expectation: Sendable {
    /// How bad it is: a level's name.
    package let level: String?
    /// Which of the rule's cases holds, from 0.
    package let holdingCase: Int?
    /// Whether none of them does; nil where the example does not say.
    package let holdsNoCase: Bool?
    /// What it says.
    package let message: String?
    /// The field on whose cell it stands.
    package let cell: String?
    /// The theme, the lead or the action that it is on; nil where the example does not say.
    package var on: String?
  }

  /// What a summary says of an action.
  package struct Claim: Sendable {
    /// What it is a claim of.
    package let kind: ClaimKind
    /// What it has of texts, by member: ref, title, rating words, date, state.
    package let texts: [String: String]
    /// The ids of the statuses that its rating words may stand for; nil where it has none.
    package let ratings: [String]?
    /// What is so of it, by member.
    package let flags: Set<String>
    /// The number that it gives; nil where it gives none.
    package let count: Count?
  }

  /// A number that a summary gives.
  package struct Count: Sendable {
    /// What it is held against.
    package let against: ClaimCountAgainst
    /// What it is.
    package let given: Int
    /// What it is held against, at least and at most.
    package let (least, most): (Int, Int)
  }

  /// A sheet as people see it.
  package struct Sheet: Sendable {
    /// Its name.
    package let name: String
    /// Its cells, row by row.
    package let rows: [[String]]
  }

  /// A row as typed.
  package struct Row: Sendable {
    /// By field id; `status` and `update` are those of the example's period.
    package let fields: [String: String]
    /// By period, `2023-12`; then `status` and `update`.
    package let periods: [String: [String: String]]
    /// By field id: the colour of the cell's fill.
    package var fills: [String: FillColour] = [:]
  }

  /// A tracker from before.
  package struct Earlier: Sendable {
    /// The month that it reports on, as the example has it.
    package let period: String
    /// Its rows.
    package let actions: [Row]
  }
}
