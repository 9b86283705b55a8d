import Checks
import Dates
import Documents
import Ledger
import Reports
import RuleSets
import Slipgauge

/// One `slipgauge nightly`: checks, compares with the last good night, tells, and remembers, in this order.
struct NightlyRun {
  private let arguments: Arguments
  private let console: Console
  private let now: Moment
  private let log: RunLog.Form
  /// The state folder.
  private let path: String
  private let command: ChangeCommand?

  /// Reads the options, and refuses trackers that are none, or stand twice.
  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    self.arguments = arguments
    self.console = console
    now = arguments[.now] ?? .now
    log = arguments[.log]
    guard let path = arguments[.state] else { throw CommandFailure("--state DIR is missing: where to remember") }
    self.path = path
    command = arguments[.onChange].map {
      ChangeCommand(line: $0, seconds: arguments[.onChangeTimeout], folder: path)
    }
    let names = arguments.operands.map(FilePath.absolute)
    if names.contains(where: { $0 == "-" || $0.hasSuffix("/-") }) {
      throw CommandFailure("nightly compares files; it takes no standard input (-)")
    }
    if Set(names).count < names.count { throw CommandFailure("a tracker is named twice") }
    if arguments[.name] != nil, names.count > 1 {
      throw CommandFailure("--name is for one tracker, and there are \(names.count)", remedy: "use a run for each")
    }
  }

  /// Does the night's work; the exit code is that of the worst tracker.
  func run() throws(CommandFailure) -> ExitCode {
    for tracker in arguments.operands { arguments.addInputs(tracker: tracker) }
    let night = try CommandFailure.onNight { () throws(NightFailure) in
      try Night(state: path, now: now, wait: arguments[.wait], files: arguments.files)
    }
    if let name = night.setAside {
      console.note("slipgauge: \(night.historyPath): it was damaged; it is set aside as \(name), and begun anew")
    }
    var results: [NightlyResult] = []
    var names: [String: String] = [:]
    for tracker in arguments.operands { results.append(try check(tracker, night, &names)) }
    for index in results.indices { results[index].checkReports() }
    try checkTargets(results)
    for index in results.indices { try results[index].prepareReports() }
    try write(results.filter(\.night.isNews))
    for index in results.indices { try results[index].writeReports() }
    for index in results.indices where results[index].night.isNews {
      results[index].night.untold = tell(results[index].night)
    }
    // Last of all: what could not be told, or not to its end, is not remembered, and is news to the next run.
    try CommandFailure.onNight { () throws(NightFailure) in try night.remember(results.map(\.night)) }
    for result in results { result.night.log(at: now, of: result.notice).line(log).map(console.note) }
    return exitCode(results.map(\.night))
  }

  // MARK: Checking

  /// `names` are those that trackers of the run have, each with the tracker.
  private func check(
    _ tracker: String, _ night: Night, _ names: inout [String: String]
  ) throws(CommandFailure) -> NightlyResult {
    func begin(_ name: String?) throws(CommandFailure) -> Night.Turn {
      try CommandFailure.onNight { () throws(NightFailure) in try night.begin(tracker, name: name) }
    }
    let merged: Arguments
    do throws(CommandFailure) {
      merged = try Configuration.applied(to: arguments, tracker: tracker)
    } catch {
      return NightlyResult(night: night.fail(try begin(nil), error.problems), reports: nil)
    }
    let name = merged[.name]
    if let name, let other = names.updateValue(tracker, forKey: name) {
      let problem = Problem("it is called \(name), as \(other) is", remedy: "give each tracker a name of its own")
      return NightlyResult(night: night.fail(try begin(nil), [problem]), reports: nil)
    }
    let turn = try begin(name)
    do throws(CommandFailure) {
      merged.addInputs(tracker: tracker)
      var reports = try NightlyReports(merged, tracker: tracker, date: now.day.iso)
      var options = try Night.Options(merged, tracker: tracker, today: now.day)
      reports.narrowing = PartReports(Check(options.check, files: merged.files), tracker: tracker, merged)
      // What is told and remembered of the night is of all actions: reports alone are narrowed.
      reports.isSelecting = options.check.selection != nil
      options.check.selection = nil
      return NightlyResult(night: night.check(turn, options) { merged.failure($0).problems }, reports: reports)
    } catch {
      return NightlyResult(night: night.fail(turn, error.problems), reports: nil)
    }
  }

  /// Refuses two reports to one file.
  private func checkTargets(_ results: [NightlyResult]) throws(CommandFailure) {
    var places: [OutputPlace: String] = [:]
    for result in results {
      for file in result.night.checked == nil ? [] : result.reports?.files ?? [] {
        let path = file.place.path
        guard let other = places.updateValue(result.path, forKey: OutputPlace(path)) else { continue }
        throw CommandFailure(
          "two reports are to be written to \(path)" + NightlyRun.remedy(file.place, other, result.path))
      }
    }
  }

  /// What to do about the reports of two trackers, or of one, that go to one file.
  private static func remedy(_ place: ReportPath, _ first: String, _ second: String) -> String {
    if first == second { return "; give each a file of its own" }
    if !place.namesTracker { return ", those of \(first) and \(second); put {tracker} into the path" }
    return ": {tracker} is \(PathValues.name(of: second)) for both \(first) and \(second); rename one, "
      + "or check it in a run of its own with other paths"
  }

  // MARK: Telling

  /// Writes the news to standard output, and makes sure of it.
  private func write(_ news: [NightlyResult]) throws(CommandFailure) {
    if news.isEmpty { return }
    do throws(CommandFailure) {
      try console.write(NightlyText(news, now: now).text)
      try console.finish()
    } catch {
      throw CommandFailure(
        error.problems.map { problem in
          let remedy = problem.remedy.isEmpty ? "" : problem.remedy + "; "
          return Problem(
            problem.place, problem.clause,
            remedy: remedy + "tonight is not remembered, and the next run tells its news")
        })
    }
  }

  /// Runs the command of `--on-change` for a tracker with news; why it failed, as a clause.
  private func tell(_ result: NightResult) -> String? {
    guard let command else { return nil }
    let input = result.report.map { JSONReport.bytes($0) } ?? NightlyRun.failure(result)
    guard let problem = command.run(input: input) else { return nil }
    let path = DisplayText.safe(result.tracker)
    console.note(
      "slipgauge: \(path): --on-change: \(problem); tonight is not remembered for this tracker, and the next run tells its "
        + "news again")
    return "--on-change: \(problem)"
  }

  private static func failure(_ result: NightResult) -> [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      json.name("tool")
      json.object { json in
        json.member("name", "slipgauge")
        json.member("version", SlipgaugeVersion.number)
      }
      json.name("tracker")
      json.object { json in json.member("path", result.tracker) }
      json.member("problem", result.problem)
    }
    json.endLine()
    return json.bytes
  }

  private func exitCode(_ results: [NightResult]) -> ExitCode {
    if results.contains(where: \.hasFailed) { return .unusable }
    return results.contains(where: \.hasFindings) ? .findings : .clean
  }
}

extension Night.Options {
  /// The options for one tracker as the command line and its settings have them.
  fileprivate init(_ arguments: Arguments, tracker: String, today: Day) throws(CommandFailure) {
    let limits = RuleSetSource.limits(arguments)
    let rules = try arguments.checking { () throws(CheckFailure) in
      try NightRules(
        arguments[.rules], selection: arguments.selection, limits: limits, files: arguments.files)
    }
    self.init(rules: rules)
    check = try Check.Options(arguments, ruleSet: rules.ruleSet)
    check.today = today
    check.expectUpdates(arguments, today: today)
    try check.useWaivers(arguments, tracker: tracker, today: today)
    failsOnStanding = arguments[.failOnStanding]
    summary = arguments[.summary]
  }
}
