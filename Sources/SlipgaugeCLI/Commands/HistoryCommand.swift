import Dates
import Documents
import Ledger
import Slipgauge

extension Command {
  /// `slipgauge history`.
  static let history = Command(
    .history, "list the nights that were run",
    examples: [
      ("slipgauge history --state /var/lib/slipgauge", "list the latest runs, newest first"),
      ("slipgauge history --state DIR --format json", "{\"runs\": [{\"night\", \"outcome\", \"changes\", …}]}"),
    ]
  ) { arguments, console throws(CommandFailure) in
    return try lookingBack(arguments, console) { history throws(HistoryError) in
      if let unknown = try unknownTracker(arguments, history) { return unknown }
      let runs = try history.runs(tracker: trackerName(arguments, history), most: arguments[.most])
      return arguments[.wordsOrJSON] == .json ? HistoryJSON.runs(runs) : HistoryText.runs(runs)
    }
  }

  /// `slipgauge history show`.
  static let historyShow = Command(
    .historyShow, operands: "REF", count: 1...1, "show an action's findings over time",
    examples: [("slipgauge history show OC.A2.1 --state DIR", "its findings, and its status and due date as they were")]
  ) { arguments, console throws(CommandFailure) in
    let ref = arguments.operands[0]
    return try lookingBack(arguments, console) { history throws(HistoryError) in
      let states = try history.states(of: ref)
      let findings = try history.findings(on: ref)
      if !states.isEmpty || !findings.isEmpty {
        return arguments[.wordsOrJSON] == .json
          ? HistoryJSON.action(ref, states: states, findings: findings)
          : HistoryText.action(ref, states: states, findings: findings)
      }
      let hint = NearestName.hint(ref, among: try history.refs())
      return HistoryText("nothing is known of \(ref)\(hint)", isFailure: true)
    }
  }

  /// `slipgauge history trend`.
  static let historyTrend = Command(
    .historyTrend, "draw how many findings there were from week to week",
    examples: [("slipgauge history trend --state DIR --most 26", "draw the last half year")]
  ) { arguments, console throws(CommandFailure) in
    return try lookingBack(arguments, console) { history throws(HistoryError) in
      if let unknown = try unknownTracker(arguments, history) { return unknown }
      let trend = try Trend(history, tracker: trackerName(arguments, history))
      return HistoryText(TrendChart(trend, width: console.width ?? 80, weeks: arguments[.most]).text)
    }
  }

  /// `slipgauge history forget`.
  static let historyForget = Command(
    .historyForget, "remove what is older than a date",
    examples: [("slipgauge history forget --before 2024-01-01 --state DIR", "keep this year only")]
  ) { arguments, console throws(CommandFailure) in
    guard let day = arguments[.before] else { throw CommandFailure("--before DATE is missing") }
    let path = try stateFolder(arguments)
    _ = try existingHistory(path)
    let now = arguments[.now] ?? .now
    let folder: StateFolder
    do throws(NightFailure) {
      folder = try StateFolder.open(path, holder: "forgetting since \(now.iso)", wait: arguments[.wait])
    } catch {
      throw CommandFailure(error)
    }
    do throws(HistoryError) {
      let gone = try History(path: folder.historyPath).forget(before: day)
      console.note(
        "slipgauge: forgot \(gone.runs) runs, \(gone.findings) findings and \(gone.states) states before \(day.iso)")
    } catch {
      throw CommandFailure(.file(folder.historyPath), "nothing was forgotten (\(error.problem))")
    }
    return .clean
  }

  private static func stateFolder(_ arguments: Arguments) throws(CommandFailure) -> String {
    if let path = arguments[.state] {
      try CommandFailure.onNight { () throws(NightFailure) in try arguments.files.add(state: path) }
      return path
    }
    throw CommandFailure("--state DIR is missing: where the history is")
  }

  /// What the history knows the tracker of `--tracker` by: that name, or that path, or the name of what lay there last.
  static func trackerName(_ arguments: Arguments, _ history: History) throws(HistoryError) -> String? {
    guard let typed = arguments[.tracker] else { return nil }
    let path = FilePath.absolute(typed)
    let known = try history.trackers()
    let found = known.first { $0.name == typed } ?? known.first { $0.name == path } ?? known.first { $0.file == path }
    return found?.name ?? path
  }

  /// What is to be said where the history knows no such tracker.
  static func unknownTracker(_ arguments: Arguments, _ history: History) throws(HistoryError) -> HistoryText? {
    guard let name = try trackerName(arguments, history), let typed = arguments[.tracker] else { return nil }
    let known = try history.trackers().map(\.name)
    if known.contains(name) { return nil }
    let hint = NearestName.hint(name, among: known)
    return HistoryText(
      "nothing is known of \(typed)"
        + (hint.isEmpty && !known.isEmpty ? "; there are \(known.joined(separator: ", "))" : hint), isFailure: true)
  }

  /// The history's path, which must exist: looking back begins nothing.
  private static func existingHistory(_ folder: String) throws(CommandFailure) -> String {
    let path = folder + "/" + StateFolder.historyName
    if InputFile.identity(path) != nil { return path }
    throw CommandFailure(.file(path), "there is no history yet", remedy: "slipgauge nightly begins one")
  }

  /// What `body` reads of the history of `--state`.
  static func readingHistory<Value>(
    _ arguments: Arguments, _ body: (History) throws(HistoryError) -> Value
  ) throws(CommandFailure) -> Value {
    let path = try existingHistory(stateFolder(arguments))
    do throws(HistoryError) {
      return try body(History(reading: path))
    } catch {
      throw CommandFailure(
        .file(path), "it cannot be read (\(error.problem))",
        remedy: error.isDamage ? "the next slipgauge nightly sets it aside and begins anew" : "")
    }
  }

  private static func lookingBack(
    _ arguments: Arguments, _ console: Console, _ body: (History) throws(HistoryError) -> HistoryText
  ) throws(CommandFailure) -> ExitCode {
    let text = try readingHistory(arguments, body)
    if text.isFailure { throw CommandFailure(text.text) }
    try console.write(text.text)
    return .clean
  }
}
