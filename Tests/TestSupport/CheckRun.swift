package import Checks
import Dates
package import RuleSets
package import Tables
import Trackers

/// A tracker read and checked from its bytes to its findings.
package struct CheckRun {
  package let findings: [Finding]
  package let summary: CheckSummary
  /// What was noticed of the file.
  package let notices: [ReadNotice]
  /// Every fact of every action in reading order, by id.
  package let facts: [[String: Finding.Evidence.Value]]

  /// What is checked beside the tracker's own bytes.
  package struct Options: Sendable {
    /// `2023-12`; nil for the tracker's latest.
    package var period: String?
    /// `2024-01-20`.
    package var asOf: String?
    /// Earlier trackers, in any order.
    package var previous: [[UInt8]] = []
    /// The change register; nil: there is none.
    package var changes: [UInt8]?
    package var workers = 1
    package var ruleSet = DefaultRuleSet.shared
    /// Whether the facts of every action are worked out, too.
    package var wantsFacts = true
    /// Whether each rule is asked of each row.
    package var isPlain = false
    /// How many findings of a rule are handed on.
    package var mostKept = Int.max

    package init(
      period: String? = nil, asOf: String? = nil, previous: [[UInt8]] = [], workers: Int = 1,
      ruleSet: RuleSet = DefaultRuleSet.shared, wantsFacts: Bool = true, isPlain: Bool = false,
      mostKept: Int = .max
    ) {
      self.period = period
      self.asOf = asOf
      self.previous = previous
      self.workers = workers
      self.ruleSet = ruleSet
      self.wantsFacts = wantsFacts
      self.isPlain = isPlain
      self.mostKept = mostKept
    }
  }

  package init(_ bytes: [UInt8], _ options: Options = Options()) throws {
    try self.init(TableFile.open(bytes: bytes, path: "tracker"), options)
  }

  package init(_ table: TrackerTable, _ options: Options = Options()) throws {
    try self.init(table.bytes(), options)
  }

  /// Checks a file of the repository.
  package init(file: String, _ options: Options = Options()) throws {
    try self.init(TableFile.open(path: Repository.path(file)), options)
  }

  private init(_ file: TableFile, _ options: Options) throws {
    let reader = TrackerReader(options.ruleSet)
    let tracker = try reader.open(file)
    let earlier = try options.previous.map { bytes in
      try EarlierTracker(reader.open(TableFile.open(bytes: bytes, path: "earlier")), ruleSet: options.ruleSet)
    }.sorted { $0.latest > $1.latest }
    let changes = try options.changes.map { bytes in
      try ChangeRegisterReader(options.ruleSet).read(
        TableFile.open(bytes: bytes, path: "r", lists: .changeRegister))
    }
    let latest = tracker.periods[tracker.periods.count - 1]
    let scope = CheckScope(
      ruleSet: options.ruleSet, period: options.period.flatMap { Period(iso: $0, yearStarts: 4) } ?? latest,
      periods: tracker.periods,
      asOf: options.asOf.flatMap { Day(iso: $0) }.map { DayRange($0) }, earlierPeriod: earlier.first?.latest,
      changes: changes)
    let checker = Checker(
      tracker, scope: scope, earlier: earlier, workers: options.workers, mostKept: options.mostKept,
      isPlain: options.isPlain, showsFacts: options.wantsFacts)
    var findings: [Finding] = []
    var facts: [[String: Finding.Evidence.Value]] = []
    let collect: (ActionFacts, Chunk) -> Void = { action, _ in
      let pairs = checker.facts(of: action).map { ($0.key, $0.value) }
      facts.append(Dictionary(pairs) { first, _ in first })
    }
    summary = try checker.run(eachAction: options.wantsFacts ? collect : nil) { findings.append($0) }
    self.findings = findings
    notices = tracker.file.notices
    self.facts = facts
  }

  /// The rules raised on an action, in alphabetical order.
  package func rules(ofRow row: Int) -> [String] { findings.filter { $0.row == row }.map(\.ruleID).sorted() }

  /// The refs of the actions on which a rule is raised.
  package func refs(raising rule: String) -> [String] { findings.filter { $0.ruleID == rule }.map(\.ref) }

  /// A fact of an action in short.
  package func fact(_ id: String, row: Int = 0) -> String { (facts[row][id] ?? .none).short }
}

extension Finding.Evidence.Value {
  /// The value in short, as tests compare it: lists joined by spaces, `-` for nothing.
  package var short: String {
    switch self {
    case .text(let text): text
    case .texts(let texts): texts.isEmpty ? "-" : texts.joined(separator: " ")
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
    case .none: "-"
    }
  }
}
