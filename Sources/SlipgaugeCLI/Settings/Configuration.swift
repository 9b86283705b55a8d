package import Documents
import RuleSets
import Slipgauge

/// What `slipgauge.json` says: values for options that the command line leaves out.
package struct Configuration: Sendable {
  /// The file as named or found.
  package let path: String
  /// In the order of the file.
  package let settings: [Setting]

  /// What the file says for one option.
  package struct Setting: Sendable {
    /// The option's name.
    package let option: String
    /// Empty for an option without a value.
    package let values: [String]
    /// For each value, where it stands.
    package let places: [TextPlace]
    /// Whether the values are paths of files that are read.
    let isInput: Bool
    /// The folder of a file that nobody named, with a slash behind, or empty; nil where somebody did.
    let foundIn: String?
  }

  /// A member that the file may have, and how its value reads as an option's.
  struct Member {
    enum Kind {
      case text
      case texts
      /// A path, taken from the file's own folder.
      case file
      case files
      case flag
      /// An object of formats and paths.
      case reports
    }

    let name: String
    let option: String
    let kind: Kind
    let help: String
  }

  static let members: [Member] = [
    Member(name: "rules", option: "rules", kind: .files, help: "rule sets, each extending those before"),
    Member(name: "previous", option: "previous", kind: .files, help: "earlier trackers"),
    Member(name: "waivers", option: "waivers", kind: .file, help: "the waiver file"),
    Member(name: "reports", option: "report", kind: .reports, help: "reports to write, by format"),
    Member(name: "only", option: "only", kind: .texts, help: "the only rules to report"),
    Member(name: "skip", option: "skip", kind: .texts, help: "rules not to report"),
    Member(name: "period", option: "period", kind: .text, help: "the period to check"),
    Member(name: "as-of", option: "as-of", kind: .text, help: "the reporting date"),
    Member(name: "fail-on", option: "fail-on", kind: .text, help: "the least level that makes the exit code 1"),
    Member(
      name: "fail-on-standing", option: "fail-on-standing", kind: .flag,
      help: "whether a night fails while old findings stand"),
  ]

  /// The configuration for a tracker: `--config`, else the file beside the tracker, else none.
  package static func find(_ arguments: Arguments, tracker: String?) throws(CommandFailure) -> Configuration? {
    if arguments.isSet("no-config") { return nil }
    let limits = try RuleSetSource.limits(arguments)
    if let path = arguments.value("config") { return try read(path, isNamed: true, limits, arguments.files) }
    guard let tracker, tracker != "-" else { return nil }
    let path = FilePath.folder(of: tracker) + OutputName.settings
    arguments.files.add(path)
    return InputFile.identity(path) == nil ? nil : try read(path, isNamed: false, limits, arguments.files)
  }

  /// The arguments with what the configuration adds; the command line wins, and so does what it leaves to others.
  package static func applied(to arguments: Arguments, tracker: String?) throws(CommandFailure) -> Arguments {
    guard let configuration = try find(arguments, tracker: tracker) else { return arguments }
    var merged = arguments
    var problems: [Problem] = []
    for setting in configuration.settings
    where OptionTable.options(of: arguments.command).contains(where: { $0.name == setting.option }) {
      guard merged.setDefault(setting), setting.isInput else { continue }
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
