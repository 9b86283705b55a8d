public import Checks
public import Dates
import Ledger
public import Reports
public import RuleSets
public import Tables
import Trackers

/// Checks trackers with a rule set: one check, as often as there are trackers.
///
///     let check = Check(Check.Options(ruleSet: try RuleSet.load()))
///     let report = try check.run("tracker.xlsx")
public struct Check: Sendable {
  /// What is checked, with what, and how much of it is told.
  public struct Options: Sendable {
    /// The rules, and the words that the tracker is read by.
    public var ruleSet: RuleSet
    /// Paths of earlier trackers, in any order: rules on what moved need one.
    public var previous: [String] = []
    /// The path of the change register; nil: nobody is asked what change control agreed.
    public var changes: String?
    /// The month that is checked, which the tracker must have columns for; nil for its latest.
    public var period: Period?
    /// The day that slippage is counted to; nil for the day of each update, or else any of the period.
    public var asOf: Day?
    /// The day of the check, by which a tracker is stale whose latest period ended long ago; nil where it is not to
    /// matter.
    public var today: Day?
    /// The day on which the check is made, as reports tell it; nil where they are not to. No rule knows it.
    public var checkedOn: Day?
    /// Until when updates of the newest period may still come, by which day; nil where that is not to matter.
    public var updatesDue: UpdatesDue?
    /// Which actions, and findings of which levels, are told of; nil: all.
    public var selection: ActionSelection?
    /// Whether names of the selection that no action has are passed over, where others are met; else they are refused.
    public var passesOverUnmetNames = false
    /// The least level of finding that fails the check; nil: none does.
    public var failOn: Rule.Level? = .error
    /// The most that a file may hold.
    public var limits = ReadLimits()
    /// What findings are held against; nil: nothing is waived.
    public var waivers: Waivers?
    /// How many threads read; nil: one for each processor.
    public var threads: Int?
    /// Whether each rule is asked of each action by itself, which takes longer and comes to the same.
    public var isPlain = false
    /// How many findings of each rule the report has; all are counted.
    public var mostFindings = Int.max
    /// Whether the report tells of every action, which HTML and JUnit do.
    public var wantsActions = false
    /// Of how many findings the report says why they were raised, which HTML does.
    public var mostExplained = 0

    /// The options with nothing but rules.
    public init(ruleSet: RuleSet) { self.ruleSet = ruleSet }
  }

  /// What this check does.
  public var options: Options
  /// Who is told of every file that is read.
  let files: RunFiles
  /// Who wants to know how far it is.
  package var observer: (any CheckObserver)?
  /// Which rules are asked: those on trackers, or on summaries.
  var occasion = Rule.Occasion.tracker
  /// Makes what puts findings into a report while rows are checked, for one thread.
  var lines: (@Sendable () -> any FindingLines)?

  /// A check with these options.
  public init(_ options: Options) { self.init(options, files: RunFiles()) }

  /// The same within a run that reads and writes further files.
  package init(_ options: Options, files: RunFiles) {
    self.options = options
    self.files = files
  }

  /// Checks the tracker at `path`, `-` for standard input: a workbook (Excel's or OpenDocument's), CSV, TSV, JSON or
  /// NDJSON, told by its bytes.
  ///
  /// - Throws: `CheckFailure` where the tracker or an earlier one cannot be read or used, or nothing can be checked: no
  ///   header names the period, no action follows, or no rule has what it needs.
  public func run(_ path: String) throws(CheckFailure) -> Report { try run(path) { _ in true } }

  /// The same; `receive` gets each finding that is not waived as it is found, and the report has those that it lets
  /// through. `look` gets every action in reading order, when all findings are known; `lookAtGroups` before that every
  /// theme, every lead and the tracker; `lookAtAbsent` the actions that rules on earlier ones are asked of.
  package func run(
    _ path: String, keeping receive: (Finding) -> Bool,
    look: ((Checker, ActionFacts, Chunk) -> Void)? = nil,
    lookAtGroups: ((Checker, Rule.Subject, ActionFacts) -> Void)? = nil,
    lookAtAbsent: ((Checker, ActionFacts) -> Void)? = nil, byLines: Bool = false,
    takingLines takeLines: ([UInt8], Rule.Level?) -> Void = { _, _ in }
  ) throws(CheckFailure) -> Report {
    observer?.begin()
    defer { observer?.end() }
    let checker = try readChecker(of: path, showsFacts: look != nil || options.mostExplained > 0)
    var intake = intake(awaiting: awaitedUpdates(of: checker))
    var actions: [ActionSummary] = []
    var explained = ExplainedFindings(most: options.mostExplained)
    var notices: [String] = []
    let summary = try CheckFailure.reading { () throws(TableError) in
      let collect: (ActionFacts, Chunk) -> Void = { facts, chunk in
        if options.wantsActions { actions.append(checker.summary(of: facts)) }
        if options.mostExplained > 0 { explained.explain(facts, chunk, checker, intake.findings) }
        look?(checker, facts, chunk)
      }
      let collectGroups: (Rule.Subject, ActionFacts) -> Void = { subject, facts in
        if options.mostExplained > 0 { explained.explain(subject, facts, checker, intake.findings) }
        lookAtGroups?(checker, subject, facts)
      }
      let tell: (CheckSummary, ActionRefs) -> Void = { notices = waiverNotices(intake.book, checker, $0, $1) }
      let eachAction = options.wantsActions || options.mostExplained > 0 || look != nil ? collect : nil
      let eachGroup = options.mostExplained > 0 || lookAtGroups != nil ? collectGroups : nil
      let eachAbsent = lookAtAbsent.map { look in { (facts: ActionFacts) in look(checker, facts) } }
      return try checker.run(
        eachAction: eachAction, eachGroup: eachGroup, eachAbsent: eachAbsent, withRefs: tell, byLines: byLines,
        takingLines: takeLines
      ) {
        intake.take($0, keeping: receive)
      }
    }
    try refuseEmpty(summary, path: path)
    var report = report(intake, summary, checker, actions: actions, waiverNotices: notices)
    report.explained = explained.actions
    report.explainedOnGroups = explained.groups
    return report
  }

