import Checks
import Dates
import Documents
import Glibc
import Ledger
import Reports
import RuleSets

/// A night's work on some trackers: each is checked and compared with its last good night, and remembered.
///
/// A night holds its state folder, so that no other is at work there, until it is gone.
///
///     let night = try Night(state: "/var/lib/slipgauge")
///     let result = try night.check("tracker.xlsx", Night.Options(rules: try NightRules.load()))
///     // Tell `result.report`, whose `changes` say what is new; only what was told is remembered.
///     try night.remember([result])
public final class Night {
  /// What a tracker is checked with.
  public struct Options: Sendable {
    /// What is applied, and what a later night applies again.
    let rules: NightRules
    /// Its rule set is that of the rules; a night's report has all findings and all actions.
    public var check: Check.Options
    /// Whether the night fails while any finding at the level of `check.failOn` stands, new or not.
    public var failsOnStanding = false
    /// The summary that is checked beside the tracker, or a folder of summaries of which the newest is; nil: none.
    public var summary: String?
    /// What the tracker is known by from night to night, whatever its file is called; nil: by its path. It begins with
    /// no slash.
    public var name: String?

    /// The options with nothing but rules.
    public init(rules: NightRules) {
      self.rules = rules
      check = Check.Options(ruleSet: rules.ruleSet)
    }
  }

  /// When the night is, by the clock on the wall.
  public internal(set) var now: Moment
  /// The name in the state folder of a damaged history that was set aside, and begun anew; nil where there was none.
  public let setAside: String?
  private let folder: StateFolder
  /// What is remembered.
  let history: History
  /// What the run reads, and the gate for what it writes.
  let files: RunFiles

  /// A tracker's runs before this one; two years of them are looked at, so that no night takes longer than another.
  private static let mostRuns = 800

  /// Takes the state folder, which is made where it is missing; waits up to `seconds` where another run holds it.
  ///
  /// - Throws: `NightFailure` where another run still holds the folder, or folder or history cannot be used.
  public convenience init(state path: String, now: Moment = .now, wait seconds: Int = 0) throws(NightFailure) {
    try self.init(state: path, now: now, wait: seconds, files: RunFiles())
  }

  /// The same within a run that reads and writes further files.
  package init(state path: String, now: Moment, wait seconds: Int, files: RunFiles) throws(NightFailure) {
    self.now = now
    self.files = files
    try files.add(state: path)
    folder = try StateFolder.open(path, holder: "process \(getpid()) since \(now.iso)", wait: seconds)
    files.sweep(path + "/")
    do throws(HistoryError) {
      (history, setAside) = try folder.openHistory(now: now.stamp)
    } catch {
      throw .history(folder.historyPath, .opening, clause: error.problem)
    }
  }

  /// Where the history is kept.
  public var historyPath: String { folder.historyPath }

  // MARK: Checking

  /// Checks a tracker and compares it with its last good night. Where it cannot be checked, the result says so: a
  /// night goes on with the next tracker.
  ///
  /// - Throws: `NightFailure.history` where the history cannot be read.
  public func check(_ tracker: String, _ options: Options) throws(NightFailure) -> NightResult {
    check(try begin(tracker, name: options.name), options)
  }

  /// A tracker's turn: what is known of it.
  package struct Turn {
    /// As it was named.
    let tracker: String
    /// What the history knows it by.
    let name: String
    /// Its last good night; nil where it never had one.
    let last: History.LastNight?
    /// Whether it could not be used on the run before.
    let failedBefore: Bool
    /// Whether it could, and the summary beside it not be checked.
    let summaryFailedBefore: Bool
    /// When its turn began.
    let start = ContinuousClock.now
  }

  /// Begins with a tracker: its time counts from here.
  package func begin(_ tracker: String, name: String? = nil) throws(NightFailure) -> Turn {
    let name = name ?? FilePath.absolute(tracker)
    do throws(HistoryError) {
      let run = try history.runs(tracker: name, most: 1).first
      return Turn(
        tracker: tracker, name: name, last: try history.lastNight(of: name), failedBefore: run?.outcome == .failed,
        summaryFailedBefore: run.map { $0.outcome != .failed && !$0.problem.isEmpty } ?? false)
    } catch {
      throw .history(folder.historyPath, .reading, clause: error.problem)
    }
  }

  /// Goes on with its check; `words` put a failure into those of whoever asked for it.
  package func check(
    _ turn: Turn, _ options: Options, words: (CheckFailure) -> [Problem] = { $0.problems }
  ) -> NightResult {
    do throws(CheckFailure) {
      return result(turn, .checked(try checked(turn, options)), options)
    } catch {
      return result(turn, .failed(words(error)), options)
    }
  }

  /// Ends it without: something else was wrong.
  package func fail(_ turn: Turn, _ problems: [Problem]) -> NightResult { result(turn, .failed(problems), nil) }

