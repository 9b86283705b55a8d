import Documents
import Ledger
import RuleSets
import Slipgauge

/// One `slipgauge waive --remove REF RULE`.
struct WaiverRemoval {
  private let arguments: Arguments
  private let console: Console
  private let ref: String
  private let rule: String
  private let tracker: String?

  /// Refuses less than what is to be removed.
  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    guard arguments.operands.count >= 2 else {
      throw CommandFailure("say which waiver to remove: slipgauge waive --remove REF RULE [TRACKER]")
    }
    self.arguments = arguments
    self.console = console
    ref = arguments.operands[0] == "-" ? "" : arguments.operands[0]
    rule = arguments.operands[1]
    tracker = arguments.operands.count > 2 ? arguments.operands[2] : nil
  }

  /// Writes the file without the waivers; somebody else who writes it at the same moment waits.
  func run() throws(CommandFailure) -> ExitCode {
    guard let path = WaiverSource.path(arguments, tracker: tracker), path != "-" else {
      throw CommandFailure("standard input lies in no folder; name the waiver file with --waivers")
    }
    arguments.addInputs(tracker: tracker)
    try OutputFile.pass(path, as: .waivers, files: arguments.files)
    let ruleSet = try RuleSetSource.load(arguments)
    _ = try ruleSet.place(ofRule: rule)
    let lock = FolderLock(for: path)
    let file = try WaiverSource.load(path, ruleSet: ruleSet, arguments)
    let own = tracker.map { file.of($0, ruleSet) } ?? file
    let removed = own.waivers.filter { $0.isOf(ref: ref, rule: rule) }
    guard !removed.isEmpty else { throw nothing(own, path) }
    let rest = file.keeping { !removed.contains($0) }
    try OutputFile.write(rest.bytes, to: path, as: .waivers, files: arguments.files)
    _ = consume lock
    for waiver in removed {
      try console.write(
        DisplayText.safe(
          "Removed from \(path): the waiver of \(waiver.name), until \(waiver.until.iso): \(waiver.reason)")
          + "\n")
    }
    return .clean
  }

  private func nothing(_ file: WaiverFile, _ path: String) -> CommandFailure {
    let names = file.waivers.filter { $0.rule == rule }.map { $0.ref.isEmpty ? "-" : $0.ref }
    let name = ref.isEmpty ? "the tracker as a whole" : "\"\(ref)\""
    return CommandFailure(
      .file(path), "there is no waiver of \(name) by the rule \(rule)\(NearestName.hint(ref, among: names))",
      remedy: "slipgauge waive --list shows them")
  }
}
