extension BashCompletions {
  /// The function that offers values.
  static func offering(rules: String) -> String {
    #"""

    # Offers what begins like $1, as $offer says.
    _slipgauge_offer() {
      local text=$1 before=
      case $offer in
        # Nothing in COMPREPLY: bash looks for files itself, and knows how to quote their names.
        files) compopt -o default 2> /dev/null ;;
        folders) compopt -o dirnames 2> /dev/null ;;
        reports)
          if [[ $text == *=* ]]; then
            compopt -o default 2> /dev/null
          else
            compopt -o nospace 2> /dev/null
            mapfile -t COMPREPLY < <(compgen -W '\#(Offer.reportBeginnings.joined(separator: " "))' -- "$text")
          fi
          ;;
        rules)
          [[ $text == *,* ]] && before=${text%,*},
          mapfile -t COMPREPLY < <(compgen -P "$before" -W '\#(rules)' -- "${text##*,}")
          ;;
        words\ *) mapfile -t COMPREPLY < <(compgen -W "${offer#words }" -- "$text") ;;
      esac
    }

    """#
  }

  /// The function that bash calls.
  static let function = #"""
    _slipgauge() {
      local typed=() words='' command='' offer='' word='' last=-1 index=0 first=2 operand=0 isOver=''
      COMPREPLY=()
      # Bash breaks words at "=", too: what it gives as --format, =, json is one word.
      for ((index = 0; index <= COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if ((index > 1)) && [[ $word == =* || ${COMP_WORDS[index - 1]} == *= ]]; then
          typed[last]+=$word
        else
          typed[++last]=$word
        fi
      done
      word=${typed[last]}

      command=${typed[*]:1:last-1}
      if [[ $word != -* || $command != history ]] && _slipgauge_commands "$command"; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
        return
      fi

      command=${typed[1]}
      case $command in \#(CommandWords.groups.joined(separator: " | ")))
        if ((last > 2)) && [[ ${typed[2]} != -* ]]; then
          command+=" ${typed[2]}"
          first=3
        fi
        ;;
      esac

      for ((index = first; index < last; index++)); do
        if [[ ${typed[index]} == -- ]]; then
          isOver=yes
        elif [[ -n $isOver || ${typed[index]} != -?* ]]; then
          ((operand += 1))
        elif _slipgauge_value "$command ${typed[index]}"; then
          ((index += 1))
        fi
      done

      if ((index > last)); then
        _slipgauge_offer "$word"
      elif [[ -z $isOver && $word == -*=* ]]; then
        if _slipgauge_value "$command ${word%%=*}" || _slipgauge_value "$command ${word%%=*}="; then
          _slipgauge_offer "${word#*=}"
          # Where "=" breaks no words, the whole of it is replaced.
          [[ $COMP_WORDBREAKS == *=* ]] || COMPREPLY=("${COMPREPLY[@]/#/${word%%=*}=}")
        fi
      elif [[ -z $isOver && $word == -* ]]; then
        _slipgauge_options "$command"
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
      else
        _slipgauge_operand "$command $operand"
        _slipgauge_offer "$word"
      fi
    }

    complete -F _slipgauge slipgauge

    """#
}
