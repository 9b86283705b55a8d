import Checks
import Dates
import Documents
import Glibc
import Ledger
import Reports
import RuleSets

/// One `slipgauge nightly`: checks, compares with the last good night, tells, and remembers, in this order.
struct NightlyRun {
  private let arguments: Arguments
  private let console: Console
  private let now: Moment
  private let log: RunLog.Form
  /// The state folder.
  private let path: String
  private let command: ChangeCommand?

  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    self.arguments = arguments
    self.console = console
    now = try NightlyRun.moment(arguments)
    log = RunLog.Form(rawValue: arguments.value("log") ?? "text") ?? .text
    let seconds = try arguments.number("on-change-timeout") ?? 60
    guard let path = arguments.value("state") else { throw CommandFailure("--state DIR is missing: where to remember") }
    self.path = path
    command = arguments.value("on-change").map { ChangeCommand(line: $0, seconds: seconds, folder: path) }
    let names = arguments.operands.map(Folder.absolute)
    if names.contains(where: { $0 == "-" || $0.hasSuffix("/-") }) {
      throw CommandFailure("nightly compares files; it takes no standard input (-)")
    }
    if Set(names).count < names.count { throw CommandFailure("a tracker is named twice") }
  }

  /// The time of `--now`, else the clock's.
  static func moment(_ arguments: Arguments) throws(CommandFailure) -> Moment {
    guard let text = arguments.value("now") else { return .now }
    guard let moment = Moment(text) else {
      throw CommandFailure("--now needs a time such as 2024-01-31T02:00:00, not \"\(text)\"")
    }
    return moment
  }

  func run() throws(CommandFailure) -> ExitCode {
    let wait = try arguments.number("wait", least: 0) ?? 0
    for tracker in arguments.operands { arguments.addInputs(tracker: tracker) }
    try arguments.files.add(state: path)
    let folder = try StateFolder.open(path, holder: "process \(getpid()) since \(now.iso)", wait: wait)
    arguments.files.sweep(path + "/")
    let (history, setAside) = try openHistory(folder)
    if let setAside {
      console.note("slipgauge: \(folder.historyPath): it was damaged; it is set aside as \(setAside), and begun anew")
    }
    var results: [NightlyResult] = []
    for tracker in arguments.operands { results.append(try check(tracker, history)) }
    for index in results.indices { results[index].checkReports() }
    try checkTargets(results)
    try write(results.filter(\.isNews))
    for result in results {
      if let checked = result.checked { try checked.reports.write(checked.report) }
    }
    for index in results.indices where results[index].isNews { results[index].untold = tell(results[index]) }
    // Last of all: what could not be told, or not to its end, is not remembered, and is news to the next run.
    do throws(HistoryError) {
      try history.record(results.filter { $0.untold == nil }.map { $0.record(at: now) })
    } catch {
      throw CommandFailure(
        "\(folder.historyPath): tonight cannot be remembered (\(error.problem)); the last good night stands")
    }
    for result in results { result.log(at: now).line(log).map(console.note) }
    return exitCode(results)
  }

  private func openHistory(_ folder: borrowing StateFolder) throws(CommandFailure) -> (History, String?) {
    do throws(HistoryError) {
      return try folder.openHistory(now: now.stamp)
    } catch {
      throw CommandFailure("\(folder.historyPath): it cannot be used (\(error.problem))")
    }
  }

  // MARK: Checking

  private func check(_ tracker: String, _ history: History) throws(CommandFailure) -> NightlyResult {
    let clock = ContinuousClock()
    let start = clock.now
    var merged = arguments
    let outcome: Result<NightlyResult.Checked, CommandFailure>
    let last: History.LastNight?
    let failedBefore: Bool
    do throws(HistoryError) {
      last = try history.lastNight(of: Folder.absolute(tracker))
      failedBefore = try history.runs(tracker: Folder.absolute(tracker), most: 1).first?.outcome == .failed
    } catch {
      throw CommandFailure("the history cannot be read (\(error.problem))")
    }
    do throws(CommandFailure) {
      merged = try Configuration.applied(to: arguments, tracker: tracker)
      merged.addInputs(tracker: tracker)
      let reports = try NightlyReports(merged, tracker: tracker, date: now.day.iso)
      let check = try NightlyCheck(tracker, merged, today: now.day)
      outcome = .success(try compare(check, with: last, history, tracker, reports))
    } catch {
      outcome = .failure(error)
    }
    let spent = clock.now - start
    return NightlyResult(
      path: tracker, arguments: merged, outcome: outcome,
      milliseconds: Int(spent.components.seconds) * 1000 + Int(spent.components.attoseconds / 1_000_000_000_000_000),
      failedBefore: failedBefore, wasChecked: last != nil)
  }

  private func compare(
    _ check: NightlyCheck, with last: History.LastNight?, _ history: History, _ tracker: String,
    _ reports: NightlyReports
  ) throws(CommandFailure) -> NightlyResult.Checked {
    let stamp = check.rules.stamp
    let night = last.map { now.day > $0.day ? $0.night + 1 : $0.night } ?? 1
    var diff = HistoryDiff(
      before: last?.standing ?? [], now: check.seen, night: night, isFirst: last == nil,
      rulesChanged: last.map { $0.ruleSet.hash != stamp.hash } ?? false)
    if let last, diff.rulesChanged {
      diff.attribute(
        underOldRules: check.seen(under: last.ruleSet), dataChanged: last.contentHash != check.contentHash)
    }
    let counts = RunCounts(
      findings: check.report.findings, waived: check.report.waived.count, actions: check.report.actions,
      ruleSet: check.report.ruleSet)
    var report = check.report
    // Two years, so that a night's time does not grow with the history.
    let past = try? Trend(history, tracker: Folder.absolute(tracker), runs: 800)
    let trend = (past ?? Trend()).adding(counts, on: now.day, of: report.summary.period)
    report.changes = NightlyChanges.summary(
      diff, since: last?.day, words: report.ruleSet.dateWords, trend: trend)
    return NightlyResult.Checked(check: check, diff: diff, report: report, reports: reports, counts: counts)
  }

  /// Refuses two reports to one file.
  private func checkTargets(_ results: [NightlyResult]) throws(CommandFailure) {
    var places: [OutputPlace: String] = [:]
    for result in results {
      for file in result.checked?.reports.files ?? [] {
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
    return ": {tracker} is \(ReportPath.name(of: second)) for both \(first) and \(second); rename one, "
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
        lines: error.lines.map { "\($0); tonight is not remembered, and the next run tells its news" })
    }
  }

  /// Runs the command of `--on-change` for a tracker with news; why it failed, as a clause.
  private func tell(_ result: NightlyResult) -> String? {
    guard let command else { return nil }
    let input = result.checked.map { JSONReport.bytes($0.report) } ?? NightlyRun.failure(result)
    guard let problem = command.run(input: input) else { return nil }
    let path = DisplayText.safe(result.path)
    console.note(
      "slipgauge: \(path): --on-change: \(problem); tonight is not remembered for this tracker, and the next run tells its "
        + "news again")
    return "--on-change: \(problem)"
  }

  private static func failure(_ result: NightlyResult) -> [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      json.name("tool")
      json.object { json in
        json.member("name", "slipgauge")
        json.member("version", CommandLineTool.version)
      }
      json.name("tracker")
      json.object { json in json.member("path", result.path) }
      json.member("problem", result.problem)
    }
    json.endLine()
    return json.bytes
  }

  private func exitCode(_ results: [NightlyResult]) -> ExitCode {
    if results.contains(where: { $0.checked == nil || $0.untold != nil }) { return .unusable }
    return results.contains(where: \.hasFindings) ? .findings : .clean
  }
}

extension NightlyResult {
  /// The level of `--fail-on`; nil for `never`.
  static func failOn(_ arguments: Arguments) -> Rule.Level? {
    Rule.Level(rawValue: arguments.value("fail-on") ?? "error")
  }
}
