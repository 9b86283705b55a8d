/// An option as it is typed and as help shows it, whatever it comes to.
package struct OptionForm: Sendable {
  /// Without the dashes.
  package let name: String
  /// A letter for those who type it often.
  package let letter: Character?
  /// What stands for the value in help; nil where the option takes none.
  package let value: String?
  /// Whether it may stand alone; then a value follows it behind a "=".
  let isValueOptional: Bool
  /// The only values there are; empty where any will do.
  package let choices: [String]
  /// Whether it may be given more than once.
  package let isRepeatable: Bool
  /// A sentence without a full stop.
  package let help: String
  /// What holds where it is not given, as help says it.
  package let standard: String?
  /// The commands that take it.
  package let commands: [CommandName]
  /// What the texts that were given come to; a refusal begins with `subject`.
  let parse: @Sendable (_ texts: [String], _ subject: String) throws(CommandFailure) -> any Sendable

  /// Whether a command takes it.
  package func belongs(to command: CommandName) -> Bool { commands.contains(command) }
}

/// An option: how it is typed, what its texts come to, and what holds where it is left out.
///
/// Each is a static member of this type, so that `arguments[.failOn]` is a level, and a slip of the keyboard no
/// program.
package struct Option<Value: Sendable>: Sendable {
  /// How it is typed and shown.
  package let form: OptionForm
  /// What holds where it is not given.
  package let standard: Value

  /// `shown` is how help says what holds where the option is not given.
  init(
    _ name: String, letter: Character? = nil, value: String?, isValueOptional: Bool = false, choices: [String] = [],
    isRepeatable: Bool = false,
    _ help: String, standard: Value, shown: String? = nil, on commands: [CommandName],
    parse: @escaping @Sendable (_ texts: [String], _ subject: String) throws(CommandFailure) -> Value
  ) {
    self.standard = standard
    form = OptionForm(
      name: name, letter: letter, value: value, isValueOptional: isValueOptional, choices: choices,
      isRepeatable: isRepeatable, help: help,
      standard: shown, commands: commands, parse: parse)
  }
}
