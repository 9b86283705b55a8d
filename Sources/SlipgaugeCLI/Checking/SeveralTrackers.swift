import Checks
import Documents
import Reports
import Slipgauge
import Tables
import Texts

/// One `slipgauge check` of several trackers, or of folders: a section each, and one summary.
struct SeveralTrackers {
  private let arguments: Arguments
  private let console: Console
  private let format: ReportFormat
  private let baseline: Baseline?
  /// The files that are checked, and whether each was named or found in a folder.
  private let trackers: [(path: String, isFound: Bool)]

  /// Finds the trackers, and refuses what cannot be told of several.
  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    self.arguments = arguments
    self.console = console
    format = arguments[.reportFormat]
    var trackers: [(path: String, isFound: Bool)] = []
    let paths = arguments.operands.filter { $0 != "-" }.map(FilePath.absolute)
    let named = Set(paths)
    if named.count < paths.count { throw CommandFailure("a tracker is named twice") }
    for path in arguments.operands {
      guard TrackerFolder.isFolder(path) else {
        trackers.append((path, false))
        continue
      }
      let files = try TrackerFolder.files(in: path)
      if files.isEmpty {
        throw CommandFailure(
          .file(path), "there is no workbook, CSV or JSON file in the folder", remedy: "name another")
      }
      // Of a folder that holds a named file, the file is one tracker all the same.
      trackers += files.filter { !named.contains(FilePath.absolute($0)) }.map { ($0, true) }
    }
    self.trackers = trackers
    for tracker in trackers { arguments.addInputs(tracker: tracker.path) }
    if trackers.count(where: { $0.path == "-" }) > 1 {
      throw CommandFailure("standard input (-) can be read once only")
    }
    if arguments[.profile] { throw CommandFailure("--profile is for one tracker, and there are \(trackers.count)") }
    try SeveralTrackers.refuse(format)
    baseline = try Baseline(arguments)
  }

  private static func refuse(_ format: ReportFormat) throws(CommandFailure) {
    if CombinedReport.formats.contains(where: { $0.id == format.id }) { return }
    throw CommandFailure(
      "there is no \(format.id) report of several trackers; for one each: "
        + "--report \(format.id)=reports/{tracker}.\(format.fileExtension)")
  }

  /// A tracker that was checked, and the reports that it has of its own.
  private struct Checked {
    let path: String
    let check: Check
    let arguments: Arguments
    let files: [ReportFile]
    let report: Report
  }

  /// Checks the trackers and writes the reports; a tracker that cannot be checked keeps no other from it.
  func run() throws(CommandFailure) -> ExitCode {
    let date = console.today().iso
    let combined = try combinedFiles(date)
    var all: [Checked] = []
    var failures: [CombinedReport.Failure] = []
    for (path, isFound) in trackers {
      do throws(CommandFailure) {
        if let checked = try check(path, isFound: isFound, date: date, combined) { all.append(checked) }
      } catch {
        for problem in error.problems { console.note("slipgauge: " + DisplayText.safe(problem.text)) }
        failures.append(
          CombinedReport.Failure(
            path: path, problem: error.problems.map { $0.text(besides: path) }.joined(separator: "; ")))
      }
    }
    if all.isEmpty, failures.isEmpty {
      throw CommandFailure("no file in the folder is a tracker", remedy: "nothing was checked")
    }
    if all.isEmpty { return .unusable }
    try checkTargets(all.flatMap(\.files) + combined)
    let report = CombinedReport(
      all.map(\.report), failures, toolVersion: SlipgaugeVersion.number, hasStatistics: arguments[.statistics])
    try write(report, all, combined)
    if !failures.isEmpty { return .unusable }
    return all.contains { $0.report.isFailing } ? .findings : .clean
  }

  // MARK: Checking

  /// Nil where a file of a folder is no tracker, which is told.
  private func check(
    _ path: String, isFound: Bool, date: String, _ combined: [ReportFile]
  ) throws(CommandFailure) -> Checked? {
    let merged = try Configuration.applied(to: arguments, tracker: path)
    merged.addInputs(tracker: path)
    let files = try [ReportFile].asked(by: merged, tracker: path, date: date) { file throws(CommandFailure) in
      try file.check(merged.files)
    }.filter { isOfOne($0, merged) }
    let formats = (files + combined).map(\.format) + [format]
    let check = try Check(merged, of: path, console)
      .telling(formats, merged, needsActions: files.contains { $0.isSplit })
    do throws(CheckFailure) {
      let report = try check.run(path)
      return Checked(
        path: path, check: check, arguments: merged, files: files,
        report: baseline?.applied(to: report, isOnly: trackers.count == 1) ?? report)
    } catch {
      guard isFound, case .tracker(let problem) = error, problem.code == .notATracker else {
        throw merged.failure(error)
      }
      console.note("slipgauge: passed over: \(DisplayText.safe(merged.failure(error).problems.map(\.text)[0]))")
      return nil
    }
  }

  /// Whether each tracker has that report by itself: its path names the tracker, or its own settings ask for it.
  private func isOfOne(_ file: ReportFile, _ merged: Arguments) -> Bool {
    file.namesTracker || merged.isGiven(.report) && !arguments.isGiven(.report)
  }

  /// The reports of all trackers together.
  private func combinedFiles(_ date: String) throws(CommandFailure) -> [ReportFile] {
    let files = try [ReportFile].asked(by: arguments, tracker: "-", date: date) { file throws(CommandFailure) in
      if !file.namesTracker { try file.check(arguments.files) }
    }.filter { !$0.namesTracker }
    for file in files {
      try SeveralTrackers.refuse(file.format)
      if file.isSplit { throw CommandFailure("of several trackers a path with {lead} or {theme} needs {tracker}, too") }
    }
    if let path = arguments[.output] { try OutputFile.pass(path, as: .document, files: arguments.files) }
    return files
  }

  private func checkTargets(_ files: [ReportFile]) throws(CommandFailure) {
    var places = TakenPlaces()
    for path in files.map(\.place.path) + [arguments[.output]].compactMap(\.self) { try places.take(path) }
  }

  // MARK: Writing

  private func write(_ report: CombinedReport, _ all: [Checked], _ combined: [ReportFile]) throws(CommandFailure) {
    let output = try ReportOutput(path: arguments[.output], console, files: arguments.files)
    let style = ReportStyle(arguments, console, toFile: arguments[.output] != nil)
    try output.append(bytes(of: report, format, style))
    for file in combined { try file.write(bytes(of: report, file.format, ReportStyle()), arguments.files) }
    for checked in all {
      for file in checked.files where !file.isSplit { try file.write(checked.report, arguments.files) }
      let split = checked.files.filter(\.isSplit)
      if split.isEmpty { continue }
      _ = try PartReports(checked.check, tracker: checked.path, checked.arguments).write(split, of: checked.report)
    }
    try output.finish()
  }

  private func bytes(
    of report: CombinedReport, _ format: ReportFormat, _ style: ReportStyle
  ) throws(CommandFailure) -> [UInt8] {
    do throws(ReportFailure) {
      return try report.bytes(format, style)
    } catch {
      throw CommandFailure(error, format)
    }
  }
}

extension Baseline {
  /// The earlier report of `--baseline`; nil where there is none.
  init?(_ arguments: Arguments) throws(CommandFailure) {
    guard let path = arguments[.baseline] else { return nil }
    do throws(CheckFailure) {
      try self.init(path, files: arguments.files)
    } catch {
      throw CommandFailure(error)
    }
  }
}
