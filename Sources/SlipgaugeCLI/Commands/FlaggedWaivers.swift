import Dates
import Documents
import Ledger
import Reports
import RuleSets
import Slipgauge
import Tables
import Texts

/// One `slipgauge waive --from FILE`: the rows of an annotated workbook that somebody has marked *Accepted* become
/// waivers, all of them or none.
struct FlaggedWaivers {
  private let arguments: Arguments
  private let console: Console
  private let flagged: String
  private let tracker: String?

  /// Refuses more than the tracker among the operands.
  init(_ arguments: Arguments, _ console: Console, from flagged: String) throws(CommandFailure) {
    guard arguments.operands.count <= 1 else {
      throw CommandFailure("unexpected \"\(arguments.operands[1])\": slipgauge waive --from FILE [TRACKER]")
    }
    self.arguments = arguments
    self.console = console
    self.flagged = flagged
    tracker = arguments.operands.first
  }

  /// Reads the workbook and writes the waivers beside the tracker, or where none is named beside the workbook.
  func run() throws(CommandFailure) -> ExitCode {
    arguments.files.add(flagged)
    let path = try WaiverSource.pathToWrite(arguments, tracker: tracker ?? flagged)
    let ruleSet = try RuleSetSource.load(arguments)
    let rows = try accepted()
    if rows.isEmpty {
      try console.write("No row of \(DisplayText.safe(flagged)) is marked \(FlaggedColumn.Choice.accepted.rawValue).\n")
      return .clean
    }
    let named = try tracker.flatMap { tracker throws(CommandFailure) in
      try WaiverSource.nameToTell(of: tracker, ruleSet, copy: flagged)
    }
    let waivers = try waivers(of: rows, ruleSet, named)
    try WaiverSource.change(path, ruleSet, arguments) { $0.adding(waivers) }
    for waiver in waivers {
      let name = waiver.ref.isEmpty ? "the tracker" : waiver.ref
      try console.write("Waived \(DisplayText.safe(name)) \(waiver.rule) until \(waiver.until.iso) in \(path).\n")
    }
    return .clean
  }

  private func accepted() throws(CommandFailure) -> [FlaggedList.Entry] {
    let list = try CommandFailure.reading { () throws(TableError) in
      try FlaggedList(arguments.files.tracker(flagged, limits: ReadSettings.limits(arguments)))
    }
    guard let list else {
      throw CommandFailure(
        .file(flagged), "no sheet lists findings with a column \(FlaggedColumn.done.rawValue)",
        remedy: "name a copy that slipgauge check --report xlsx=FILE has written")
    }
    tellOtherWords(of: list)
    let word = normalised(FlaggedColumn.Choice.accepted.rawValue)
    return list.entries.filter { normalised($0[.done]) == word }
  }

  /// Says what stands where one of the choices is to stand, so that a slip of the keyboard accepts nothing in silence.
  private func tellOtherWords(of list: FlaggedList) {
    let choices = FlaggedColumn.Choice.allCases.map(\.rawValue)
    let known = Set(choices.map { normalised($0) })
    let others = list.entries.filter { !$0[.done].isEmpty && !known.contains(normalised($0[.done])) }
    if others.isEmpty { return }
    let words = listed(others.map { "\($0.address(of: .done)) “\(shown($0[.done]))”" }, most: 20)
    console.note(
      "slipgauge: \(DisplayText.safe("\(flagged): \(words)")): none of \(listed(choices)), so the row is left as it is")
  }

  /// The rows' waivers; each row that lacks something is told.
  private func waivers(
    of rows: [FlaggedList.Entry], _ ruleSet: RuleSet, _ tracker: String?
  ) throws(CommandFailure) -> [Waiver] {
    var waivers: [Waiver] = []
    var problems: [Problem] = []
    for row in rows {
      do throws(CommandFailure) {
        waivers.append(try waiver(of: row, ruleSet, tracker))
      } catch {
        problems += error.problems.map { Problem(.file(flagged), "\(row.place): \($0.clause)", remedy: $0.remedy) }
      }
    }
    if problems.isEmpty { return waivers }
    throw CommandFailure(problems)
  }

  private func waiver(
    of row: FlaggedList.Entry, _ ruleSet: RuleSet, _ tracker: String?
  ) throws(CommandFailure) -> Waiver {
    let rule = row[.rule]
    _ = try ruleSet.place(ofRule: rule)
    let actions = row.actions
    let evidence = row[.evidence]
    guard !actions.isEmpty || !evidence.isEmpty else {
      throw CommandFailure(
        "the row does not say what the finding rested on",
        remedy: "accept it so: slipgauge waive REF \(rule) TRACKER")
    }
    let ref = row[.ref].isEmpty ? row[.action] : row[.ref]
    return Waiver(
      ref: actions.isEmpty ? ref : "", rule: rule, reason: try text(of: row, .comment, .reason, "why it is accepted"),
      by: try text(of: row, .by, .by, "who accepts it"), until: try until(of: row),
      evidence: actions.isEmpty ? evidence : nil, refs: actions.isEmpty ? nil : actions,
      accepted: console.today(), tracker: tracker)
  }

  /// What the row says there; what the option says for all rows, where it says nothing.
  private func text(
    of row: FlaggedList.Entry, _ column: FlaggedColumn, _ option: Option<String?>, _ what: String
  ) throws(CommandFailure) -> String {
    let text = row[column].isEmpty ? arguments[option] ?? "" : row[column]
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw CommandFailure(
        "\(column.rawValue) is empty: \(what)", remedy: "fill it in, or say it for all rows with --\(option.form.name)")
    }
    return text
  }

  private func until(of row: FlaggedList.Entry) throws(CommandFailure) -> Day {
    let text = row[.until]
    let column = FlaggedColumn.until.rawValue
    guard let until = text.isEmpty ? arguments[.until] : TypedDay.read(text) else {
      throw CommandFailure(
        text.isEmpty ? "\(column) is empty: the last day on which it holds" : "\(column) “\(shown(text))” is no day",
        remedy: "write it as 2030-06-30" + (text.isEmpty ? ", or say it for all rows with --until" : ""))
    }
    if until >= console.today() { return until }
    throw CommandFailure("\(column) \(until.iso) is past", remedy: "name a later day")
  }
}
