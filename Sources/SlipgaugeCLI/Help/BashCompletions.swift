import Slipgauge

/// What bash completes commands by: a function that it calls with the words typed so far.
struct BashCompletions {
  /// The ids that are offered where a rule is asked for.
  let rules: [String]

  /// The whole script.
  var text: String {
    let first = CommandWords.first.map(\.word).joined(separator: " ")
    let seconds = CommandWords.groups.map { group in
      let words = CommandWords.second(after: group).map(\.word).joined(separator: " ")
      return "    \(group) | 'help \(group)') words='\(words)' ;;"
    }
    let help = CommandWords.options.map(\.word).joined(separator: " ")
    return """
      # slipgauge \(SlipgaugeVersion.number) in bash; made by: slipgauge help --completion bash

      # What may follow the words $1, where commands are named.
      _slipgauge_commands() {
        case $1 in
          '') words='\(first) --help --version' ;;
          help) words='\(first) \(help)' ;;
          'help --completion') words='\(Shell.allCases.map(\.rawValue).joined(separator: " "))' ;;
      \(seconds.joined(separator: "\n"))
          *) return 1 ;;
        esac
      }

      # The options of the command $1.
      _slipgauge_options() {
        case $1 in
      \(options.joined(separator: "\n"))
        esac
      }

      # What the value of an option may be, "COMMAND OPTION" in $1, with a = behind where only that can be followed by
      # one; fails where the option takes none.
      _slipgauge_value() {
        offer=
        case $1 in
      \(values.joined(separator: "\n"))
          *) return 1 ;;
        esac
      }

      # What an operand may be: "COMMAND NUMBER" in $1, from 0.
      _slipgauge_operand() {
        offer=
        case $1 in
      \(operands.joined(separator: "\n"))
        esac
      }
      \(BashCompletions.offering(rules: rules.joined(separator: " ")))
      \(BashCompletions.function)
      """
  }

  private var options: [String] {
    CommandTable.all.map { command in
      let names = OptionTable.options(of: command.id).flatMap { form in
        (form.letter.map { ["-\($0)"] } ?? []) + ["--\(form.name)"]
      }
      return "    '\(command.name)') words='\(names.joined(separator: " "))' ;;"
    }
  }

  /// A line for each different thing to offer.
  private var values: [String] {
    var patterns: [Offer: [String]] = [:]
    var order: [Offer] = []
    for form in OptionTable.all {
      guard let offer = Offer(form) else { continue }
      if patterns[offer] == nil { order.append(offer) }
      // An option by that name of other commands may take other words.
      let isAlone = OptionTable.all.allSatisfy { $0.name != form.name || Offer($0) == offer }
      let commands = isAlone ? ["*"] : form.commands.map { "'\($0.rawValue)'" }
      let names = ["--\(form.name)"] + (form.letter.map { ["-\($0)"] } ?? [])
      for command in commands {
        for name in names {
          patterns[offer, default: []].append("\(command)' \(name)\(form.isValueOptional ? "=" : "")'")
        }
      }
    }
    return order.map { offer in
      var seen: Set<String> = []
      let all = (patterns[offer] ?? []).filter { seen.insert($0).inserted }
      return "    \(all.joined(separator: " | ")))\(word(offer).isEmpty ? "" : " offer='\(word(offer))'") ;;"
    }
  }

  private var operands: [String] {
    CommandTable.all.flatMap { command in
      Offer.operands(of: command).enumerated().filter { $0.element.offer != .nothing }.map { place, operand in
        "    '\(command.name) '\(operand.isRepeated ? "*" : String(place))) offer='\(word(operand.offer))' ;;"
      }
    }
  }

  /// How the script says what is offered.
  private func word(_ offer: Offer) -> String {
    switch offer {
    case .nothing: ""
    case .files: "files"
    case .folders: "folders"
    case .rules: "rules"
    case .reports: "reports"
    case .words(let words): "words " + words.joined(separator: " ")
    }
  }
}
