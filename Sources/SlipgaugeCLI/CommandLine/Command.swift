/// A command: how it is named, described and run.
package struct Command: Sendable {
  /// What it is called.
  package let id: CommandName
  /// What follows the options, as help says it.
  package let operands: String
  /// How many operands there may be.
  package let operandCount: ClosedRange<Int>
  /// One line without a full stop.
  package let summary: String
  /// Command lines with what they do.
  package let examples: [(line: String, does: String)]
  /// Does its work; what it writes goes to the console.
  package let run: @Sendable (Arguments, Console) throws(CommandFailure) -> ExitCode

  package init(
    _ id: CommandName, operands: String = "", count operandCount: ClosedRange<Int> = 0...0, _ summary: String,
    examples: [(line: String, does: String)],
    run: @escaping @Sendable (Arguments, Console) throws(CommandFailure) -> ExitCode
  ) {
    self.id = id
    self.operands = operands
    self.operandCount = operandCount
    self.summary = summary
    self.examples = examples
    self.run = run
  }

  /// One word or two: `check`, `rules list`.
  package var name: String { id.rawValue }
}
