import Checks
import Dates
import Documents
import Reports
import Slipgauge
import Tables

extension Command {
  /// `slipgauge check`.
  static let check = Command(
    .check, operands: "TRACKER", count: 1...1, "check a tracker against its rating definitions",
    examples: [
      ("slipgauge check tracker.xlsx", "say what is wrong, by theme and action"),
      ("slipgauge check tracker.xlsx --previous october.xlsx --as-of 2024-01-31", "and what moved since October"),
      ("slipgauge check tracker.xlsx --report json=report.json --fail-on never", "write a report for a program, too"),
      ("slipgauge check tracker.xlsx --only due-unreadable,status-missing", "report two rules only"),
      ("slipgauge check tracker.xlsx --lead \"J Smith\" --level error", "report one director's errors only"),
      ("slipgauge check tracker.xlsx --report html=reports/{lead}.html", "write a page for each director"),
      ("slipgauge check tracker.xlsx --where priority=High", "report only actions whose field has the value"),
      ("slipgauge check tracker.xlsx --quiet --profile", "see which rules and facts take the time"),
      ("cat tracker.csv | slipgauge check - --format ndjson", "stand in a pipeline: one finding a line"),
    ]
  ) { arguments, console throws(CommandFailure) in
    try CheckRun(Configuration.applied(to: arguments, tracker: arguments.operands[0]), console).run()
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
    var check = try Check(arguments)
    try check.options.useWaivers(arguments, tracker: tracker, today: console.today())
    check.options.expectUpdates(arguments, today: console.today())
    check.observer = progressBar
    if let first = check.options.ruleSet.notices.first {
      let path = shown(first.path, most: 400)
      console.note(
        "slipgauge: \(path): it is a rule set of language 1, and some of its conditions may answer otherwise than they did: "
          + "slipgauge rules validate \(path) lists them")
    }
    try targets.check()
    let output = try ReportOutput(path: arguments[.output], console, files: arguments.files)
    let isSummary = arguments[.quiet] && arguments[.report].isEmpty && format.id == "text"
    let most = isSummary ? 0 : max(format.mostFindings, targets.mostFindings)
    check.options.mostFindings = arguments[.maxFindings] ?? most
    check.options.mostExplained = max(format.mostExplained, targets.mostExplained)
    check.options.wantsActions = targets.needsActions || format.needsActions
    let report = try write(check, to: output)
    try targets.write(report, check, tracker: tracker, arguments)
    try output.finish()
    if arguments[.profile] { try profile(check) }
    return report.isFailing ? .findings : .clean
  }

  /// Checks the tracker and writes the main report.
  private func write(_ check: Check, to output: ReportOutput) throws(CommandFailure) -> Report {
    var style = ReportStyle(arguments, console, toFile: arguments[.output] != nil)
    if let path = arguments[.output] { style = try style.replacing(path, format) }
    do throws(WritingFailure<CommandFailure>) {
      return try check.write(
        tracker, as: format, style: style, keeping: !targets.files.isEmpty
      ) { bytes throws(CommandFailure) in try output.append(bytes) }
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
