import Checks
import Dates
import Documents
import Reports
import Slipgauge
import Tables

extension Command {
  /// `slipgauge check`.
  static let check = Command(
    .check, operands: "TRACKER…", count: 1...1000, "check trackers against their rating definitions",
    examples: [
      ("slipgauge check tracker.xlsx", "say what is wrong, by theme and action"),
      ("slipgauge check tracker.xlsx --previous october.xlsx --as-of 2024-01-31", "and what moved since October"),
      ("slipgauge check tracker.xlsx --report json=report.json --fail-on never", "write a report for a program, too"),
      ("slipgauge check tracker.xlsx --only due-unreadable,status-missing", "report two rules only"),
      ("slipgauge check tracker.xlsx --lead \"J Smith\" --level error", "report one director's errors only"),
      ("slipgauge check tracker.xlsx --report html=reports/{lead}.html", "write a page for each director"),
      ("slipgauge check tracker.xlsx --where priority=High", "report only actions whose field has the value"),
      ("slipgauge check plans/ audit.csv --statistics", "count what is found in a folder and a file, in one summary"),
      ("slipgauge check tracker.xlsx --baseline january.json", "fail only by what January's JSON report has not"),
      ("slipgauge check tracker.xlsx --quiet --profile", "see which rules and facts take the time"),
      ("cat tracker.csv | slipgauge check - --format ndjson", "stand in a pipeline: one finding a line"),
    ]
  ) { arguments, console throws(CommandFailure) in
    if arguments.operands.count > 1 || TrackerFolder.isFolder(arguments.operands[0]) {
      return try SeveralTrackers(arguments, console).run()
    }
    return try CheckRun(Configuration.applied(to: arguments, tracker: arguments.operands[0]), console).run()
  }
}

/// One `slipgauge check`.
private struct CheckRun {
  let arguments: Arguments
  let console: Console
  let tracker: String
  let targets: ReportTargets
  /// Of the main report.
  let format: ReportFormat

  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    self.arguments = arguments
    self.console = console
    tracker = arguments.operands[0]
    format = arguments[.reportFormat]
    try CheckRun.refuseBinary(format, arguments, console)
    let inputs = arguments.addInputs(tracker: tracker)
    targets = try ReportTargets(arguments, tracker: tracker, date: console.today().iso)
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
    guard baseline != nil || arguments[.statistics] else { return try write(check, to: output, style) }
    var report = try arguments.checking { () throws(CheckFailure) in try check.run(tracker) }
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
    let mixes = console.outputIsTerminal && format.stream != nil && arguments[.output] == nil
    return mixes ? nil : ProgressBar(console, arguments)
  }

  /// Says where the time goes; the report is out by then, and not changed by it.
  private func profile(_ check: Check) throws(CommandFailure) {
    let checker = try arguments.checking { () throws(CheckFailure) in try check.checker(of: tracker) }
    let profile = try CommandFailure.reading { () throws(TableError) in try checker.profile() }
    for line in ProfileText.lines(profile) { console.note(line) }
  }
}
