public import RuleSets

/// In how many findings two rule sets differ, over all trackers.
public struct ReplayTotals: Sendable {
  /// How many findings of a kind differ.
  public struct Count: Sendable, Hashable {
    /// Those that only the new set has.
    public var added = 0
    /// Those that only the old set has.
    public var dropped = 0
    /// Those that the new set has at another level.
    public var relevelled = 0

    /// None.
    public init() {}

    fileprivate mutating func add(_ added: Int, dropped: Int, relevelled: Int) {
      self.added += added
      self.dropped += dropped
      self.relevelled += relevelled
    }
  }

  /// Of all findings.
  public private(set) var all = Count()
  /// By rule.
  public private(set) var rules: [String: Count] = [:]
  /// By theme; those of no theme under the empty text.
  public private(set) var themes: [String: Count] = [:]
  /// By level; findings at another level under the new one.
  public private(set) var levels: [Rule.Level: Count] = [:]

  /// By period.
  public private(set) var periods: [Period: Count] = [:]

  /// Nothing differs.
  public init() {}

  /// Adds what differs on a tracker's period, which is among those that are told even where nothing does.
  public mutating func add(_ changes: FindingChanges, in period: Period) {
    periods[period, default: Count()].add(
      changes.added.count, dropped: changes.dropped.count, relevelled: changes.relevelled.count)
    for finding in changes.added { count(finding, \.added) }
    for finding in changes.dropped { count(finding, \.dropped) }
    for change in changes.relevelled { count(change.after, \.relevelled) }
  }

  private mutating func count(_ finding: Finding, _ kind: WritableKeyPath<Count, Int>) {
    all[keyPath: kind] += 1
    rules[finding.ruleID, default: Count()][keyPath: kind] += 1
    themes[finding.theme, default: Count()][keyPath: kind] += 1
    levels[finding.level, default: Count()][keyPath: kind] += 1
  }
}
