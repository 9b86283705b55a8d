import Checks
import Dates
package import Ledger
public import Reports
import RuleSets

/// What one night came to for one tracker.
public struct NightResult: Sendable {
  /// The tracker as it was named.
  public let tracker: String
  /// What the history knows it by: its name, else its absolute path.
  package let name: String
  /// What came of it.
  package private(set) var outcome: Outcome
  private let failOn: Rule.Level?
  private let failsOnStanding: Bool
  /// How long it took.
  public let milliseconds: Int
  /// Whether the tracker could not be used on the run before either.
  public let failedBefore: Bool
  /// Whether it could be used on any run before.
  public let wasChecked: Bool
  /// Why its news could not be told, as a clause: such a night is not remembered, and the next one has the same news.
  public var untold: String?
  /// Whether it was made of a file of an earlier period, and no night was run.
  var isImported = false

  /// The check and what it changed, or why there is none.
  package enum Outcome: Sendable {
    case checked(Checked)
    case failed([Problem])
  }

  /// A tracker that was checked.
  package struct Checked: Sendable {
    /// With its changes.
    package let report: Report
    /// What makes the changes of a report of some actions.
    let changes: NightChanges
    /// What became of each finding since the last good night.
    package let diff: HistoryDiff
    /// Actions and sheets that are in the tracker no more.
    package let gone: [Finding]
    /// How many actions go on under another ref.
    let moves: Int
    /// How many findings there are, by level, theme and rule.
    package let counts: RunCounts
    /// What is to be said of the reading itself.
    package let notices: [String]
    /// Whether there is something to be known of the night itself that must not wait.
    let isUrgent: Bool
    /// The rules that were applied.
    let stamp: RunRecord.RuleSetStamp
    /// The SHA-256 of the tracker's bytes.
    let contentHash: String
    /// What the history keeps of the findings.
    let seen: [SeenFinding]
    /// The day by which the period's updates were due; nil where nobody said.
    let updatesDue: Day?
    /// What the words of the findings went by.
    let scene: NightScene
    /// What the history knew it by until now.
    let takesOver: [String]
  }

  /// What came of a tracker, and what is known of its runs before.
  init(
    tracker: String, name: String, outcome: Outcome, failOn: Rule.Level?, failsOnStanding: Bool, milliseconds: Int,
    failedBefore: Bool, wasChecked: Bool
  ) {
    self.tracker = tracker
    self.name = name
    self.outcome = outcome
    self.failOn = failOn
    self.failsOnStanding = failsOnStanding
    self.milliseconds = milliseconds
    self.failedBefore = failedBefore
    self.wasChecked = wasChecked
  }

  /// Ends as one that could not be used after all.
  package mutating func fail(_ problems: [Problem]) { outcome = .failed(problems) }

  /// What was found; nil where the tracker could not be used.
  package var checked: Checked? { if case .checked(let checked) = outcome { checked } else { nil } }

  /// The report, whose `changes` say what is new, resolved and still there; nil where the tracker could not be used.
  public var report: Report? { checked?.report }

  /// A report of some of the tracker's actions, with what changed of these.
  package func completed(_ report: Report) -> Report {
    guard let checked, let whole = checked.report.changes else { return report }
    var report = report
    report.changes = checked.changes.summary(of: report, like: whole)
    return report
  }

  /// Why the tracker could not be used; nothing where it could.
  public var problems: [Problem] { if case .failed(let problems) = outcome { problems } else { [] } }

  /// The problems on one line, for where the tracker is named beside them; nil where there is none.
  package var problem: String? {
    problems.isEmpty ? nil : problems.map { $0.text(besides: tracker) }.joined(separator: "; ")
  }

  /// Why the summary beside the tracker was not checked; nil where it was, or there is none.
  package var summaryProblem: String? { checked?.report.summaryProblem }

  /// Whether there is anything to tell.
  public var isNews: Bool { checked.map(\.isNews) ?? !failedBefore }

  /// Whether the night fails by its findings: what is gone or new at the level that fails it, or any that stand,
  /// where those do.
  public var hasFindings: Bool {
    guard let checked, let failOn else { return false }
    if checked.gone.contains(where: { $0.level <= failOn }) { return true }
    let diff = checked.diff
    return failsOnStanding ? diff.hasOpen(atLeast: failOn) : diff.hasNew(atLeast: failOn)
  }

  /// Whether the tracker could not be used, or the summary beside it, or its news not be told.
  public var hasFailed: Bool { isUnknown || summaryProblem != nil }

  /// Whether nothing became known of the tracker, or was told.
  private var isUnknown: Bool { checked == nil || untold != nil }

  /// What the exit code says of the tracker.
  package var word: String { hasFailed ? RunRecord.Outcome.failed.word : runOutcome.word }

  /// What becomes of the tracker's findings: without its summary they are as well known as with it.
  private var runOutcome: RunRecord.Outcome { isUnknown ? .failed : hasFindings ? .findings : .ok }

  /// The run as the history keeps it.
  func record(at now: Moment) -> RunRecord {
    var run = RunRecord(
      tracker: name, started: now.seconds, day: now.day, outcome: runOutcome,
      milliseconds: milliseconds)
    let file = FilePath.absolute(tracker)
    run.file = file == name ? nil : file
    run.problem = problem ?? summaryProblem
    run.isImported = isImported
    guard let checked else { return run }
    run.contentHash = checked.contentHash
    run.ruleSet = checked.stamp
    run.period = checked.report.summary.period
    run.asOf = checked.report.asOf
    run.updatesDue = checked.updatesDue
    run.counts = checked.counts
    run.findings = checked.seen
    run.actions = checked.report.seenActions
    run.scene = checked.scene
    run.takesOver = checked.takesOver
    return run
  }
}

extension NightResult.Checked {
  /// Whether there is anything to tell.
  fileprivate var isNews: Bool { !diff.isQuiet || !gone.isEmpty || moves > 0 || isUrgent || !notices.isEmpty }
}
