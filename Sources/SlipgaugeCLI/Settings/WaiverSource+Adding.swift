import Documents
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

  /// The name of the tracker's file, for its waivers to bear where another tracker lies in its folder, whose actions
  /// may have the same refs; last month's is the same tracker, and `copy` is its annotated one. Nil where none
  /// does.
  static func nameToTell(
    of tracker: String, _ ruleSet: RuleSet, copy: String? = nil
  ) throws(CommandFailure) -> String? {
    func name(_ path: String) -> String? { path.split(separator: "/").last.map(String.init) }
    let folder = FilePath.folder(of: tracker)
    let own = TrackerName(tracker, ruleSet)
    let files = try TrackerFolder.files(in: folder.isEmpty ? "." : folder)
      .filter { copy == nil || name($0) != copy.flatMap(name) }
    return files.contains { TrackerName($0, ruleSet) != own } ? name(tracker) : nil
  }
}
