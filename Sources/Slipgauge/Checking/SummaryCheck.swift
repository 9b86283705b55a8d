import Checks
import Dates
public import Reports
import RuleSets
import Summaries
import Tables
import Trackers

/// Holds a theme progress summary against the tracker of its month.
///
///     let check = SummaryCheck(Check.Options(ruleSet: try RuleSet.load()), tracker: "tracker.xlsx")
///     let report = try check.run("summary.docx")
public struct SummaryCheck: Sendable {
  /// What reads the tracker; its period is the one asked for.
  private let check: Check
  /// The path of the tracker; nil: the summary is held against itself alone.
  private let tracker: String?

  /// A check with the options of one of the tracker; without a tracker rules that need one are not evaluated.
  public init(_ options: Check.Options, tracker: String?) { self.init(Check(options), tracker: tracker) }

  /// The same within a run that reads and writes further files.
  package init(_ check: Check, tracker: String?) {
    var check = check
    check.occasion = .summary
    self.check = check
    self.tracker = tracker
  }

  /// Checks the summary at `path`, `-` for standard input: a Word document, text with tabs or JSON, told by its bytes.
  ///
  /// - Throws: `CheckFailure` where the summary or a tracker cannot be read or used, where they are not of one period,
  ///   or nothing can be checked.
  public func run(_ path: String) throws(CheckFailure) -> Report { try run(path, look: nil) }

  /// The same; `look` gets each claim beside each of its actions.
  package func run(
    _ path: String, look: ((Checker, Claim, ActionFacts) -> Void)?
  ) throws(CheckFailure) -> Report {
    let summary = try read(path)
    var check = check
    check.options.period = try asked(of: summary, path)
    guard let tracker else { return try report(on: summary, path, alone(summary, path, check), check, look) }
    return try report(on: summary, path, checker(of: tracker, check, path, summary), check, look)
  }

  /// Reads the summary.
  private func read(_ path: String) throws(CheckFailure) -> Summary {
    let held = check.files.held(path)
    if held == nil { check.files.add(path) }
    do throws(SummaryProblem) {
      if let held {
        return try SummaryReader(check.options.ruleSet).read(bytes: held, path: path, limits: check.options.limits)
      }
      return try SummaryReader(check.options.ruleSet).read(path: path, limits: check.options.limits) {
        check.files.add($0, named: path)
      }
    } catch {
      switch error {
      case .file(let problem): throw .tracker(problem)
      case .json(let problems): throw .summary(path, problems)
      }
    }
  }

  /// The period that the summary or the options ask for; nil where neither does.
  private func asked(of summary: Summary, _ path: String) throws(CheckFailure) -> Period? {
    guard let stated = summary.period, let asked = check.options.period, stated != asked else {
      return summary.period ?? check.options.period
    }
    throw .otherPeriod(path, stated: stated, asked: asked)
  }

  /// What asks rules beside the rows of the tracker, which must carry the period.
  private func checker(
    of tracker: String, _ check: Check, _ path: String, _ summary: Summary
  ) throws(CheckFailure) -> Checker {
    do throws(CheckFailure) {
      return try check.readChecker(of: tracker, showsFacts: false)
    } catch {
      guard case .unknownPeriod(let tracker, let period, let known) = error, summary.period != nil else { throw error }
      throw .noTrackerOfPeriod(path, period, tracker: tracker, known: known)
    }
  }

  /// What asks those rules that need no tracker: it stands beside none, whose headers alone are made up.
  private func alone(_ summary: Summary, _ path: String, _ check: Check) throws(CheckFailure) -> Checker {
    // What needs no tracker needs no period either: the month of the check stands for one that nobody knows.
    guard let period = check.options.period ?? check.day.map({ Period($0.month) }) else {
      throw .unknownSummaryPeriod(path)
    }
    let ruleSet = check.options.ruleSet
    let tracker = try CheckFailure.reading { () throws(TableError) in
      let header = ExampleTracker(ruleSet, period: period).table([])
      return try TrackerReader(ruleSet).open(
        TableFile.open(bytes: ExampleTracker.csv(header), path: path), asked: period)
    }
    let scope = CheckScope(ruleSet: ruleSet, period: period, periods: [period]).withoutTracker
    return Checker(tracker, scope: scope, mostKept: check.options.mostFindings, occasion: .summary)
  }

  private func report(
    on summary: Summary, _ path: String, _ checker: Checker, _ check: Check,
    _ look: ((Checker, Claim, ActionFacts) -> Void)?
  ) throws(CheckFailure) -> Report {
    var intake = check.intake()
    var refs: [String] = []
    var reading = SummaryReading()
    let lookWith = look.map { look in { (claim: Claim, facts: ActionFacts) in look(checker, claim, facts) } }
    let counts = try CheckFailure.reading { () throws(TableError) in
      try checker.run(
        indexing: { TrackerIndex.Action($0, after: $1) },
        claims: { actions in
          refs = actions.map(\.ref)
          reading = SummaryReading(summary, of: actions, checker, hasTracker: tracker != nil)
          return reading.claims
        },
        look: lookWith
      ) { intake.take($0) }
    }
    if reading.count == 0 { throw .noClaim(path) }
    if counts.actions == 0, let tracker { throw .noAction(tracker) }
    if counts.isEmpty { throw .noRule(path, reasons: check.reasons(against: counts)) }
    let notices = check.waiverNotices(intake.book, checker, counts, refs)
    var report = check.report(intake, counts, checker, waiverNotices: notices)
    report.document = SummaryInfo(
      path: path, form: summary.form, claims: reading.count, notices: reading.notices, hasTracker: tracker != nil,
      hasPeriod: tracker != nil || check.options.period != nil)
    return report
  }
}
