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
    /// What it is a value for.
    let option: OptionForm
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
    /// How a member's value reads.
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

    /// As the file has it.
    let name: String
    /// What it is a value for.
    let option: OptionForm
    /// How its value reads.
    let kind: Kind

    init<Value>(_ name: String, _ option: Option<Value>, _ kind: Kind) {
      self.name = name
      self.option = option.form
      self.kind = kind
    }
  }

  /// Every member, in the order of the schema.
  static let members: [Member] = [
    Member("rules", .rules, .files),
    Member("previous", .previous, .files),
    Member("waivers", .waivers, .file),
    Member("reports", .report, .reports),
    Member("only", .only, .texts),
    Member("skip", .skip, .texts),
    Member("period", .period, .text),
    Member("as-of", .asOf, .text),
    Member("fail-on", .failOn, .text),
    Member("fail-on-standing", .failOnStanding, .flag),
  ]

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
  package static func applied(to arguments: Arguments, tracker: String?) throws(CommandFailure) -> Arguments {
    guard let configuration = try find(arguments, tracker: tracker) else { return arguments }
    var merged = arguments
    var problems: [Problem] = []
    for setting in configuration.settings
    where setting.option.belongs(to: arguments.command) {
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
