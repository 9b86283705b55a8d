import Slipgauge

/// What zsh completes commands by: a function that says of each command what `_arguments` is to know.
struct ZshCompletions {
  /// The ids that are offered where a rule is asked for.
  let rules: [String]

  /// The whole script.
  var text: String {
    let groups = CommandWords.groups.map { group in
      """
          (\(group))
            if (( CURRENT == 3 ))\(isCommand(group) ? " && [[ $words[3] != -* ]]" : ""); then
              commands=(\(described(CommandWords.second(after: group))))
              _describe -t commands command commands
              return
            fi
            if [[ $words[3] != -* ]]; then
              command+=" $words[3]"
              shift words
              (( CURRENT -= 1 ))
            fi
            ;;
      """
    }
    return """
      #compdef slipgauge
      # slipgauge \(SlipgaugeVersion.number) in zsh; made by: slipgauge help --completion zsh

      _slipgauge_rules() {
        local -a rules expl
        rules=(\(rules.joined(separator: " ")))
        compset -P '*,'
        _wanted rules expl rule compadd -a rules
      }

      _slipgauge_report() {
        if compset -P '*='; then
          _files
        else
          compadd -S '' -- \(Offer.reportBeginnings.joined(separator: " "))
        fi
      }

      _slipgauge() {
        local command=$words[2] curcontext=$curcontext
        local -a commands
        if (( CURRENT == 2 )); then
          commands=(\(described(CommandWords.first)))
          _describe -t commands command commands
          [[ $words[2] == -* ]] && compadd -- --help --version
          return
        fi
        case $command in
          (help)
            case $CURRENT:$words[3] in
              (3:*)
                commands=(\(described(CommandWords.first + CommandWords.options)))
                _describe -t commands command commands
                ;;
      \(helpGroups.joined(separator: "\n"))
              (4:--completion) compadd -- \(Shell.allCases.map(\.rawValue).joined(separator: " ")) ;;
            esac
            return
            ;;
      \(groups.joined(separator: "\n"))
        esac
        shift words
        (( CURRENT -= 1 ))
        case $command in
      \(CommandTable.all.map(arguments).joined(separator: "\n"))
        esac
      }

      if [[ $funcstack[1] == _slipgauge ]]; then
        _slipgauge "$@"
      else
        compdef _slipgauge slipgauge
      fi

      """
  }

  private var helpGroups: [String] {
    CommandWords.groups.map { group in
      """
              (4:\(group))
                commands=(\(described(CommandWords.second(after: group))))
                _describe -t commands command commands
                ;;
      """
    }
  }

  private func isCommand(_ name: String) -> Bool { CommandTable.all.contains { $0.name == name } }

  /// Words with what they do, as `_describe` takes them.
  private func described(_ words: [(word: String, does: String)]) -> String {
    words.map { quoted("\(escaped($0.word, ":")):\($0.does)") }.joined(separator: " ")
  }

  /// What `_arguments` is to know of a command.
  private func arguments(of command: Command) -> String {
    let options = OptionTable.options(of: command.id).map(specification)
    let operands = Offer.operands(of: command).enumerated().map { place, operand in
      quoted("\(operand.isRepeated ? "*" : String(place + 1)):\(operand.name):\(action(operand.offer))")
    }
    let lines = (options + operands).map { "        \($0)" }.joined(separator: " \\\n")
    return "    ('\(command.name)')\n      _arguments -S : \\\n\(lines)\n      ;;"
  }

  /// An option as `_arguments` takes it.
  private func specification(_ form: OptionForm) -> String {
    var tail = "[" + escaped(form.help, "[]") + "]"
    var long = "--" + form.name
    if let value = form.value, let offer = Offer(form) {
      tail += (form.isValueOptional ? "::" : ":") + escaped(value, ":") + ":" + action(offer)
      long += form.isValueOptional ? "=-" : "="
    }
    let often = form.isRepeatable ? "*" : ""
    guard let letter = form.letter else { return quoted(often + long + tail) }
    let first = form.isRepeatable ? "'*'" : quoted("(-\(letter) --\(form.name))")
    return "\(first){-\(letter),\(long)}\(quoted(tail))"
  }

  /// What completes a value.
  private func action(_ offer: Offer) -> String {
    switch offer {
    // A space does nothing, and lets the message stand: what is asked for.
    case .nothing: " "
    case .files: "_files"
    case .folders: "_files -/"
    case .rules: "_slipgauge_rules"
    case .reports: "_slipgauge_report"
    case .words(let words): "(" + words.joined(separator: " ") + ")"
    }
  }

  private func escaped(_ text: String, _ characters: String) -> String {
    String(text.flatMap { $0 == "\\" || characters.contains($0) ? ["\\", $0] : [$0] })
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
