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
}
