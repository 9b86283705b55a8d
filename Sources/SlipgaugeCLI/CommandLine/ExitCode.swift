/// What the program tells the shell.
package enum ExitCode: Int32, Sendable {
  /// Nothing at or above the level of `--fail-on`.
  case clean = 0
  /// Findings at or above it; a rule set's examples that fail, or replayed findings that differ.
  case findings = 1
  /// The tracker, the rules or the command could not be used.
  case unusable = 2
}

/// Why a command could not do its work; each line goes to standard error.
package struct CommandFailure: Error, Sendable {
  package let lines: [String]

  package init(_ line: String) { lines = [line] }
  package init(lines: [String]) { self.lines = lines }

  /// What is wrong in the file at `path`: how many problems there are, and a line each; one stands for itself. With
  /// `most` of them the rest is not told.
  package init(problems: [String], in path: String, most: Int = .max) {
    let count = problems.count < most ? "\(problems.count)" : "at least \(problems.count)"
    lines = problems.count == 1 ? problems : ["\(path): there are \(count) problems"] + problems
  }
}
