import Documents
import Ledger
import RuleSets
import Slipgauge

/// One `slipgauge waive --remove REF RULE`.
struct WaiverRemoval {
  private let arguments: Arguments
  private let console: Console
  private let finding: FindingOperands

  /// Refuses less than what is to be removed.
  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    self.arguments = arguments
    self.console = console
    finding = try FindingOperands(
      arguments, missing: "say which waiver to remove: slipgauge waive --remove REF RULE [TRACKER]")
  }

  /// Writes the file without the waivers.
  func run() throws(CommandFailure) -> ExitCode {
    let path = try WaiverSource.pathToWrite(arguments, tracker: finding.tracker)
    let ruleSet = try RuleSetSource.load(arguments)
    _ = try ruleSet.place(ofRule: finding.rule)
    var removed: [Waiver] = []
    try WaiverSource.change(path, ruleSet, arguments) { file throws(CommandFailure) in
      let own = finding.tracker.map { file.of($0, ruleSet) } ?? file
      removed = own.waivers.filter { $0.isOf(ref: finding.ref, rule: finding.rule) }
      if removed.isEmpty { throw nothing(own, path) }
      return file.keeping { !removed.contains($0) }
    }
    for waiver in removed {
      try console.write(
        DisplayText.safe(
          "Removed from \(path): the waiver of \(waiver.name), until \(waiver.until.iso): \(waiver.reason)")
          + "\n")
    }
    return .clean
  }

  private func nothing(_ file: WaiverFile, _ path: String) -> CommandFailure {
    let names = file.waivers.filter { $0.rule == finding.rule }.map { $0.ref.isEmpty ? "-" : $0.ref }
    let name = finding.ref.isEmpty ? "the tracker as a whole" : "\"\(finding.ref)\""
    let hint = NearestName.hint(finding.ref, among: names)
    return CommandFailure(
      .file(path), "there is no waiver of \(name) by the rule \(finding.rule)\(hint)",
      remedy: "slipgauge waive --list shows them")
  }
}
