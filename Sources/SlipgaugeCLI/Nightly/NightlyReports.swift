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

  /// Reads `--report` for one tracker, and refuses what must not be written.
  init(_ arguments: Arguments, tracker: String, date: String) throws(CommandFailure) {
    let gate = arguments.files
    self.gate = gate
    files = try .asked(by: arguments, tracker: tracker, date: date) { file throws(CommandFailure) in
      try NightlyReports.check(file, gate)
    }
  }

  /// Where the reports go.
  var paths: [String] { files.map(\.place.path) }

  /// Throws where a report or a link must not be written; what was read since is known by now.
  func check() throws(CommandFailure) {
    for file in files { try NightlyReports.check(file, gate) }
  }

  private static func check(_ file: ReportFile, _ gate: RunFiles) throws(CommandFailure) {
    try file.check(gate)
    if let link = file.place.link { try LatestLink(link, file.kind, gate).check() }
  }

  /// Writes every report whole, then lets the links name them. What was asked for and no action has is returned, for
  /// the log.
  func write(_ night: NightResult) throws(CommandFailure) -> String? {
    guard let report = night.report else { return nil }
    let narrowed = files.filter { isSelecting || $0.isSplit }
    var written = files.filter { !isSelecting && !$0.isSplit }
    for file in written { try file.write(report, gate) }
    var notice: String?
    if var narrowing, !narrowed.isEmpty {
      let (selected, unmet) = try narrowing.select(from: report)
      if let selected {
        written += try narrowing.write(narrowed, of: selected, taken: written) { night.completed($0) }
      }
      let rest = selected == nil ? "no report is written of it" : "reports tell of the others"
      notice = unmet.map { "\($0): \(rest)" }
    }
    for file in written {
      if let link = file.place.link { try LatestLink(link, file.kind, gate).point() }
    }
    return notice
  }
}
