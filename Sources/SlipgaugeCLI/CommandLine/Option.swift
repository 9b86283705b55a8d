/// An option as the table describes it.
package struct Option: Sendable {
  /// Without the dashes.
  package let name: String
  /// A letter for those who type it often.
  package let letter: Character?
  /// What stands for the value in help; nil where the option takes none.
  package let value: String?
  /// The only values there are; empty where any will do.
  package let choices: [String]
  /// Whether it may be given more than once.
  package let isRepeatable: Bool
  /// A sentence without a full stop.
  package let help: String
  /// What holds where it is not given, as help says it.
  package let standard: String?
  /// The commands that take it; empty: all of them.
  package let commands: [String]

  package init(
    _ name: String, letter: Character? = nil, value: String? = nil, choices: [String] = [], isRepeatable: Bool = false,
    _ help: String, standard: String? = nil, on commands: [String] = []
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.choices = choices
    self.isRepeatable = isRepeatable
    self.help = help
    self.standard = standard
    self.commands = commands
  }

  package func belongs(to command: String) -> Bool { commands.isEmpty || commands.contains(command) }
}
