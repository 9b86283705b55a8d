import Slipgauge

/// What fish completes commands by: a line for each thing that it may offer, with the condition under which it does.
struct FishCompletions {
  /// The ids that are offered where a rule is asked for.
  let rules: [String]

  /// The whole script.
  var text: String {
    var lines = [
      "# slipgauge \(SlipgaugeVersion.number) in fish; made by: slipgauge help --completion fish", "",
      FishCompletions.conditions, FishCompletions.values(rules: rules.joined(separator: " ")),
      "complete -c slipgauge -f",
    ]
    lines += CommandWords.first.map { word(after: "", $0) } + CommandWords.first.map { word(after: "help", $0) }
    lines += CommandWords.options.map { word(after: "help", $0) }
    lines += Shell.allCases.map { "complete -c slipgauge -n '__slipgauge_after help --completion' -a \($0.rawValue)" }
    for group in CommandWords.groups {
      for second in CommandWords.second(after: group) {
        lines += [word(after: group, second), word(after: "help \(group)", second)]
      }
    }
    lines += ["--help", "--version"].map { "complete -c slipgauge -n __slipgauge_after -a \($0)" }
    lines += OptionTable.all.map(option)
    lines += CommandTable.all.flatMap(operands)
    return lines.joined(separator: "\n") + "\n"
  }

  private func word(after words: String, _ word: (word: String, does: String)) -> String {
    let condition = words.isEmpty ? "__slipgauge_after" : "'__slipgauge_after \(words)'"
    return "complete -c slipgauge -n \(condition) -a \(word.word) -d \(quoted(word.does))"
  }

  private func option(_ form: OptionForm) -> String {
    var line = "complete -c slipgauge -n \(condition(form.commands)) -l \(form.name)"
    if let letter = form.letter { line += " -s \(letter)" }
    // A value that may be left out is one word with its option, which fish has no way to say.
    if !form.isValueOptional, let offer = Offer(form) { line += " " + (action(offer) ?? "-x") }
    return line + " -d \(quoted(form.help))"
  }

  private func operands(of command: Command) -> [String] {
    Offer.operands(of: command).enumerated().compactMap { place, operand in
      // What is required of an option's value is not of an operand.
      guard let action = action(operand.offer)?.drop(while: { $0 != " " }) else { return nil }
      let name = command.name.contains(" ") ? "\"\(command.name)\"" : command.name
      let operands = operand.isRepeated ? "" : "; and __slipgauge_has \(place)"
      return "complete -c slipgauge -n '__slipgauge_is \(name)\(operands)'\(action)"
    }
  }

  /// That the command line is of one of the commands.
  private func condition(_ commands: [CommandName]) -> String {
    if commands.count == CommandName.allCases.count { return "__slipgauge_is" }
    let names = commands.map { $0.rawValue.contains(" ") ? "\"\($0.rawValue)\"" : $0.rawValue }
    return "'__slipgauge_is \(names.joined(separator: " "))'"
  }

  /// What completes a value; nil where nothing does.
  private func action(_ offer: Offer) -> String? {
    switch offer {
    case .nothing: nil
    case .files: "-r -F"
    case .folders: "-x -a '(__fish_complete_directories)'"
    case .rules: "-x -a '(__slipgauge_rules)'"
    case .reports: "-x -a '(__slipgauge_report)'"
    case .words(let words): "-x -a '\(words.joined(separator: " "))'"
    }
  }

  private func quoted(_ text: String) -> String {
    "'" + String(text.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }) + "'"
  }

  /// What the lines' conditions ask.
  private static var conditions: String {
    let valued = OptionTable.all.filter { $0.value != nil && !$0.isValueOptional }.flatMap { form in
      ["--" + form.name] + (form.letter.map { ["-\($0)"] } ?? [])
    }
    let groups = CommandWords.groups.joined(separator: " ")
    return #"""
      # Whether the words so far are these and no more.
      function __slipgauge_after
          set -l words (commandline -opc)
          set -e words[1]
          test "$words" = "$argv"
      end

      # Whether the command is one of these, or any where none is named.
      function __slipgauge_is
          set -l words (commandline -opc)
          set -e words[1]
          test (count $words) -gt 0; and test $words[1] != help; or return 1
          set -l command $words[1]
          if contains -- $command \#(groups); and set -q words[2]; and not string match -q -- '-*' $words[2]
              set command "$words[1] $words[2]"
          end
          test (count $argv) -eq 0; or contains -- $command $argv
      end

      # Whether so many operands were typed.
      function __slipgauge_has
          set -l words (commandline -opc)
          set -e words[1..2]
          contains -- (commandline -opc)[2] \#(groups); and set -e words[1]
          set -l operands 0
          set -l isValue
          for word in $words
              if test -n "$isValue"
                  set isValue
              else if contains -- $word \#(Array(Set(valued)).sorted().joined(separator: " "))
                  set isValue yes
              else if not string match -q -- '-?*' $word
                  set operands (math $operands + 1)
              end
          end
          test $operands -eq $argv[1]
      end

      """#
  }

  /// What values are looked for by.
  private static func values(rules: String) -> String {
    #"""
    # The ids of rules; of several with commas between, those for the last.
    function __slipgauge_rules
        set -l before (string match -r -- '.*,' (commandline -ct))
        printf "$before%s\n" \#(rules)
    end

    # FORMAT=, then files.
    function __slipgauge_report
        set -l parts (string split -m 1 -- = (commandline -ct))
        if set -q parts[2]
            __fish_complete_path $parts[2] | string replace -r -- '^' "$parts[1]="
        else
            printf '%s\n' \#(Offer.reportBeginnings.joined(separator: " "))
        end
    end

    """#
  }
}
