import Documents
import RuleSets
import Slipgauge

/// The program: arguments in, exit code out; all it touches besides files comes with the console.
package struct CommandLineTool: Sendable {
  private let console: Console

  /// A program whose streams, environment and day are those of the console.
  package init(console: Console) { self.console = console }

  /// Runs the command that `words` (without the program's own name) ask for.
  package func run(_ words: [String]) -> ExitCode {
    let files = RunFiles()
    let console = console.sparing(files)
    do {
      return try dispatch(words, console, files)
    } catch {
      // What a refusal quotes of a file must not steer the terminal.
      for line in error.lines { console.note("slipgauge: " + DisplayText.safe(line)) }
      return .unusable
    }
  }

  private func dispatch(
    _ words: [String], _ console: Console, _ files: RunFiles
  ) throws(CommandFailure) -> ExitCode {
    switch words.first {
    case nil:
      console.note(Help.overview)
      return .unusable
    case "--help", "-h", "help": return try showHelp(Array(words.dropFirst()))
    case "--version":
      try console.write(version() + "\n")
      return .clean
    default: break
    }
    if let group = group(asking: words) {
      try console.write(group)
      return .clean
    }
    let (command, rest) = try command(words)
    let flags = rest.prefix { $0 != "--" }
    if flags.contains("--version") { return try dispatch(["--version"], console, files) }
    if flags.contains("--help") || flags.contains("-h") {
      try console.write(Help.text(of: command))
      return .clean
    }
    let arguments = try Arguments(command: command.id, rest, files: files)
    try checkOperands(arguments, command)
    let deadline = Option.timeout.form.belongs(to: command.id) ? Deadline(seconds: arguments[.timeout]) : nil
    defer { withExtendedLifetime(deadline) {} }
    return try command.run(arguments, console)
  }

  /// What to name in a report of a problem: the program, what it was built from, the rules that it carries.
  private func version() -> String {
    let commit = SlipgaugeVersion.commit?.prefix(10) ?? "unknown"
    let rules = CarriedRules.standard.identity.map { "rule set \($0.id) \($0.version)" } ?? "no rule set"
    return "slipgauge \(SlipgaugeVersion.number) (commit \(commit), \(rules))"
  }

  /// The help of a group, where that is what the words ask for: `rules --help`.
  private func group(asking words: [String]) -> String? {
    let commands = CommandTable.all.filter { $0.name.hasPrefix(words[0] + " ") }
    guard !commands.isEmpty, words.count == 2, ["--help", "-h"].contains(words[1]),
      !CommandTable.all.contains(where: { $0.name == words[0] })
    else { return nil }
    return Help.text(ofGroup: words[0], commands)
  }

  /// The command that the first words name, and what follows them.
  private func command(_ words: [String]) throws(CommandFailure) -> (Command, ArraySlice<String>) {
    let two = words.count > 1 ? words[0] + " " + words[1] : ""
    if let command = CommandTable.all.first(where: { $0.name == two }) {
      return (command, words[2...])
    }
    let group = CommandTable.all.filter { $0.name.hasPrefix(words[0] + " ") }
    if let command = CommandTable.all.first(where: { $0.name == words[0] }) {
      // A word that the command cannot take was meant as another of its group: history shw.
      let isOther = !group.isEmpty && command.operandCount.upperBound == 0 && words.count > 1
      if !isOther || words[1].hasPrefix("-") { return (command, words[1...]) }
    }
    if !group.isEmpty {
      let names = group.map { String($0.name.dropFirst(words[0].count + 1)) }
      if words.count == 1 { throw CommandFailure("say which: slipgauge \(words[0]) \(names.joined(separator: "|"))") }
      throw CommandFailure(
        "unknown command \(words[0]) \(words[1])"
          + (NearestName.of(words[1], among: names).map { "; did you mean \(words[0]) \($0)?" }
            ?? "; there are \(names.joined(separator: ", "))"))
    }
    let isOption = words[0].hasPrefix("-")
    let names = isOption ? ["--help", "--version"] : CommandTable.all.map(\.name)
    let hint = NearestName.of(words[0], among: names).map { "; did you mean \($0)?" }
    let kind = isOption ? "option" : "command"
    throw CommandFailure("unknown \(kind) \(words[0])\(hint ?? "; see slipgauge --help")")
  }

  private func checkOperands(_ arguments: Arguments, _ command: Command) throws(CommandFailure) {
    if command.operandCount.contains(arguments.operands.count) { return }
    let usage = "slipgauge \(command.name) \(command.operands)"
    if arguments.operands.count < command.operandCount.lowerBound {
      let missing = command.operands.split { $0 == " " || $0 == "…" }.first ?? ""
      throw CommandFailure("\(missing) is missing: \(usage)")
    }
    throw CommandFailure("unexpected \"\(arguments.operands[command.operandCount.upperBound])\": \(usage)")
  }

  private func showHelp(_ words: [String]) throws(CommandFailure) -> ExitCode {
    guard let first = words.first else {
      try console.write(Help.overview + "\n")
      return .clean
    }
    if first == "--man" || first == "--completion" || first.hasPrefix("--completion=") {
      try console.write(try madeText(words))
    } else if words.count == 1, let group = group(asking: [words[0], "--help"]) {
      try console.write(group)
    } else {
      try console.write(Help.text(of: command(words).0))
    }
    return .clean
  }

  /// The texts that other programs read: `--man`, `--completion SHELL`.
  private func madeText(_ words: [String]) throws(CommandFailure) -> String {
    let parts = words.flatMap { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    let isManual = parts[0] == "--man"
    if parts.count > (isManual ? 1 : 2) { throw CommandFailure("unexpected \"\(parts[isManual ? 1 : 2])\"") }
    if isManual { return ManualPage.text }
    let shells = Shell.allCases.map(\.rawValue)
    guard parts.count == 2 else {
      throw CommandFailure("say which: slipgauge help --completion \(shells.joined(separator: "|"))")
    }
    guard let shell = Shell(rawValue: parts[1]) else {
      throw CommandFailure("unknown shell \"\(parts[1])\"" + NearestName.hintOrList(parts[1], among: shells))
    }
    do throws(RuleSetProblems) {
      return shell.completions(rules: try RuleSet.load().rules.map(\.id))
    } catch {
      throw CommandFailure(error)
    }
  }
}
