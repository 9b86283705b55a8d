package import Dates
import Documents
import Glibc
package import Ledger
package import RuleSets

/// Finds and loads the waiver file of a tracker.
package enum WaiverSource {
  /// The file of `--waivers`, else the one beside the tracker; nil for standard input, which lies nowhere.
  package static func path(_ arguments: Arguments, tracker: String?) -> String? {
    if let path = arguments.value("waivers") { return path }
    guard let tracker else { return WaiverFile.name }
    return tracker == "-" ? nil : OutputFile.folder(of: tracker) + WaiverFile.name
  }

  /// The waivers at `path`; none where nothing stands there.
  package static func load(
    _ path: String, ruleSet: RuleSet, _ arguments: Arguments
  ) throws(CommandFailure) -> WaiverFile {
    let files = arguments.files
    files.add(path, as: .waivers)
    if path != "-", access(path, F_OK) != 0, errno == ENOENT { return WaiverFile() }
    let limits = try RuleSetSource.limits(arguments)
    let most = limits[.waiverBytes]
    guard let bytes = InputFile.bytes(path, most: most, for: files, as: .waivers) else {
      throw CommandFailure("\(path): \(InputFile.problem(path) ?? "it cannot be read")")
    }
    guard bytes.count <= most else { throw CommandFailure("\(path): there are \(limits.refusal(.waiverBytes))") }
    do {
      return try WaiverFile.read(
        SourceText(path: path, bytes: bytes), rules: ruleSet.rules.map(\.id), limits: limits)
    } catch {
      throw CommandFailure(problems: error.lines, in: path, most: limits[.problems])
    }
  }
}

extension Arguments {
  /// Takes note of every file that a command will read of which the arguments tell, and says which those are.
  @discardableResult
  package func addInputs(tracker: String?) -> [String] {
    let inputs = [tracker].compactMap { $0 } + values("previous") + values("rules") + values("with")
    for path in inputs { files.add(path) }
    let takesWaivers = OptionTable.options(of: command).contains { $0.name == "waivers" }
    guard takesWaivers, let waivers = WaiverSource.path(self, tracker: tracker) else { return inputs }
    files.add(waivers, as: .waivers)
    return inputs + [waivers]
  }
}

extension TrackerCheck {
  /// Holds findings against the waivers of `--waivers`, or of the file beside the tracker.
  package mutating func useWaivers(
    _ arguments: Arguments, tracker: String, today: @autoclosure () -> Day
  ) throws(CommandFailure) {
    guard let path = WaiverSource.path(arguments, tracker: tracker) else { return }
    if arguments.isSet("waivers"), let problem = InputFile.problem(path) { throw CommandFailure("\(path): \(problem)") }
    let file = try WaiverSource.load(path, ruleSet: ruleSet, arguments)
    waivers = file.waivers.isEmpty ? nil : WaiverBook(file, today: today())
  }
}
