import Ledger
import RuleSets
import Slipgauge

extension WaiverSource {
  /// Writes the file at `path` with the waivers added; somebody else who does so at the same moment waits.
  static func add(
    _ waivers: [Waiver], to path: String, _ ruleSet: RuleSet, _ arguments: Arguments
  ) throws(CommandFailure) {
    let lock = FolderLock(for: path)
    let file = try load(path, ruleSet: ruleSet, arguments)
    try OutputFile.write(file.adding(waivers).bytes, to: path, as: .waivers, files: arguments.files)
    _ = consume lock
  }
}
