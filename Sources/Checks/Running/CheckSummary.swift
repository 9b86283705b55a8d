public import Dates
public import RuleSets

/// What a check came to, besides its findings.
public struct CheckSummary: Sendable {
  /// How many actions were read.
  public let actions: Int
  /// How many of them are told of; nil where all are.
  public let selected: Int?
  /// How many findings on themes and leads are not told, since they count no action that is.
  public let unselectedGroups: Int
  /// The period checked.
  public let period: Period
  /// The days that the report can be of, where no sign-off says which.
  package let reporting: DayRange
  /// Findings by level.
  public private(set) var counts: [Rule.Level: Int]
  /// Findings by level that are not told, as others were asked for.
  public private(set) var leftOut: [Rule.Level: Int] = [:]
  /// One for each rule that is on.
  public private(set) var rules: [RuleCount]

  /// How often a rule was asked, and how often it was raised.
  public struct RuleCount: Sendable {
    /// The rule's id in the rule set.
    public let id: String
    /// How many actions it was asked of; 0 where it was skipped.
    public let evaluated: Int
    /// On how many actions it was raised, whether or not each has a finding of its own.
    public let raised: Int
    /// Why it could not be evaluated; nil where it was.
    public let skipped: String?
    /// Whether it tells what was not read.
    package let isOfReading: Bool
    /// What it is on.
    package let subject: Rule.Subject
  }
  /// Rules that were not evaluated for want of a column, on some sheets or on all.
  public private(set) var unevaluated: [UnevaluatedRules]
  /// What was made of the change register; nil where none was given.
  public internal(set) var changes: ChangeUse?

  /// The summary with findings of these levels no longer counted; how often rules were raised stays.
  package func without(_ waived: [Rule.Level]) -> CheckSummary {
    var summary = self
    for level in waived { summary.counts[level, default: 0] -= 1 }
    return summary
  }

  /// The summary with findings of other levels counted as left out; what was not read is told whichever its level,
  /// `told` of each.
  package func keeping(_ levels: [Rule.Level], told: [Rule.Level: Int]) -> CheckSummary {
    if levels.isEmpty { return self }
    var summary = self
    for (level, count) in counts where !levels.contains(level) {
      let kept = told[level] ?? 0
      summary.counts[level] = kept
      summary.leftOut[level] = count - kept
    }
    return summary
  }

  /// The summary with what rules on a progress summary came to that was held against the same tracker.
  package func joined(with other: CheckSummary) -> CheckSummary {
    var joined = self
    joined.counts.merge(other.counts, uniquingKeysWith: +)
    joined.rules += other.rules
    joined.unevaluated += other.unevaluated
    return joined
  }

  /// The summary with rules that could not be evaluated for that reason.
  package func skipping(_ rules: [Rule], _ reason: String) -> CheckSummary {
    var summary = self
    summary.rules += rules.map {
      RuleCount(id: $0.id, evaluated: 0, raised: 0, skipped: reason, isOfReading: false, subject: $0.subject)
    }
    return summary
  }

  /// Whether no rule could be evaluated; those on the tracker, its sheets and its columns look at no action.
  package var isEmpty: Bool { rules.allSatisfy { $0.skipped != nil || $0.isOfReading } }
}
