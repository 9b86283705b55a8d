import Dates
import Reports
import Trackers

/// Checks trackers with two rule sets, to see what the one changes on the other.
public struct Replay: Sendable {
  private let old: Check
  private let new: Check

  /// What `new` changes on `old`.
  public init(old: Check, new: Check) {
    self.old = old
    self.new = new
  }

  /// A tracker as both sets found it.
  public struct Run: Sendable {
    /// Where the tracker is.
    public let path: String
    /// The period that was checked.
    public let period: Period
    /// The earlier trackers that it was held against.
    public let previous: [String]
    /// What the new set changes.
    public let changes: FindingChanges
  }

  /// Which checks are made of some trackers.
  public struct Scope: Sendable {
    /// Whether each tracker is held against those among the others whose latest period is before the one checked.
    public var eachWithPrevious = false
    /// Whether each tracker is checked for each of its periods.
    public var eachPeriod = false

    /// Each tracker by itself, for its latest period.
    public init() {}
  }

  /// Checks trackers in the order given, each for its periods from the first on; `receive` gets each run as it is made.
  ///
  /// - Throws: The `CheckFailure` of the first check that cannot be made.
  public func run(_ paths: [String], _ scope: Scope, _ receive: (Run) -> Void) throws(CheckFailure) {
    var trackers: [(path: String, latest: Period, periods: [Period])] = []
    for path in paths {
      let checker = try old.checker(of: path)
      let latest = checker.scope.period
      trackers.append((path, latest, scope.eachPeriod ? checker.tracker.periods.filter { $0 <= latest } : [latest]))
    }
    for tracker in trackers {
      for period in tracker.periods {
        let previous =
          scope.eachWithPrevious ? trackers.filter { $0.path != tracker.path && $0.latest < period }.map(\.path) : []
        receive(try run(tracker.path, period, previous))
      }
    }
  }

  private func run(_ path: String, _ period: Period, _ previous: [String]) throws(CheckFailure) -> Run {
    func findings(_ check: Check) throws(CheckFailure) -> [Finding] {
      var check = check
      check.options.period = period
      check.options.previous += previous
      return try check.run(path).findings
    }
    return Run(
      path: path, period: period, previous: old.options.previous + previous,
      changes: FindingChanges(before: try findings(old), after: try findings(new)))
  }

  /// How the findings of `new` on the tracker at `path` differ from those of `old`.
  ///
  /// - Throws: The `CheckFailure` of the first of the two that cannot be made.
  public static func run(_ path: String, old: Check, new: Check) throws(CheckFailure) -> FindingChanges {
    FindingChanges(before: try old.run(path).findings, after: try new.run(path).findings)
  }
}
