import Documents
import RuleSets
import Slipgauge

/// What `slipgauge.json` says: values for options that the command line leaves out.
package struct Configuration: Sendable {
  /// The file as named or found.
  package let path: String
  /// In the order of the file.
  package let settings: [Setting]

  /// The configuration for a tracker: `--config`, else the file beside the tracker, else none.
  package static func find(_ arguments: Arguments, tracker: String?) throws(CommandFailure) -> Configuration? {
    if arguments[.noConfig] { return nil }
    let limits = RuleSetSource.limits(arguments)
    if let path = arguments[.config] { return try read(path, isNamed: true, limits, arguments.files) }
    guard let tracker, tracker != "-" else { return nil }
    let path = FilePath.folder(of: tracker) + OutputName.settings
    arguments.files.add(path)
    return InputFile.identity(path) == nil ? nil : try read(path, isNamed: false, limits, arguments.files)
  }

  /// The arguments with what the configuration adds; the command line wins, and so does what it leaves to others.
  ///
  /// `left` are options, by name, that the settings do not decide.
  package static func applied(
    to arguments: Arguments, tracker: String?, leaving left: Set<String> = []
  ) throws(CommandFailure) -> Arguments {
    guard let configuration = try find(arguments, tracker: tracker) else { return arguments }
    var merged = arguments
    var problems: [Problem] = []
    for setting in configuration.settings
    where setting.option.belongs(to: arguments.command) && !left.contains(setting.option.name) {
      guard try merged.setDefault(setting), setting.isInput else { continue }
      for (path, place) in zip(setting.values, setting.places) {
        guard let obstacle = InputFile.obstacle(path) else { continue }
        problems.append(Problem(.file(path), obstacle.clause).asked(by: place))
      }
    }
    if !problems.isEmpty {
      throw CommandFailure(Problem.counted(problems, in: configuration.path, isCut: false))
    }
    return merged
  }

  private static func read(
    _ path: String, isNamed: Bool, _ limits: RuleLimits, _ files: RunFiles
  ) throws(CommandFailure) -> Configuration {
    let most = limits[.settingsBytes]
    guard let bytes = InputFile.bytes(path, most: most, for: files) else {
      throw CommandFailure(.file(path), InputFile.obstacle(path)?.clause ?? "it cannot be read")
    }
    guard bytes.count <= most else {
      throw CommandFailure(.file(path), "there are \(limits.refusal(.settingsBytes))")
    }
    let source = SourceText(path: path, bytes: bytes)
    var reader = ConfigurationReader(source, isNamed: isNamed, limits: limits)
    let settings = reader.settings()
    if !reader.problems.isEmpty {
      let isCut = reader.problems.count >= limits[.problems]
      throw CommandFailure(Problem.counted(reader.problems, in: path, isCut: isCut))
    }
    return Configuration(path: path, settings: settings)
  }
}
