import Checks
import Dates
import Documents
import Reports
import Slipgauge
import Tables

/// One `slipgauge check`, or one `slipgauge summary check`.
struct CheckRun {
  private let arguments: Arguments
  private let console: Console
  /// The tracker; of a summary that is held against itself alone, the summary.
  private let tracker: String
  /// The summary that is checked; nil where it is the tracker.
  private let summary: String?
  private let targets: ReportTargets
  /// Of the main report.
  private let format: ReportFormat

  /// A run over a tracker, or over the summary that is held against it.
  init(
    _ arguments: Arguments, _ console: Console, tracker: String, summary: String? = nil
  ) throws(CommandFailure) {
    self.arguments = arguments
    self.console = console
    (self.tracker, self.summary) = (tracker, summary)
    format = arguments[.reportFormat]
    try CheckRun.refuseBinary(format, arguments, console)
    var inputs = arguments.addInputs(tracker: tracker)
    if let summary, summary != tracker {
      arguments.files.add(summary)
      inputs.append(summary)
    }
    targets = try ReportTargets(arguments, tracker: tracker, date: console.today().iso)
    if summary != nil, !targets.split.isEmpty {
      throw CommandFailure("a summary has one report: leave {lead} and {theme} out of the paths of --report")
    }
    // A profile reads the tracker again, and so does each report of a lead or theme.
    let reads = inputs.count { $0 == "-" } * (arguments[.profile] || !targets.split.isEmpty ? 2 : 1)
    if reads > 1 { throw CommandFailure("standard input (-) can be read once only") }
  }

  /// Refuses to write to a terminal what no terminal can show.
  private static func refuseBinary(
    _ format: ReportFormat, _ arguments: Arguments, _ console: Console
  ) throws(CommandFailure) {
    guard console.outputIsTerminal, arguments[.output] == nil, format.isBinary else { return }
    throw CommandFailure(
      "\(format.id) is no text for a terminal; write it to a file: --output report.\(format.fileExtension)")
  }

  /// Checks, and writes the reports; the exit code is that of what was found.
  func run() throws(CommandFailure) -> ExitCode {
    let baseline = try Baseline(arguments)
    var check = try Check(arguments, of: tracker, console)
      .telling([format] + targets.formats, arguments, needsActions: targets.needsActions)
    check.observer = progressBar
    try targets.check()
    let output = try ReportOutput(path: arguments[.output], console, files: arguments.files)
    let report = try write(check, to: output, baseline)
    try targets.write(report, check, tracker: tracker, arguments)
    try output.finish()
    if arguments[.profile] { try profile(check) }
    return report.isFailing ? .findings : .clean
  }

  /// Checks the tracker and writes the main report.
  private func write(
    _ check: Check, to output: ReportOutput, _ baseline: Baseline?
  ) throws(CommandFailure) -> Report {
    var style = ReportStyle(arguments, console, toFile: arguments[.output] != nil)
    if let path = arguments[.output] { style = try style.replacing(path, format) }
    let isWhole = summary != nil || baseline != nil || arguments[.statistics]
    guard isWhole else { return try write(check, to: output, style) }
    var report = try arguments.checking { () throws(CheckFailure) in
      guard let summary else { return try check.run(tracker) }
      return try SummaryCheck(check, tracker: arguments[.heldAgainst]).run(summary)
    }
    if let baseline { report = baseline.applied(to: report) }
    if arguments[.statistics] {
      let statistics = FindingStatistics(report.findings)
      report.statistics = statistics
      if format.id == ReportFormat.text.id {
        try output.append(Array(statistics.text.utf8))
        style.isQuiet = true
      }
    }
    try output.append(format.made(of: report, style))
    return report
  }

  /// The same while it is checked, where the format can be written so.
  private func write(_ check: Check, to output: ReportOutput, _ style: ReportStyle) throws(CommandFailure) -> Report {
    do throws(WritingFailure<CommandFailure>) {
      return try check.write(tracker, as: format, style: style, keeping: !targets.files.isEmpty) {
        bytes throws(CommandFailure) in try output.append(bytes)
      }
    } catch {
      switch error {
      case .check(let failure): throw arguments.failure(failure)
      case .format(let format, let failure): throw CommandFailure(failure, format)
      case .output(let failure): throw failure
      }
    }
  }

  /// Nil where findings go to the same terminal while they are found.
  private var progressBar: ProgressBar? {
    let mixes = console.outputIsTerminal && format.stream?.isImmediate == true && arguments[.output] == nil
    return mixes ? nil : ProgressBar(console, arguments)
  }

  /// Says where the time goes; the report is out by then, and not changed by it.
  private func profile(_ check: Check) throws(CommandFailure) {
    let checker = try arguments.checking { () throws(CheckFailure) in try check.checker(of: tracker) }
    let profile = try CommandFailure.reading { () throws(TableError) in try checker.profile() }
    for line in ProfileText.lines(profile) { console.note(line) }
  }
}
