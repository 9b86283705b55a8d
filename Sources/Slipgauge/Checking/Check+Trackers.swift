package import Checks
import Dates
import RuleSets
import Tables
import Trackers

extension Check {
  /// A tracker smaller than this is read before a second thread has begun.
  private static let worthSharing = 1 << 18

  /// What checks the tracker at `path`, with the earlier trackers beside it.
  package func checker(of path: String) throws(CheckFailure) -> Checker {
    try checker(of: open(path), surely: true, showsFacts: true)
  }

  /// What checks the tracker at `path`, with its rows read; one that `showsFacts` has all facts of actions at hand.
  func readChecker(of path: String, showsFacts: Bool) throws(CheckFailure) -> Checker {
    let tracker = try open(path)
    var checker = try checker(of: tracker, surely: false, showsFacts: showsFacts)
    // Rows may show that the latest period was opened early: then all of them are counted, to find the one to check.
    // And they may show that day and month stand in the other order. Either is seldom so.
    while let doubt = try doubt(of: checker) {
      switch doubt {
      case .period: checker = try self.checker(of: tracker, surely: true, showsFacts: showsFacts)
      case .dateOrder: checker = checker.doubtingDateOrder
      }
    }
    if options.passesOverUnmetNames { return checker }
    let unmet = try CheckFailure.reading { () throws(TableError) in try checker.unmetName() }
    if let unmet { throw .unknownName(path, unmet) }
    return checker
  }

  /// Which actions are told of; nil: all.
  private var actionSelection: ActionSelection? { options.selection.flatMap { $0.selectsActions ? $0 : nil } }

  private func doubt(of checker: Checker) throws(CheckFailure) -> Checker.Doubt? {
    try CheckFailure.reading { () throws(TableError) in try checker.read() }
  }

  private func checker(of tracker: Tracker, surely: Bool, showsFacts: Bool) throws(CheckFailure) -> Checker {
    let period = try checkedPeriod(of: tracker, surely: surely)
    let earlier = try earlierTrackers(before: period)
    let ownPast = try CheckFailure.reading { () throws(TableError) in
      try EarlierTracker(ownPastOf: tracker, before: period, ruleSet: options.ruleSet)
    }
    let scope = CheckScope(
      ruleSet: options.ruleSet, period: period, periods: tracker.periods, asOf: options.asOf.map { DayRange($0) },
      toldDay: tracker.day(of: period),
      today: options.today,
      earlierPeriod: earlier.first?.latest, changes: try changeRegister())
    // Beyond a limit a finding would be counted before anybody could see that it is waived, or awaited.
    let most = waivers == nil && options.updatesDue == nil ? options.mostFindings : .max
    let isSmall = tracker.file.byteCount < Check.worthSharing
    observer?.opened(tracker.file)
    return Checker(
      tracker, scope: scope, earlier: earlier, ownPast: ownPast,
      workers: isSmall ? 1 : options.threads ?? Processors.count,
      mostKept: most, isPlain: options.isPlain, assumesPeriod: !surely && options.period == nil,
      showsFacts: showsFacts, selection: actionSelection, progress: observer?.progress,
      occasion: occasion, lines: lines)
  }

  /// The SHA-256 of the tracker's bytes in hexadecimal.
  func contentHash(of path: String) throws(CheckFailure) -> String {
    try CheckFailure.reading { () throws(TableError) in
      try files.tracker(path, limits: options.limits).contentHash()
    }
  }

  private func open(_ path: String) throws(CheckFailure) -> Tracker {
    do throws(TableError) {
      return try TrackerReader(options.ruleSet).open(files.tracker(path, limits: options.limits), asked: asked)
    } catch {
      throw .tracker(isReadByPlain(path, error) ? error.remedied(by: Check.usePlain) : error)
    }
  }

  /// The period that the command line tells of a tracker that names none.
  private var asked: Period? { options.period ?? options.asOf.map { Period($0.month) } }

  private static let usePlain =
    "the rule set for any tracker reads it: add --rules \(CarriedRules.plain.name), or have slipgauge init write one"

  /// Whether a tracker whose headers the rule set does not know is one that the neutral set can read, which whoever has
  /// sent it could not choose.
  private func isReadByPlain(_ path: String, _ error: TableError) -> Bool {
    guard error.code == .notATracker, path != "-", files.held(path) == nil,
      let plain = try? RuleSet.load([CarriedRules.plain.name]),
      let file = try? files.tracker(path, limits: options.limits)
    else { return false }
    return (try? TrackerReader(plain).open(file, asked: asked)) != nil
  }

  private func checkedPeriod(of tracker: Tracker, surely: Bool) throws(CheckFailure) -> Period {
    guard let period = options.period else {
      let latest = try CheckFailure.reading { () throws(TableError) in try tracker.latestHeld(surely: surely) }
      guard let latest else { throw .noPeriod(tracker.file.path) }
      return latest
    }
    if tracker.periods.contains(period) { return period }
    throw .unknownPeriod(tracker.file.path, period, known: tracker.periods)
  }

  private func changeRegister() throws(CheckFailure) -> ChangeRegister? {
    guard let path = options.changes else { return nil }
    return try CheckFailure.reading { () throws(TableError) in
      try ChangeRegisterReader(options.ruleSet).read(
        files.tracker(path, limits: options.limits, lists: .changeRegister))
    }
  }

  /// Newest first; of two that end in the same month, the one named last is the newer.
  private func earlierTrackers(before period: Period) throws(CheckFailure) -> [EarlierTracker] {
    var trackers: [EarlierTracker] = []
    for path in options.previous {
      let opened = try CheckFailure.reading { () throws(TableError) in
        try TrackerReader(options.ruleSet).open(files.tracker(path, limits: options.limits))
      }
      guard !opened.periods.isEmpty else { throw .noPeriod(path) }
      let tracker = try CheckFailure.reading { () throws(TableError) in
        try EarlierTracker(opened, ruleSet: options.ruleSet)
      }
      guard !tracker.order.isEmpty else { throw .noRef(path) }
      guard tracker.latest < period else { throw .notEarlier(path, latest: tracker.latest, period: period) }
      trackers.insert(tracker, at: trackers.firstIndex { $0.latest <= tracker.latest } ?? trackers.count)
    }
    return trackers
  }
}