  /// What takes the findings of the check.
  func intake(awaiting awaited: AwaitedUpdates? = nil) -> FindingIntake {
    FindingIntake(options.ruleSet, options.selection, most: options.mostFindings, waivers, awaited: awaited)
  }

  /// The report on what a checker came to.
  func report(
    _ intake: FindingIntake, _ summary: CheckSummary, _ checker: Checker, actions: [ActionSummary] = [],
    waiverNotices: [String]
  ) -> Report {
    var report = Report(
      toolVersion: SlipgaugeVersion.number, ruleSet: options.ruleSet,
      tracker: Report.TrackerInfo(checker.tracker, period: checker.scope.period),
      asOf: options.asOf, failOn: options.failOn, findings: intake.findings, waived: intake.toldWaived,
      waiverNotices: waiverNotices, summary: intake.counted(summary), actions: actions)
    report.awaited = intake.awaited
    report.checkedOn = options.checkedOn
    report.selection = options.selection
    return report
  }

  /// The day of the check; nil where nobody said which it is.
  var day: Day? { options.checkedOn ?? options.today }

  /// What is to be said of the waivers themselves, in full sentences.
  func waiverNotices(
    _ book: WaiverBook?, _ checker: Checker, _ summary: CheckSummary, _ refs: some Sequence<String>
  ) -> [String] {
    // Waivers of actions that are not told of meet no finding.
    if options.selection?.selectsActions == true { return [] }
    return book?.notices(summary, waiverScope(of: checker), refs: refs) ?? []
  }

  /// What takes the findings that are not told one by one yet; nil where updates are due, or of an earlier period.
  private func awaitedUpdates(of checker: Checker) -> AwaitedUpdates? {
    let period = checker.scope.period
    guard let due = options.updatesDue, options.period == nil || period == checker.tracker.latest else { return nil }
    let day = due.day(of: period)
    return due.today < day ? AwaitedUpdates(due: day) : nil
  }

  /// The same check with another rule set.
  package func with(_ ruleSet: RuleSet) -> Check {
    var check = self
    check.options.ruleSet = ruleSet
    return check
  }

  /// The waivers, where there are any.
  var waivers: WaiverBook? { options.waivers.flatMap { $0.book.isEmpty ? nil : $0.book } }

  private func waiverScope(of checker: Checker) -> WaiverBook.Scope {
    let period = checker.scope.period
    return WaiverBook.Scope(
      period: options.ruleSet.dateWords.name(of: period),
      isLatest: period == checker.tracker.latest && options.asOf == nil)
  }

  /// Nothing checked is never a success.
  private func refuseEmpty(_ summary: CheckSummary, path: String) throws(CheckFailure) {
    if summary.actions == 0 { throw .noAction(path) }
    if summary.selected == 0, let selection = options.selection { throw .noneSelected(path, selection) }
    if summary.isEmpty { throw .noRule(path, reasons: reasons(against: summary)) }
  }

  /// Why no rule could be evaluated.
  func reasons(against summary: CheckSummary) -> [String] {
    let others = Set(options.ruleSet.rules.filter { $0.isTold }.map(\.subject.occasion)).subtracting([occasion, .night])
    let elsewhere = summary.rules.contains { !$0.isOfReading } ? [] : others.map(\.elsewhere)
    return Set(summary.rules.compactMap(\.skipped) + elsewhere).sorted()
  }
}

extension Rule.Occasion {
  /// Who asks the rules that this check does not.
  fileprivate var elsewhere: String {
    switch self {
    case .tracker: "rules on trackers are asked by slipgauge check"
    case .summary: "rules on claims of a summary are asked by slipgauge summary check"
    case .night: "rules on what is gone are asked by slipgauge nightly"
    }
  }
}
