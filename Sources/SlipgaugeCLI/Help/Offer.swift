import Reports

/// What a shell can offer where somebody types a value, by what stands for it in help.
enum Offer: Hashable {
  /// Any text, of which a shell knows nothing.
  case nothing
  case files, folders
  /// Ids of rules, with commas between where there are several.
  case rules
  /// `FORMAT=FILE`.
  case reports
  /// One of these.
  case words([String])

  /// What stands in help for a value, and what that is; a test holds that every option and operand is here.
  static let placeholders: [String: Offer] = [
    "FILE": .files, "PATH": .files, "REPORT": .files, "SET": .files, "SUMMARY": .files, "TRACKER": .files,
    "DIR": .folders,
    "RULE": .rules, "RULES": .rules,
    "FORMAT=FILE": .reports,
    "ADDRESS": .nothing, "BEGINNING": .nothing, "COMMAND": .nothing, "DATE": .nothing, "DAY": .nothing,
    "FIELD=VALUE": .nothing, "NAME": .nothing, "NAME=ADDRESS": .nothing, "NUMBER": .nothing, "PERIOD": .nothing,
    "REF": .nothing, "SECONDS": .nothing, "TEXT": .nothing, "TIME": .nothing,
  ]

  /// What the value of an option may be; nil where it takes none.
  init?(_ option: OptionForm) {
    guard let value = option.value else { return nil }
    self = option.choices.isEmpty ? Offer.placeholders[value] ?? .nothing : .words(option.choices)
  }

  /// The operands of a command as help names them, each with what it may be; the last of `TRACKER…` goes on.
  static func operands(of command: Command) -> [(name: String, offer: Offer, isRepeated: Bool)] {
    command.operands.split(separator: " ").map { word in
      let name = String(word.filter { !"[]…".contains($0) })
      return (name, Offer.placeholders[name] ?? .nothing, word.contains("…"))
    }
  }

  /// What begins a report's path: `html=`.
  static var reportBeginnings: [String] { ReportFormat.all.map { $0.id + "=" } }
}
