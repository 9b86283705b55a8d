public import Checks
public import Dates
public import RuleSets
public import Tables
import Texts
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
  /// The reporting day where it is one for all updates without a sign-off: of `--as-of`, of a date above the table, or
  /// the period's last one where the rule set has it so.
  public var reportingDate: Day? {
    let days = summary.reporting
    return days.earliest == days.latest ? days.latest : nil
  }
  /// The least level of finding that fails the check; nil: none does.
  public let failOn: Rule.Level?
  /// What was not read first, then by row, level and rule id; those of no row last. Waived ones are not among them.
  public private(set) var findings: [Finding]
  /// Findings that somebody accepted, with the waiver.
  public let waived: [WaivedFinding]
  /// What is to be said of the waivers themselves, in full sentences.
  public let waiverNotices: [String]
  /// Its counts are without the waived ones.
  public let summary: CheckSummary
  /// One for each action, in reading order: what is stated beside what the dates call for.
  package let actions: [ActionSummary]
  /// The day of the check; nil where nobody said which it is.
  package var checkedOn: Day?
  /// Findings that are not told one by one, as updates are not due yet; nil where they are.
  package var awaited: AwaitedUpdates?
  /// Which actions it tells of; nil: all.
  package var selection: ActionSelection?
  /// By row: why the first findings were raised on it.
  package var explained: [Int: ActionExplanation] = [:]
  /// By fingerprint: why the first findings were raised on themes, leads and the tracker.
  package var explainedOnGroups: [String: RuleExplanation] = [:]
  /// The summary that was held against the tracker; nil where the tracker itself was checked.
  public var document: SummaryInfo?
  /// Why the summary beside the tracker was not checked, in a sentence without its full stop; nil where it was, and
  /// where there is none.
  package var summaryProblem: String?
  /// What changed since the last night; nil where nights are not compared.
  public var changes: ReportChanges?

  /// How many findings count for the exit code, where only those do that an earlier report has not; nil: all.
  package var newCounts: [Rule.Level: Int]?
  /// How many findings there are by rule, theme and director, where that was asked for.
  package var statistics: FindingStatistics?

  package init(
    toolVersion: String, ruleSet: RuleSet, tracker: TrackerInfo, asOf: Day?, failOn: Rule.Level?,
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

  /// The same report with at most so many findings of each rule; all are counted. Those on what was not read stay.
  package func listing(atMost most: Int) -> Report {
    var report = self
    var listed = Array(repeating: 0, count: ruleSet.rules.count)
    report.findings = findings.filter { finding in
      listed[finding.rule] += 1
      return listed[finding.rule] <= most || isUnread(finding)
    }
    return report
  }

  /// What is to be said of the change register, in full sentences; nothing where none was given.
  package var changeNotices: [String] { summary.changes?.notices ?? [] }

  /// What was not read, or passed over: findings on sheets, columns and the tracker, which stand before all others.
  package var unread: [Finding] {
    // One by one: a finding is large, and most are none of these.
    findings.indices.lazy.filter { isUnread(at: $0) }.map { findings[$0] }
  }

  /// Whether the finding is on a sheet, a column or the tracker.
  package func isUnread(_ finding: Finding) -> Bool { ruleSet.rules[finding.rule].isOfReading }

  /// The same of the finding at a place among all, which is not copied for it.
  func isUnread(at place: Int) -> Bool { ruleSet.rules[findings[place].rule].isOfReading }

  /// Whether a finding that nobody waived fails the check.
  public var isFailing: Bool {
    guard let failOn else { return false }
    return (newCounts ?? summary.counts).contains { level, count in level <= failOn && count > 0 }
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
    public let periods: [Period]
    /// Where it stands of which periods the statuses and updates are.
    package let periodPlace: PeriodPlace
    /// Sheets that were not read as actions, and why.
    package let skipped: [SkippedSheet]
    /// Rows that are no actions: totals, footers, section rows.
    package let leftOut: LeftOutRows
    /// What else is to be known of how it was read.
    package let notices: [ReadNotice]

    /// How many rows are no actions, in words; nil where there are none.
    package var leftOutSentence: String? {
      func rows(_ count: Int, _ words: String) -> String? {
        count == 0 ? nil : "\(count) row\(count == 1 ? "" : "s") \(words)"
      }
      let parts = [
        rows(leftOut.totals, "of totals"), rows(leftOut.sections, "with the name of a section"),
        rows(leftOut.footers, "below the last action"),
      ].compactMap(\.self)
      return parts.isEmpty ? nil : "Left out, as no actions: \(listed(parts))."
    }

    /// Of a tracker whose rows were read, and the period of it that was checked.
    package init(_ tracker: Tracker, period: Period) {
      path = tracker.file.path
      file = tracker.file
      format = tracker.file.format
      periods = tracker.periods
      periodPlace = tracker.place(of: period)
      skipped = tracker.skipped
      leftOut = tracker.reading.leftOut
      notices = tracker.notices
    }
  }
}