  private func result(_ turn: Turn, _ outcome: NightResult.Outcome, _ options: Options?) -> NightResult {
    let spent = (ContinuousClock.now - turn.start).components
    return NightResult(
      tracker: turn.tracker, name: turn.name, outcome: outcome, failOn: options?.check.failOn,
      failsOnStanding: options?.failsOnStanding ?? false,
      milliseconds: Int(spent.seconds) * 1000 + Int(spent.attoseconds / 1_000_000_000_000_000),
      failedBefore: turn.failedBefore, wasChecked: turn.last != nil)
  }

  private func checked(_ turn: Turn, _ options: Options) throws(CheckFailure) -> NightResult.Checked {
    var check = Check(options.check, files: files)
    // What is beyond a limit would look resolved.
    check.options.mostFindings = .max
    check.options.wantsActions = true
    check.options.mostExplained = ReportFormat.html.mostExplained
    let beside = options.summary.map { SummaryBeside($0, turn.tracker, check) }
    let checked = try NightCheck(turn.tracker, check, beside)
    let stamp = options.rules.stamp
    let origin =
      turn.last == nil
      ? TrackerOrigin(of: turn.tracker, name: turn.name, checked.report, history) : TrackerOrigin()
    let last = turn.last ?? origin.last
    let unread = NightNotices.sheetsNotRead(checked.report)
    let comparison = last.map { NightComparison(checked.report, after: $0, unread: unread) }
    let scene =
      last.map { last in
        NightScene(checked.report, after: last, comparison, unread: unread)
      } ?? NightScene()
    let night = last.map { now.day > $0.day ? $0.night + 1 : $0.night } ?? 1
    var diff = HistoryDiff(
      before: last?.standing ?? [], now: checked.seen, night: night, isFirst: last == nil,
      rulesChanged: last.map { $0.ruleSet.hash != stamp.hash } ?? false, scene: scene)
    if let last, diff.rulesChanged {
      diff.attribute(
        underOldRules: Night.seen(turn.tracker, check, beside, under: last.ruleSet),
        dataChanged: last.contentHash != checked.contentHash)
    }
    var counts = RunCounts(
      findings: checked.report.findings, waived: checked.report.waived.count, actions: checked.report.actions,
      ruleSet: checked.report.ruleSet)
    var report = checked.report
    let past = try? Trend(history, tracker: origin.names.first ?? turn.name, runs: Night.mostRuns)
    let trend = (past ?? Trend()).adding(counts, of: turn.name, on: now.day, of: report.summary.period)
    let notices = NightNotices(report, after: last, origin, failedBefore: turn.summaryFailedBefore)
    let changes = NightChanges(diff, comparison, report.ruleSet)
    report.changes = changes.summary(
      since: last?.day, notices: notices.sentences, trend: trend)
    counts.words = Night.words(report.changes, diff)
    return NightResult.Checked(
      report: report, changes: changes, diff: diff, gone: comparison?.findings ?? [],
      moves: comparison?.moves.count ?? 0, counts: counts,
      notices: checked.notices, isUrgent: notices.isUrgent, stamp: stamp, contentHash: checked.contentHash,
      seen: checked.seen, updatesDue: options.check.updatesDue?.day(of: report.summary.period), scene: scene,
      takesOver: origin.names)
  }

  /// What is counted of a night by word.
  private static func words(_ changes: ReportChanges?, _ diff: HistoryDiff) -> [String: Int] {
    var words: [String: Int] = [:]
    if diff.isFirst { return words }
    for word in NightWord.allCases where word != .standing {
      switch word {
      case .gone: words[word.rawValue] = changes?.count(.gone)
      case .renumbered: words[word.rawValue] = changes?.count(.renumbered)
      case .notChecked: words[word.rawValue] = diff.entries(word).count { !$0.isOld }
      default: words[word.rawValue] = diff.count(word)
      }
    }
    return words.filter { $0.value > 0 }
  }

  /// Today's findings as an earlier rule set makes them; nil where it can no longer be applied.
  private static func seen(
    _ tracker: String, _ check: Check, _ beside: SummaryBeside?, under stamp: RunRecord.RuleSetStamp
  ) -> [SeenFinding]? {
    guard let rules = NightRules(again: stamp) else { return nil }
    let report = try? check.with(rules.ruleSet).run(tracker)
    return report.map { NightCheck.seen(beside?.with(rules.ruleSet).joined(to: $0) ?? $0) }
  }

  // MARK: Remembering

  /// Remembers what was told: the next night is compared with it. What is left out stays news.
  ///
  /// - Throws: `NightFailure.history` where the history cannot be written; the last good night stands then.
  public func remember(_ results: [NightResult]) throws(NightFailure) {
    do throws(HistoryError) {
      try history.record(results.filter { $0.untold == nil }.map { $0.record(at: now) })
    } catch {
      throw .history(folder.historyPath, .recording, clause: error.problem)
    }
  }
}
