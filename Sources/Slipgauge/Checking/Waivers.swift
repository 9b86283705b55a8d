public import Dates
import Documents
import Glibc
package import Ledger
public import RuleSets

/// Findings that somebody accepted, with reason, name and last day, as they hold on one day.
public struct Waivers: Sendable {
  /// What findings are held against.
  package let book: WaiverBook

  /// The waivers of a file that was read already.
  package init(_ file: WaiverFile, today: Day) { book = WaiverBook(file, today: today) }

  /// What a waiver file is called that lies beside a tracker.
  public static var fileName: String { WaiverFile.name }

  /// Reads the waiver file at `path`, whose rules are those of `ruleSet`; a waiver holds up to its last day, and where
  /// the path of a tracker is given, for no other than that which it names.
  ///
  /// - Throws: `CheckFailure` where the file cannot be read, is longer than its limit, or says what a waiver file
  ///   cannot: `file`, `tooLong`, `waivers`.
  public static func load(
    _ path: String, ruleSet: RuleSet, today: Day, tracker: String? = nil, limits: RuleLimits = RuleLimits()
  ) throws(CheckFailure) -> Waivers {
    if let obstacle = InputFile.obstacle(path) { throw .file(path, obstacle) }
    let file = try WaiverFile.load(path, ruleSet: ruleSet, limits: limits, files: RunFiles())
    return Waivers(tracker.map { file.of($0, ruleSet) } ?? file, today: today)
  }
}

extension WaiverFile {
  /// The waivers at `path`; none where nothing stands there. `files` gets to know of it.
  package static func load(
    _ path: String, ruleSet: RuleSet, limits: RuleLimits, files: RunFiles
  ) throws(CheckFailure) -> WaiverFile {
    files.add(path, as: .waivers)
    if path != "-", access(path, F_OK) != 0, errno == ENOENT { return WaiverFile() }
    let most = limits[.waiverBytes]
    guard let bytes = InputFile.bytes(path, most: most, for: files, as: .waivers) else {
      throw .file(path, InputFile.obstacle(path) ?? .system(EIO))
    }
    guard bytes.count <= most else { throw .tooLong(path, clause: limits.refusal(.waiverBytes)) }
    do {
      return try WaiverFile.read(SourceText(path: path, bytes: bytes), rules: ruleSet.rules.map(\.id), limits: limits)
    } catch {
      throw .waivers(path, error.problems, isCut: error.problems.count >= limits[.problems])
    }
  }
}
