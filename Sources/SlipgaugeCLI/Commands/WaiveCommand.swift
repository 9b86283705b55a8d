import Checks
import Dates
import Documents
import Ledger
import Reports
import RuleSets
import Slipgauge

extension Command {
  /// `slipgauge waive`.
  static let waive = Command(
    .waive, operands: "REF RULE [TRACKER]", count: 0...3, "accept a finding for a time, or list what was accepted",
    examples: [
      (
        "slipgauge waive OC.A2.1 rating-understates-slippage tracker.xlsx --reason \"Agreed at board\" --by \"J Smith\" "
          + "--until 2030-06-30", "accept the finding as it stands in the tracker; it comes back when the row changes"
      ),
      (
        "slipgauge waive OC.A2.1 lead-missing --reason \"Post is vacant\" --by \"J Smith\" --until 2030-03-31",
        "accept it whatever the row says"
      ),
      (
        "slipgauge waive - update-unsigned tracker.xlsx --reason \"New template\" --by \"J Smith\" --until 2030-03-31",
        "accept a finding that stands on the tracker as a whole"
      ),
      ("slipgauge waive --from flagged.xlsx tracker.xlsx", "accept what is marked so in an annotated copy"),
      ("slipgauge waive --list tracker.xlsx", "show the waivers beside the tracker, with age and days left"),
      ("slipgauge waive --remove OC.A2.1 lead-missing tracker.xlsx", "take a waiver back before it ends"),
    ]
  ) { arguments, console throws(CommandFailure) in
    if arguments[.list], arguments[.remove] { throw CommandFailure("--list and --remove cannot be combined") }
    if arguments[.remove] { return try WaiverRemoval(arguments, console).run() }
    if arguments[.list] { return try WaiverListing(arguments, console).run() }
    if let flagged = arguments[.flaggedCopy] { return try FlaggedWaivers(arguments, console, from: flagged).run() }
    return try WaiveRun(arguments, console).run()
  }
}

/// One `slipgauge waive REF RULE`.
private struct WaiveRun {
  let arguments: Arguments
  let console: Console
  let ref: String
  let rule: String
  let tracker: String?

  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    let finding = try FindingOperands(
      arguments, missing: "say what to accept: slipgauge waive REF RULE [TRACKER], or slipgauge waive --list")
    self.arguments = arguments
    self.console = console
    (ref, rule, tracker) = (finding.ref, finding.rule, finding.tracker)
    if ref.isEmpty, tracker == nil {
      throw CommandFailure("- stands for the tracker as a whole; name the tracker, too: slipgauge waive - RULE TRACKER")
    }
  }

  func run() throws(CommandFailure) -> ExitCode {
    let reason = try text(of: .reason, "why the finding is accepted")
    let by = try text(of: .by, "who accepts it")
    guard let until = arguments[.until] else {
      throw CommandFailure("--until is missing: the last day on which the waiver holds")
    }
    guard until >= console.today() else {
      throw CommandFailure("--until \(until.iso) is past: the waiver would not hold")
    }
    let path = try WaiverSource.pathToWrite(arguments, tracker: tracker)
    let check = try Check(arguments)
    _ = try check.options.ruleSet.place(ofRule: rule)
    let named = try tracker.flatMap { tracker throws(CommandFailure) in
      try WaiverSource.nameToTell(of: tracker, check.options.ruleSet)
    }
    let accepted: Set<Accepted> = if let tracker { try self.accepted(check, tracker) } else { [Accepted()] }
    let waivers = accepted.map {
      Waiver(
        ref: ref, rule: rule, reason: reason, by: by, until: until, evidence: $0.evidence, refs: $0.refs,
        accepted: console.today(), tracker: named)
    }
    try WaiverSource.change(path, check.options.ruleSet, arguments) { $0.adding(waivers) }
    try console.write("Waived \(DisplayText.safe(name)) \(rule) until \(until.iso) in \(path).\n")
    if tracker == nil { console.note("slipgauge: no tracker was named: the waiver holds whatever the row says") }
    return .clean
  }

  private var name: String { ref.isEmpty ? "the tracker" : ref }

  private func text(of option: Option<String?>, _ what: String) throws(CommandFailure) -> String {
    guard let text = arguments[option], text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw CommandFailure("--\(option.form.name) is missing: \(what)")
    }
    return text
  }

  /// What a waiver holds for: the evidence, or the actions that one finding stands for; else whatever there is.
  private struct Accepted: Hashable {
    var evidence: String?
    var refs: [String]?

    init() {}

    init(_ finding: Finding) {
      refs = finding.lastingNames?.sorted()
      evidence = refs == nil ? finding.evidenceFingerprint : nil
    }
  }

  /// What the rule's findings on the action rest on, each once.
  private func accepted(_ check: Check, _ tracker: String) throws(CommandFailure) -> Set<Accepted> {
    let wanted = Waiver(ref: ref, rule: rule, reason: "", by: "", until: console.today())
    let findings = try arguments.checking { () throws(CheckFailure) in
      guard let summary = arguments[.summary] else { return try check.run(tracker) { $0.ruleID == rule }.findings }
      return try SummaryCheck(check, tracker: tracker).run(summary).findings.filter { $0.ruleID == rule }
    }
    let own = findings.filter { wanted.names($0) }
    if own.isEmpty, findings.contains(where: { wanted.isPart(of: $0) }) {
      throw CommandFailure(
        "\(rule) is raised on \(tracker) as a whole, on \(ref) among others; "
          + "accept it so: slipgauge waive - \(rule) \(tracker)")
    }
    if own.isEmpty {
      let names = findings.compactMap(\.actionName)
      let hint = NearestName.hint(ref, among: names)
      throw CommandFailure("\(rule) is not raised on \(name) in \(tracker): there is nothing to accept\(hint)")
    }
    return Set(own.map(Accepted.init))
  }
}
