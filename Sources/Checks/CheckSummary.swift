package import Dates
package import RuleSets

/// What a check came to, besides its findings.
package struct CheckSummary: Sendable {
  /// How many actions were read.
  package let actions: Int
  package let period: Month
  /// Findings by level.
  package let counts: [Rule.Level: Int]
  /// One for each rule that is on.
  package let rules: [RuleCount]

  /// How often a rule was asked, and how often it was raised.
  package struct RuleCount: Sendable {
    package let id: String
    package let evaluated: Int
    package let raised: Int
    /// Why it could not be evaluated; nil where it was.
    package let skipped: String?
  }

  /// Whether no rule could be evaluated.
  package var isEmpty: Bool { rules.allSatisfy { $0.skipped != nil } }
}
