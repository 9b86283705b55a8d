import RuleSets

/// A command line, read by the table of options.
package struct Arguments: Sendable {
  package let command: String
  package private(set) var operands: [String] = []
  private var given: [String: [String]] = [:]

  /// Reads what follows the command's name.
  package init(command: String, _ words: ArraySlice<String>) throws(CommandFailure) {
    self.command = command
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
        "unknown \(placeholder.lowercased()) \"\(value)\" for --\(option.name)"
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
    values(name).flatMap { $0.split(separator: ",").map { String($0.trimmingSpaces) } }.filter { !$0.isEmpty }
  }

  /// A whole number of at least `least`.
  package func number(_ name: String, least: Int = 1) throws(CommandFailure) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), number >= least else {
      throw CommandFailure("--\(name) needs a whole number of at least \(least), not \"\(text)\"")
    }
    return number
  }

  /// Takes values for an option that the command line did not give, as a configuration file does.
  package mutating func setDefault(_ name: String, _ values: [String]) {
    if given[name] == nil { given[name] = values }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let start = drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
  }
}
