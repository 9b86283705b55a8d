package import Checks
package import Dates
package import Ledger
package import Reports
package import RuleSets
package import Tables
import Trackers

/// One check of one tracker, as a command line or a configuration file asks for it.
package struct TrackerCheck: Sendable {
  package private(set) var ruleSet: RuleSet
  /// In any order.
  package var previous: [String] = []
  /// Nil for the tracker's latest.
  package var period: Month?
  /// Where a configuration file names it.
  private var periodPlace: String?
  package var asOf: Day?
  /// The least level of finding that fails the check; nil: none does.
  package var failOn: Rule.Level? = .error
  package var limits = ReadLimits()
  /// What findings are held against; nil: nothing is waived.
  package var waivers: WaiverBook?
  /// Nil: one for each processor.
  package var workers: Int? = 1
  /// How many findings of each rule are handed on.
  package var mostKept = Int.max
  /// Puts findings into lines of a report while rows are checked.
  package var line: (@Sendable (Finding) -> [UInt8])?
  /// Whether the report is to tell of every action.
  package var wantsActions = false
  /// What shows how far the check is.
  var progress: ProgressBar?
  /// Who is told of every file that is read.
  private let files: RunFiles

  package init(ruleSet: RuleSet, files: RunFiles = RunFiles()) {
    self.ruleSet = ruleSet
    self.files = files
  }

  /// What the options of the command line come to.
  package init(_ arguments: Arguments) throws(CommandFailure) {
    try self.init(arguments, ruleSet: RuleSelection(arguments).applied(to: RuleSetSource.load(arguments)))
  }

  /// The same with a rule set of its own.
  package init(_ arguments: Arguments, ruleSet: RuleSet) throws(CommandFailure) {
    self.init(ruleSet: ruleSet, files: arguments.files)
    previous = arguments.values("previous")
    if let text = arguments.value("period") {
      period = try ReadSettings.period(text, ruleSet, for: arguments.subject("period"))
      periodPlace = arguments.place(of: "period")
    }
    if let text = arguments.value("as-of") { asOf = try ReadSettings.day(text, for: arguments.subject("as-of")) }
    limits = try ReadSettings.limits(arguments)
    if let text = arguments.value("fail-on") { failOn = Rule.Level(rawValue: text) }
    workers = try arguments.number("threads", most: 1 << 10)
  }

  /// The same check with another rule set.
  package func with(_ ruleSet: RuleSet) -> TrackerCheck {
    var check = self
    check.ruleSet = ruleSet
    return check
  }

  /// Checks the tracker at `path`; `receive` gets each finding that is not waived as it is found, and the report
  /// holds those that it lets through.
  package func run(_ path: String, keeping receive: (Finding) -> Bool = { _ in true }) throws(CommandFailure) -> Report
  {
    progress?.begin()
    defer { progress?.end() }
    let checker = try checker(of: path)
    var book = waivers?.isEmpty ?? true ? nil : waivers
    var findings: [Finding] = []
    var waived: [WaivedFinding] = []
    var open = Array(repeating: 0, count: ruleSet.rules.count)
    var actions: [ActionSummary] = []
    var notices: [String] = []
    let summary = try CommandFailure.reading { () throws(TableError) in
      let collect: (ActionFacts) -> Void = { actions.append(ActionSummary($0, row: actions.count)) }
      let tell: (CheckSummary, ActionRefs) -> Void = { summary, refs in
        notices = book?.notices(summary, waiverScope(of: checker), refs: refs) ?? []
      }
      return try checker.run(eachAction: wantsActions ? collect : nil, withRefs: tell) { finding in
        switch book?.judge(finding) ?? .open(finding) {
        case .open(let finding):
          open[finding.rule] += 1
          if open[finding.rule] <= mostKept, receive(finding) { findings.append(finding) }
        case .waived(let finding): waived.append(finding)
        }
      }
    }
    try TrackerCheck.refuseEmpty(summary, path: path)
    return Report(
      toolVersion: CommandLineTool.version, ruleSet: ruleSet, tracker: Report.TrackerInfo(checker.tracker), asOf: asOf,
      failOn: failOn, findings: findings, waived: waived, waiverNotices: notices,
      summary: summary.without(waived.map(\.finding.level)), actions: actions)
  }

  private func waiverScope(of checker: Checker) -> WaiverBook.Scope {
    let period = checker.scope.period
    return WaiverBook.Scope(
      period: ruleSet.dateWords.name(of: period),
      isLatest: period == checker.tracker.periods.last && asOf == nil)
  }

  /// What checks the tracker at `path`, with the earlier trackers beside it.
  package func checker(of path: String) throws(CommandFailure) -> Checker {
    let tracker = try CommandFailure.reading { () throws(TableError) in
      try TrackerReader(ruleSet).open(files.tracker(path, limits: limits))
    }
    let period = try checkedPeriod(of: tracker)
    let earlier = try earlierTrackers(before: period)
    let scope = CheckScope(
      ruleSet: ruleSet, period: period, periods: tracker.periods, asOf: asOf.map { DayRange($0) },
      hasEarlierTrackers: !earlier.isEmpty)
    // Beyond a limit a finding would be counted before anybody could see that it is waived.
    let most = waivers?.isEmpty ?? true ? mostKept : .max
    // A small tracker is read before a second thread has begun.
    let isSmall = tracker.file.byteCount < 1 << 18
    progress?.setFile(tracker.file)
    return Checker(
      tracker, scope: scope, earlier: earlier, workers: isSmall ? 1 : workers ?? Processors.count, mostKept: most,
      progress: progress?.progress, line: line)
  }

  /// The SHA-256 of the tracker's bytes in hexadecimal.
  func contentHash(of path: String) throws(CommandFailure) -> String {
    try CommandFailure.reading { () throws(TableError) in try files.tracker(path, limits: limits).contentHash() }
  }

  /// Nothing checked is never a success.
  private static func refuseEmpty(_ summary: CheckSummary, path: String) throws(CommandFailure) {
    let name = path == "-" ? "standard input" : path
    if summary.actions == 0 {
      throw CommandFailure("\(name): there is no action below the header row; nothing was checked")
    }
    guard summary.isEmpty else { return }
    let reasons = Set(summary.rules.compactMap(\.skipped)).sorted().joined(separator: "; ")
    throw CommandFailure(
      "\(name): no rule could be evaluated (\(reasons.isEmpty ? "every rule is off" : reasons)); nothing was checked")
  }

  private func checkedPeriod(of tracker: Tracker) throws(CommandFailure) -> Month {
    guard let latest = tracker.periods.last else {
      throw CommandFailure("\(tracker.file.path): no header names a period, such as January 2024")
    }
    guard let period else { return latest }
    if tracker.periods.contains(period) { return period }
    throw CommandFailure(
      (periodPlace.map { "\($0): " } ?? "")
        + "\(tracker.file.path): it has no columns for \(period.iso); its periods are "
        + tracker.periods.map(\.iso).joined(separator: ", "))
  }

  /// Newest first; of two that end in the same month, the one named last is the newer.
  private func earlierTrackers(before period: Month) throws(CommandFailure) -> [EarlierTracker] {
    var trackers: [EarlierTracker] = []
    for path in previous {
      let tracker = try CommandFailure.reading { () throws(TableError) in
        try EarlierTracker(TrackerReader(ruleSet).open(files.tracker(path, limits: limits)), ruleSet: ruleSet)
      }
      guard !tracker.order.isEmpty else {
        throw CommandFailure("\(path): no row below the header has a ref, so there is nothing to compare with")
      }
      guard tracker.latest < period else {
        throw CommandFailure(
          "\(path): its latest period, \(tracker.latest.iso), is not before the period checked, \(period.iso); "
            + "--previous takes earlier trackers")
      }
      trackers.insert(tracker, at: trackers.firstIndex { $0.latest <= tracker.latest } ?? trackers.count)
    }
    return trackers
  }
}
