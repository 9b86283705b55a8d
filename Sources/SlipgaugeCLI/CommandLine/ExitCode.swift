/// What the program tells the shell.
package enum ExitCode: Int32, Sendable {
  /// Nothing at or above the level of `--fail-on`.
  case clean = 0
  /// Findings at or above it; a rule set's examples that fail, or replayed findings that differ.
  case findings = 1
  /// The tracker, the rules or the command could not be used.
  case unusable = 2
}
