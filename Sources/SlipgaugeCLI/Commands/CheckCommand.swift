import Checks
import Dates
import Documents
import Reports
import Tables

extension Command {
  static let check = Command(
    "check", operands: "TRACKER", count: 1...1, "check a tracker against its rating definitions",
    examples: [
      ("slipgauge check tracker.xlsx", "say what is wrong, by theme and action"),
      ("slipgauge check tracker.xlsx --previous october.xlsx --as-of 2024-01-31", "and what moved since October"),
      ("slipgauge check tracker.xlsx --report json=report.json --fail-on never", "write a report for a program, too"),
      ("slipgauge check tracker.xlsx --only due-unreadable,status-missing", "report two rules only"),
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

  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    self.arguments = arguments
    self.console = console
    tracker = arguments.operands[0]
    try CheckRun.refuseBinary(arguments, console)
    let inputs = arguments.addInputs(tracker: tracker)
    targets = try ReportTargets(arguments, tracker: tracker, date: console.today().iso)
    // A profile reads the tracker again.
    let reads = inputs.count { $0 == "-" } * (arguments.isSet("profile") ? 2 : 1)
    if reads > 1 { throw CommandFailure("standard input (-) can be read once only") }
  }

  /// Refuses to write to a terminal what no terminal can show.
  private static func refuseBinary(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    guard console.outputIsTerminal, arguments.outputFile == nil,
      let format = arguments.value("format").flatMap(ReportFormat.named), format.isBinary
    else { return }
    throw CommandFailure(
      "\(format.id) is no text for a terminal; write it to a file: --output report.\(format.fileExtension)")
  }

  func run() throws(CommandFailure) -> ExitCode {
    var check = try TrackerCheck(arguments)
    try check.useWaivers(arguments, tracker: tracker, today: console.today())
    check.progress = progressBar
    try targets.check()
    let output = try ReportOutput(path: arguments.outputFile, console, files: arguments.files)
    let format = arguments.value("format") ?? "text"
    let report: Report
    if format == NDJSONReport.id {
      report = try stream(check, to: output)
    } else {
      guard let format = ReportFormat.named(format) else { throw ReportTargets.unknownFormat(format) }
      let isSummary = arguments.isSet("quiet") && !arguments.isSet("report") && format.id == "text"
      let most = isSummary ? 0 : max(format.mostFindings, targets.mostFindings)
      check.mostKept = try arguments.number("max-findings", least: 0) ?? most
      check.wantsActions = targets.needsActions || format.needsActions
      report = try check.run(tracker)
      try output.append(ReportTargets.bytes(report, format, style(toFile: arguments.outputFile != nil)))
    }
    try targets.write(report)
    try output.finish()
    if arguments.isSet("profile") { try profile(check) }
    return report.isFailing ? .findings : .clean
  }

  /// Nil where findings go to the same terminal while they are found.
  private var progressBar: ProgressBar? {
    let mixes = console.outputIsTerminal && arguments.value("format") == NDJSONReport.id && arguments.outputFile == nil
    return mixes ? nil : ProgressBar(console, arguments)
  }

  /// Says where the time goes; the report is out by then, and not changed by it.
  private func profile(_ check: TrackerCheck) throws(CommandFailure) {
    let checker = try check.checker(of: tracker)
    let profile = try CommandFailure.reading { () throws(TableError) in try checker.profile() }
    for line in ProfileText.lines(profile) { console.note(line) }
  }

  /// Writes findings while they are found.
  private func stream(_ given: TrackerCheck, to output: ReportOutput) throws(CommandFailure) -> Report {
    var check = given
    check.mostKept = try arguments.number("max-findings", least: 0) ?? .max
    check.wantsActions = targets.needsActions
    check.line = { NDJSONReport.line($0) }
    let keeps = !targets.files.isEmpty
    var json = JSONText(indented: false)
    var failure: CommandFailure?
    let report = try check.run(tracker) { finding in
      if let line = finding.line { json.append(line) } else { NDJSONReport.line(finding, in: &json) }
      if json.bytes.count >= 1 << 16 {
        do throws(CommandFailure) { if failure == nil { try output.append(json.bytes) } } catch { failure = error }
        json.clear()
      }
      return keeps
    }
    if let failure { throw failure }
    for waived in report.waived { NDJSONReport.line(waived, in: &json) }
    NDJSONReport.summary(report, in: &json)
    try output.append(json.bytes)
    return report
  }

  private func style(toFile: Bool) -> ReportStyle {
    let isPlain = toFile || !console.outputIsTerminal
    let isColoured =
      switch arguments.value("color") {
      case "always": true
      case "never": false
      default: !isPlain && (console.environment("NO_COLOR") ?? "").isEmpty && console.environment("TERM") != "dumb"
      }
    let width = console.environment("COLUMNS").flatMap(Int.init) ?? console.width
    return ReportStyle(
      isColoured: isColoured, width: min(max(width ?? 100, 40), 120), isVerbose: arguments.isSet("verbose"),
      isQuiet: arguments.isSet("quiet"))
  }
}
