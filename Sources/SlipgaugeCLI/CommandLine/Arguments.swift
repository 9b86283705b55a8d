package import Documents
import Reports
package import Slipgauge

/// A command line, read by the table of options, and the files of the run that it starts.
package struct Arguments: Sendable {
  package let command: String
  package private(set) var operands: [String] = []
  private var given: [String: [String]] = [:]
  /// Where a configuration file gives an option's values.
  private var places: [String: [TextPlace]] = [:]
  /// The folder of settings that nobody named, where an option's values come from there.
  private var foundIn: [String: String] = [:]
  /// What the run reads, and the gate for what it writes.
  package let files: RunFiles

  /// Reads what follows the command's name.
  package init(command: String, _ words: ArraySlice<String>, files: RunFiles = RunFiles()) throws(CommandFailure) {
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
  }

  private static func option(
    named word: String, among options: [Option], _ command: String
  ) throws(CommandFailure) -> Option {
    let name = word.drop { $0 == "-" }
    let found = options.first { word == "--" + $0.name || ($0.letter.map { word == "-\($0)" } ?? false) }
    if let found { return found }
    let hint = NearestName.of(String(name), among: options.map(\.name)).map { "; did you mean --\($0)?" } ?? ""
    let elsewhere = OptionTable.all.first { $0.name == name }.map { _ in " for \(command)" } ?? ""
    throw CommandFailure(
      "unknown option \(word)\(elsewhere)\(hint.isEmpty ? "; see slipgauge \(command) --help" : hint)")
  }

  private mutating func take(
    _ option: Option, value: String?, _ rest: inout ArraySlice<String>
  ) throws(CommandFailure) {
    guard let placeholder = option.value else {
      if value != nil { throw CommandFailure("--\(option.name) takes no value") }
      given[option.name] = []
      return
    }
    guard let value = value ?? rest.popFirst() else {
      throw CommandFailure("--\(option.name) needs a value: --\(option.name) \(placeholder)")
    }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      let hint = NearestName.hint(value, among: option.choices)
      throw CommandFailure(
        "unknown value \"\(value)\" for --\(option.name)"
          + (hint.isEmpty ? "; there are \(option.choices.joined(separator: ", "))" : hint))
    }
    if !option.isRepeatable, given[option.name] != nil { throw CommandFailure("--\(option.name) is given twice") }
    given[option.name, default: []].append(value)
  }

  /// Whether the option was given.
  package func isSet(_ name: String) -> Bool { given[name] != nil }

  package func value(_ name: String) -> String? { given[name]?.last }

  package func values(_ name: String) -> [String] { given[name] ?? [] }

  /// The parts of comma lists, over every time that the option was given.
  package func list(_ name: String) -> [String] {
    values(name).flatMap(Arguments.parts)
  }

  /// The parts of one comma list.
  static func parts(of text: String) -> [String] {
    text.split(separator: ",").map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
  }

  /// The largest number that an option takes: what is reckoned with it stays a number.
  static let largest = 1 << 50

  /// A whole number of at least `least`, and of `most` at most.
  package func number(_ name: String, least: Int = 1, most: Int = largest) throws(CommandFailure) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), number >= least else {
      throw CommandFailure("--\(name) needs a whole number of at least \(least), not \"\(text)\"")
    }
    if number <= most { return number }
    throw CommandFailure("--\(name) needs a whole number of \(most) at most, not \"\(text)\"")
  }

  /// Takes what a configuration file says for an option, unless the command line gave it; whether it did.
  package mutating func setDefault(_ setting: Configuration.Setting) -> Bool {
    if given[setting.option] != nil { return false }
    given[setting.option] = setting.values
    places[setting.option] = setting.places
    foundIn[setting.option] = setting.foundIn
    return true
  }

  /// Where a configuration file gives the option's value of that number; nil where the command line does.
  package func place(of name: String, _ index: Int = 0) -> TextPlace? {
    guard let places = places[name], places.indices.contains(index) else { return nil }
    return places[index]
  }

  /// What a report in that format is to the gate: one that was asked for, or one of settings that nobody named.
  func outputKind(_ format: ReportFormat) -> OutputKind {
    foundIn["report"].map { .found(format, folder: $0) } ?? .document
  }

  /// The refusal of the option's value, by what it needs.
  func refusal(of name: String, _ needs: String) -> CommandFailure {
    let setting = place(of: name)
    return CommandFailure("\(setting == nil ? "--\(name)" : "it") \(needs)").asked(by: setting)
  }

  /// What `body` refuses, asked for by the option's value, where that is in a file.
  func placing<Value>(
    _ name: String, _ index: Int, _ body: () throws(CommandFailure) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(CommandFailure) {
      return try body()
    } catch {
      throw error.asked(by: place(of: name, index))
    }
  }

  /// The file of `--output`; nil where that is standard output.
  package var outputFile: String? { value("output").flatMap { $0 == "-" ? nil : $0 } }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let start = drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
  }
}
