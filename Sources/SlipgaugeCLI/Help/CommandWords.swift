/// The words that commands are named by, as shells offer them.
enum CommandWords {
  /// What may stand where commands do, one word each with what it does: commands, and the first words of those that
  /// have two.
  static var first: [(word: String, does: String)] {
    var found: [(word: String, does: String)] = []
    for command in CommandTable.all {
      let words = command.name.split(separator: " ").map(String.init)
      if found.contains(where: { $0.word == words[0] }) { continue }
      let others = second(after: words[0]).map(\.word).joined(separator: ", ")
      found.append((words[0], words.count == 1 ? command.summary : others))
    }
    return found + [("help", "say how a command is used")]
  }

  /// The first words of commands that have two, in the order of help.
  static var groups: [String] { first.map(\.word).filter { !second(after: $0).isEmpty } }

  /// What may stand behind the first word of a command that has two.
  static func second(after first: String) -> [(word: String, does: String)] {
    CommandTable.all.filter { $0.name.hasPrefix(first + " ") }.map { command in
      (String(command.name.dropFirst(first.count + 1)), command.summary)
    }
  }

  /// What `help` takes besides commands.
  static let options: [(word: String, does: String)] = [
    ("--man", "write the manual page"), ("--completion", "write what a shell completes commands by"),
  ]
}
