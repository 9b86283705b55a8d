package import RuleSets

/// Why a rule was raised on an action, or was not.
package struct RuleExplanation: Sendable {
  /// What the rule came to.
  package enum Verdict: String, Sendable {
    case raised
    /// Not raised, and one test away from it.
    case nearly
    case notRaised = "not-raised"
    /// It lacks what it needs.
    case notAsked = "not-asked"
    case off
  }

  /// The rule, by index in the rule set.
  package let rule: Int
  /// The rule's id.
  package let id: String
  /// The rule's title.
  package let title: String
  /// The rule's level, or that of the case which holds.
  package let level: Rule.Level
  /// What the rule came to.
  package let verdict: Verdict
  /// Why the rule was not asked; nil where it was.
  package let absence: String?
  /// The fields, by id, whose cells its tests rest on, in the order of fields.
  package let fields: [String]
  /// Its condition, with what each part came to.
  package let condition: ExplainedPart
  /// Of a rule that is raised: the condition of the case that holds; nil where none does.
  package let holdingCase: ExplainedPart?
  /// The least that would turn it: ways, each of which would do, with all that would have to be so together. Each is a
  /// sentence behind *if*.
  package let changes: [[String]]
  /// What the nearest of these waits for.
  package let nearness: Nearness
}
