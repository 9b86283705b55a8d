public import Checks
public import Dates
public import RuleSets
public import Tables
package import Trackers

/// All that a check has to say, as a value; each format writes it in its own way.
public struct Report: Sendable {
  /// The version of the tool, `1.0.0`.
  public let toolVersion: String
  /// What was applied.
  public let ruleSet: RuleSet
  /// What it was applied to.
  public let tracker: TrackerInfo
  /// The reporting day of `--as-of`.
  public let asOf: Day?
  /// The least level of finding that fails the check; nil: none does.
  public let failOn: Rule.Level?
  /// By row, then level, then rule id; those of no row last. Waived ones are not among them.
  public let findings: [Finding]
  /// Findings that somebody accepted, with the waiver.
  public let waived: [WaivedFinding]
  /// What is to be said of the waivers themselves, in full sentences.
  public let waiverNotices: [String]
  /// Its counts are without the waived ones.
  public let summary: CheckSummary
  /// One for each action, in reading order: what is stated beside what the dates call for.
  package let actions: [ActionSummary]
  /// What changed since the last night; nil where nights are not compared.
  public var changes: ReportChanges?

  package init(
    toolVersion: String, ruleSet: RuleSet, tracker: TrackerInfo, asOf: Day?, failOn: Rule.Level? = .error,
    findings: [Finding], waived: [WaivedFinding] = [], waiverNotices: [String] = [], summary: CheckSummary,
    actions: [ActionSummary] = []
  ) {
    self.toolVersion = toolVersion
    self.ruleSet = ruleSet
    self.tracker = tracker
    self.asOf = asOf
    self.failOn = failOn
    self.findings = findings
    self.waived = waived
    self.waiverNotices = waiverNotices
    self.summary = summary
    self.actions = actions
  }

  /// Whether a finding that nobody waived fails the check.
  public var isFailing: Bool {
    guard let failOn else { return false }
    return summary.counts.contains { level, count in level <= failOn && count > 0 }
  }

  /// The tracker, as far as reports tell of it.
  public struct TrackerInfo: Sendable {
    /// As it was named; `-` for standard input.
    public let path: String
    /// The tracker's file, whose bytes a format may want to build on.
    package let file: TableFile
    /// What its bytes turned out to be.
    public let format: FileFormat
    /// Those that its headers name, oldest first.
    public let periods: [Month]
    /// Sheets that were not read as actions, and why.
    package let skipped: [SkippedSheet]
    /// What else is to be known of how it was read.
    package let notices: [ReadNotice]

    package init(_ tracker: Tracker) {
      path = tracker.file.path
      file = tracker.file
      format = tracker.file.format
      periods = tracker.periods
      skipped = tracker.skipped
      notices = tracker.file.notices
    }
  }
}
