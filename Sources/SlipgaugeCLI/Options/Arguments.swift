import Documents
package import Slipgauge

/// A command line, read by the table of options, and the files of the run that it starts.
package struct Arguments: Sendable {
  /// Whose options these are.
  package let command: CommandName
  /// What follows the options.
  package private(set) var operands: [String] = []
  /// What the run reads, and the gate for what it writes.
  package let files: RunFiles
  /// By option: the texts that were given.
  private var texts: [String: [String]] = [:]
  /// By option: what they come to.
  private var values: [String: any Sendable] = [:]
  /// Where a configuration file gives an option's values.
  private var places: [String: [TextPlace]] = [:]
  /// The folder of settings that nobody named, where an option's values come from there.
  private var foundIn: [String: String] = [:]

  /// Reads what follows the command's name.
  package init(
    command: CommandName, _ words: ArraySlice<String>, files: RunFiles = RunFiles()
  ) throws(CommandFailure) {
    self.command = command
    self.files = files
    let options = OptionTable.options(of: command)
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let option = try Arguments.option(named: parts[0], among: options, command)
      try take(option, value: parts.count > 1 ? parts[1] : nil, &rest)
    }
    for option in options {
      if let texts = texts[option.name] { values[option.name] = try option.parse(texts, "--\(option.name)") }
    }
  }

  private static func option(
    named word: String, among options: [OptionForm], _ command: CommandName
  ) throws(CommandFailure) -> OptionForm {
    let name = word.drop { $0 == "-" }
    let found = options.first { word == "--" + $0.name || ($0.letter.map { word == "-\($0)" } ?? false) }
    if let found { return found }
    let hint = NearestName.of(String(name), among: options.map(\.name)).map { "did you mean --\($0)?" }
    let elsewhere = OptionTable.all.first { $0.name == name }.map { _ in " for \(command.rawValue)" } ?? ""
    throw CommandFailure(
      "unknown option \(word)\(elsewhere)", remedy: hint ?? "see slipgauge \(command.rawValue) --help")
  }

  private mutating func take(
    _ option: OptionForm, value: String?, _ rest: inout ArraySlice<String>
  ) throws(CommandFailure) {
    guard let placeholder = option.value else {
      if value != nil { throw CommandFailure("--\(option.name) takes no value") }
      texts[option.name] = []
      return
    }
    if option.isValueOptional, value == nil {
      texts[option.name] = [""]
      return
    }
    guard let value = value ?? rest.popFirst() else {
      throw CommandFailure("--\(option.name) needs a value: --\(option.name) \(placeholder)")
    }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      throw CommandFailure(
        "unknown value \"\(value)\" for --\(option.name)" + NearestName.hintOrList(value, among: option.choices))
    }
    if !option.isRepeatable, texts[option.name] != nil { throw CommandFailure("--\(option.name) is given twice") }
    texts[option.name, default: []].append(value)
  }

  // MARK: Values

  /// What the option comes to: what was given, or what holds where nothing was.
  package subscript<Value>(option: Option<Value>) -> Value {
    guard let value = values[option.form.name] else { return option.standard }
    return value as? Value ?? option.standard
  }

  /// Whether the option was given, on the command line or by settings.
  package func isGiven<Value>(_ option: Option<Value>) -> Bool { texts[option.form.name] != nil }

  /// The texts of an option as they were given; nil where it was not.
  func texts(of option: OptionForm) -> [String]? { texts[option.name] }

  // MARK: Settings

  /// Takes what a configuration file says for an option, unless the command line gave it; whether it did.
  mutating func setDefault(_ setting: Setting) throws(CommandFailure) -> Bool {
    let option = setting.option
    if texts[option.name] != nil { return false }
    do throws(CommandFailure) {
      values[option.name] = try option.parse(setting.values, "it")
    } catch {
      throw error.asked(by: setting.places.first)
    }
    texts[option.name] = setting.values
    places[option.name] = setting.places
    foundIn[option.name] = setting.foundIn
    return true
  }

  /// Where a configuration file gives the option's value of that number; nil where the command line does.
  func place<Value>(of option: Option<Value>, _ index: Int = 0) -> TextPlace? {
    guard let places = places[option.form.name], places.indices.contains(index) else { return nil }
    return places[index]
  }

  /// Where a configuration file has the name in an option's lists of names.
  func place(of option: Option<[String]>, naming name: String) -> TextPlace? {
    let index = texts[option.form.name]?.lastIndex { NameList.names(in: $0).contains(name) }
    return index.flatMap { place(of: option, $0) }
  }

  /// What a report in that format is to the gate: one that was asked for, or one of settings that nobody named.
  func outputKind(_ request: ReportRequest) -> OutputKind {
    foundIn[Option.report.form.name].map { .found(request.format, folder: $0) } ?? .document
  }

  /// The refusal of the option's value, by what it needs.
  func refusal<Value>(of option: Option<Value>, _ needs: String) -> CommandFailure {
    let setting = place(of: option)
    return CommandFailure("\(setting == nil ? "--\(option.form.name)" : "it") \(needs)").asked(by: setting)
  }

  /// What `body` refuses, asked for by the option's value of that number, where that is in a file.
  func placing<Value, Result>(
    _ option: Option<Value>, _ index: Int, _ body: () throws(CommandFailure) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(CommandFailure) {
      return try body()
    } catch {
      throw error.asked(by: place(of: option, index))
    }
  }
}
