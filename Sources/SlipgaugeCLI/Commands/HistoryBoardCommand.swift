import Ledger
import Reports
import Slipgauge

extension Command {
  /// `slipgauge history board`.
  static let historyBoard = Command(
    .historyBoard, "write the page for a board: how the year went",
    examples: [
      (
        "slipgauge history board --state DIR --output board.html", "one page that prints on A4 and needs a browser only"
      ),
      ("slipgauge history board --state DIR --format docx -o board.docx", "the same as a Word document"),
      ("slipgauge history board --state DIR --tracker plan -o board.html", "where the history knows several trackers"),
    ]
  ) { arguments, console throws(CommandFailure) in
    let format = arguments[.boardFormat]
    if format.isBinary { try arguments.refuseTerminal(console, format.rawValue, file: "board.docx") }
    let (problem, content) = try readingHistory(arguments) { history throws(HistoryError) in
      let (problem, name) = try onlyTracker(arguments, history)
      guard let name else { return (problem, nil as BoardContent?) }
      let ruleSet = try RuleSet.lastApplied(in: history, to: name)
      let figures = try HistoryFigures(history, tracker: name, ruleSet)
      guard let words = ruleSet?.dateWords else { return (nil, nil) }
      let content = BoardContent(figures, words: words, madeOn: (arguments[.now] ?? .now).day)
      return (content == nil ? "no run over \(name) was good: there is nothing to show" : nil, content)
    }
    guard let content else { throw CommandFailure(problem ?? "the rules that slipgauge carries cannot be read") }
    let output = try ReportOutput(path: arguments[.output], console, files: arguments.files)
    try output.append(written(content, format))
    try output.finish()
    return .clean
  }

  private static func written(_ content: BoardContent, _ format: BoardFormat) throws(CommandFailure) -> [UInt8] {
    do {
      return try format.bytes(of: content, toolVersion: SlipgaugeVersion.number)
    } catch {
      throw CommandFailure("the page cannot be written: \(error.problem)")
    }
  }

  /// The tracker of `--tracker`, else the only one that there is; where there is none, why.
  private static func onlyTracker(
    _ arguments: Arguments, _ history: History
  ) throws(HistoryError) -> (problem: String?, name: String?) {
    if let unknown = try unknownTracker(arguments, history) { return (unknown.text, nil) }
    if let name = try trackerName(arguments, history) { return (nil, name) }
    let known = try history.trackers().map(\.name)
    if known.count == 1 { return (nil, known[0]) }
    if known.isEmpty { return ("the history is empty: slipgauge nightly or history import begins it", nil) }
    return ("the history knows \(known.joined(separator: ", ")): say which with --tracker", nil)
  }
}
