package import Checks
package import Dates
package import RuleSets
package import Tables
package import Trackers

/// All that a check has to say, as a value; each format writes it in its own way.
package struct Report: Sendable {
  /// The version of the tool, `1.0.0`.
  package let toolVersion: String
  package let ruleSet: RuleSet
  package let tracker: TrackerInfo
  /// The reporting day of `--as-of`.
  package let asOf: Day?
  /// The least level of finding that fails the check; nil: none does.
  package let failOn: Rule.Level?
  /// By row, then level, then rule id; those of no row last. Waived ones are not among them.
  package let findings: [Finding]
  /// Findings that somebody accepted, with the waiver.
  package let waived: [WaivedFinding]
  /// What is to be said of the waivers themselves, in full sentences.
  package let waiverNotices: [String]
  /// Its counts are without the waived ones.
  package let summary: CheckSummary
  /// One for each action, in reading order: what is stated beside what the dates call for.
  package let actions: [ActionSummary]
  /// What changed since the last night; nil where nights are not compared.
  package var changes: ReportChanges?

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
  package var isFailing: Bool {
    guard let failOn else { return false }
    return summary.counts.contains { level, count in level <= failOn && count > 0 }
  }

  package struct TrackerInfo: Sendable {
    package let path: String
    /// The tracker's file, whose bytes a format may want to build on.
    package let file: TableFile
    package let format: FileFormat
    package let periods: [Month]
    package let skipped: [SkippedSheet]
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
