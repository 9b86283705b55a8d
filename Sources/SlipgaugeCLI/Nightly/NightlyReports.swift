import Reports
import Slipgauge

/// Where a night's reports go: paths with placeholders, and links to the latest.
struct NightlyReports {
  /// In the order in which they were asked for.
  let files: [ReportFile]
  /// Makes the reports that tell of some actions only; nil until it is known what is checked.
  var narrowing: PartReports?
  /// Whether reports tell of some actions or levels only, besides those of each lead or theme.
  var isSelecting = false
  private let gate: RunFiles
  /// The report of the actions that were asked for, and the name that no action has; nil before `prepare`, and where
  /// no report is narrowed.
  private var selected: (report: Report?, unmet: String?)?

  /// Reads `--report` for one tracker, and refuses what must not be written.
  init(_ arguments: Arguments, tracker: String, date: String) throws(CommandFailure) {
    let gate = arguments.files
    self.gate = gate
    files = try .asked(by: arguments, tracker: tracker, date: date) { file throws(CommandFailure) in
      try NightlyReports.check(file, gate)
    }
  }

  /// Throws where a report or a link must not be written; what was read since is known by now.
  func check() throws(CommandFailure) {
    for file in files { try NightlyReports.check(file, gate) }
  }

  private static func check(_ file: ReportFile, _ gate: RunFiles) throws(CommandFailure) {
    try file.check(gate)
    if let link = file.place.link { try LatestLink(link, file.kind, gate).check() }
  }

  /// Those that tell of some actions or levels only.
  private var narrowed: [ReportFile] { files.filter { isSelecting || $0.isSplit } }

  /// The others.
  private var whole: [ReportFile] { files.filter { !isSelecting && !$0.isSplit } }

  /// Finds out which actions are told of, so that it can be said beforehand which files will be written.
  mutating func prepare(_ night: NightResult) throws(CommandFailure) {
    guard let report = night.report, var narrowing, !narrowed.isEmpty else { return }
    selected = try narrowing.select(from: report)
    self.narrowing = narrowing
  }

  /// Where the reports go, those of each lead or theme by their own names.
  func paths() throws(CommandFailure) -> [String] {
    var all = whole
    if let narrowing, let report = selected?.report { all += try narrowing.files(narrowed, of: report) }
    return all.map(\.place.path)
  }

  /// Writes every report whole, then lets the links name them. What was asked for and no action has is returned, for
  /// the log.
  func write(_ night: NightResult) throws(CommandFailure) -> String? {
    guard let report = night.report else { return nil }
    var written = whole
    for file in written { try file.write(report, gate) }
    if let narrowing, let selected = selected?.report {
      written += try narrowing.write(narrowed, of: selected, taken: written) { night.completed($0) }
    }
    for file in written {
      if let link = file.place.link { try LatestLink(link, file.kind, gate).point() }
    }
    let rest = selected?.report == nil ? "no report is written of it" : "reports tell of the others"
    return selected?.unmet.map { "\($0): \(rest)" }
  }
}
