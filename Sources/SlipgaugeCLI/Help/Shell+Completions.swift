extension Shell {
  /// The text for the shell, made of the tables of commands and options; `rules` are the ids that it offers.
  func completions(rules: [String]) -> String {
    switch self {
    case .bash: BashCompletions(rules: rules).text
    case .zsh: ZshCompletions(rules: rules).text
    case .fish: FishCompletions(rules: rules).text
    }
  }
}
