import Checks
import Documents
import Reports
import Slipgauge

extension Check {
  /// The check of a tracker that the command line and its settings ask for, with its waivers.
  init(_ arguments: Arguments, of tracker: String, _ console: Console) throws(CommandFailure) {
    try self.init(arguments)
    try options.useWaivers(arguments, tracker: tracker, today: console.today())
    options.expectUpdates(arguments, today: console.today())
    guard let first = options.ruleSet.notices.first else { return }
    let path = shown(first.path, most: 400)
    console.note(
      "slipgauge: \(path): it is a rule set of language 1, and some of its conditions may answer otherwise than they did: "
        + "slipgauge rules validate \(path) lists them")
  }

  /// The same with as much in its report as the formats need, the main one's first.
  func telling(_ formats: [ReportFormat], _ arguments: Arguments, needsActions: Bool = false) -> Check {
    var check = self
    let isSummary = arguments[.quiet] && formats.map(\.id) == [ReportFormat.text.id] && !needsActions
    let most = isSummary ? 0 : formats.map(\.mostFindings).max() ?? 0
    check.options.mostFindings = arguments[.maxFindings] ?? most
    // What is counted or compared has to be known in full.
    if arguments[.statistics] || arguments[.baseline] != nil { check.options.mostFindings = .max }
    check.options.mostExplained = formats.map(\.mostExplained).max() ?? 0
    check.options.wantsActions = needsActions || formats.contains { $0.needsActions }
    return check
  }
}
