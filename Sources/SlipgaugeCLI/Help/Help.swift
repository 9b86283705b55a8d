/// Help, made from the tables of commands and options.
package enum Help {
  /// What the program is for, as a clause.
  static let purpose = "measures a tracker of actions against its own rating definitions"

  /// What a tracker may be.
  static let trackers = "A tracker is a workbook (.xlsx, .ods), CSV or JSON; - is standard input."

  /// What each exit code says.
  static let exitCodes: [(code: ExitCode, meaning: String)] = [
    (.clean, "nothing to report at the level of --fail-on"), (.findings, "findings"), (.unusable, "could not be used"),
  ]

  /// What `slipgauge --help` says.
  package static var overview: String {
    let width = (CommandTable.all.map(\.name.count).max() ?? 0) + 2
    let commands = CommandTable.all.map { "  \(padded($0.name, width))\($0.summary)" }
    let codes = exitCodes.map { "\($0.code.rawValue) \($0.meaning)" }.joined(separator: ", ")
    return """
      slipgauge \(purpose).

      Usage: slipgauge COMMAND [OPTIONS] …

      Commands:
      \(commands.joined(separator: "\n"))

      \(wrap("slipgauge COMMAND --help says how a command is used. \(trackers) Exit codes: \(codes).", to: 110)
        .joined(separator: "\n"))
      """
  }

  /// What `slipgauge COMMAND --help` says.
  package static func text(of command: Command) -> String {
    var lines = [
      sentence(of: command), "",
      "Usage: slipgauge \(command.name) [OPTIONS]\(command.operands.isEmpty ? "" : " " + command.operands)", "",
      "Options:",
    ]
    for option in OptionTable.options(of: command.id) { lines += help(on: option) }
    lines += ["", "Examples:"]
    for example in command.examples { lines += ["  " + example.line, "      " + example.does] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What `slipgauge GROUP --help` says, where several commands begin with the same word.
  package static func text(ofGroup group: String, _ commands: [Command]) -> String {
    let width = (commands.map(\.name.count).max() ?? 0) + 2
    let lines = commands.map { "  \(padded($0.name, width))\($0.summary)" }
    return "Usage: slipgauge \(group) COMMAND [OPTIONS] …\n\nCommands:\n\(lines.joined(separator: "\n"))\n"
  }

  /// What a command does, as a sentence.
  static func sentence(of command: Command) -> String {
    command.summary.prefix(1).uppercased() + command.summary.dropFirst() + "."
  }

  /// What an option is for, what it may be and what holds without it, without a full stop.
  static func description(of option: OptionForm) -> String {
    var text = option.help
    if !option.choices.isEmpty { text += ": " + option.choices.joined(separator: ", ") }
    if option.isRepeatable { text += "; repeatable" }
    if let standard = option.standard { text += " (default: \(standard))" }
    return text
  }

  private static func help(on option: OptionForm) -> [String] {
    let letter = option.letter.map { "-\($0), " } ?? ""
    let name = "  \(letter)--\(option.name)\(option.value.map { option.isValueOptional ? "[=\($0)]" : " " + $0 } ?? "")"
    let indent = 30
    let wrapped = wrap(description(of: option), to: 110 - indent)
    let blank = String(repeating: " ", count: indent)
    if name.count < indent {
      return [padded(name, indent) + wrapped[0]] + wrapped.dropFirst().map { blank + $0 }
    }
    return [name] + wrapped.map { blank + $0 }
  }

  /// Text in lines of at most so many characters.
  static func wrap(_ text: String, to width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count + 1 > width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
