package import RuleSets

/// What the rules on a theme, a lead, the tracker, a sheet, a column or a claim made of it.
package struct GroupExplanation: Sendable {
  /// Which of these it is.
  package let subject: Rule.Subject
  /// The theme or the lead, as typed where it stands first; the sheet and the header; empty for the tracker.
  package let name: String
  /// Where it stands there; nil where it stands nowhere, or is a sheet.
  package let location: Finding.Location?
  /// The rules on it that were asked for, in the order of the rule set.
  package let rules: [RuleExplanation]
}

/// A rule that was raised on a theme, a lead or the tracker, by actions of which one is looked at.
package struct GroupRule: Sendable {
  /// What it was raised on.
  package let subject: Rule.Subject
  /// The theme or the lead, as typed where it stands first; empty for the tracker.
  package let name: String
  /// The rule, by index in the rule set.
  package let rule: Int
}
