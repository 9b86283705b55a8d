import Documents
import Ledger
import RuleSets
import Slipgauge

extension WaiverSource {
  private static let liesNowhere = CommandFailure(
    "standard input lies in no folder; name the waiver file with --waivers")

  /// The waiver file of a tracker; standard input has none.
  static func namedPath(_ arguments: Arguments, tracker: String?) throws(CommandFailure) -> String {
    guard let path = path(arguments, tracker: tracker) else { throw liesNowhere }
    return path
  }

  /// The same to be written: it is none of the files that the command reads.
  static func pathToWrite(_ arguments: Arguments, tracker: String?) throws(CommandFailure) -> String {
    let path = try namedPath(arguments, tracker: tracker)
    if path == "-" { throw liesNowhere }
    arguments.addInputs(tracker: tracker)
    try OutputFile.pass(path, as: .waivers, files: arguments.files)
    return path
  }

  /// Writes the file at `path` with what is changed in it; somebody else who does so at the same moment waits.
  static func change(
    _ path: String, _ ruleSet: RuleSet, _ arguments: Arguments,
    _ changed: (WaiverFile) throws(CommandFailure) -> WaiverFile
  ) throws(CommandFailure) {
    let lock = FolderLock(for: path)
    let file = try changed(load(path, ruleSet: ruleSet, arguments))
    try OutputFile.write(file.bytes, to: path, as: .waivers, files: arguments.files)
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
