import Dates
import Documents
import Glibc
package import Ledger
package import RuleSets
import Slipgauge

/// Finds and loads the waiver file of a tracker.
package enum WaiverSource {
  /// The file of `--waivers`, else the one beside the tracker; nil for standard input, which lies nowhere.
  package static func path(_ arguments: Arguments, tracker: String?) -> String? {
    if let path = arguments[.waivers] { return path }
    guard let tracker else { return WaiverFile.name }
    return tracker == "-" ? nil : FilePath.folder(of: tracker) + WaiverFile.name
  }

  /// The waivers at `path`; none where nothing stands there.
  package static func load(
    _ path: String, ruleSet: RuleSet, _ arguments: Arguments
  ) throws(CommandFailure) -> WaiverFile {
    let limits = RuleSetSource.limits(arguments)
    return try arguments.checking { () throws(CheckFailure) in
      try WaiverFile.load(path, ruleSet: ruleSet, limits: limits, files: arguments.files)
    }
  }
}

extension Arguments {
  /// Takes note of every file that a command will read of which the arguments tell, and says which those are.
  @discardableResult
  package func addInputs(tracker: String?) -> [String] {
    let inputs = [tracker, self[.changes], self[.milestones], self[.lastSummary]].compactMap { $0 } + self[.previous] + self[.rules] + self[.with]
    for path in inputs { files.add(path) }
    let takesWaivers = Option.waivers.form.belongs(to: command)
    guard takesWaivers, let waivers = WaiverSource.path(self, tracker: tracker) else { return inputs }
    files.add(waivers, as: .waivers)
    return inputs + [waivers]
  }
}
