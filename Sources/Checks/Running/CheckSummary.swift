package import Dates
package import RuleSets

/// What a check came to, besides its findings.
package struct CheckSummary: Sendable {
  /// How many actions were read.
  package let actions: Int
  package let period: Month
  /// Findings by level.
  package private(set) var counts: [Rule.Level: Int]
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

  /// The summary with findings of these levels no longer counted; how often rules were raised stays.
  package func without(_ waived: [Rule.Level]) -> CheckSummary {
    var summary = self
    for level in waived { summary.counts[level, default: 0] -= 1 }
    return summary
  }

  /// Whether no rule could be evaluated.
  package var isEmpty: Bool { rules.allSatisfy { $0.skipped != nil } }
}
