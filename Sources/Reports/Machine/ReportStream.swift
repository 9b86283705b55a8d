package import Checks
package import RuleSets

/// How a report is written from lines that are made while the check runs.
package struct ReportStream: Sendable {
  /// Makes what puts findings into bytes as the report has them, for one of the threads that find them.
  package let lines: @Sendable (RuleSet) -> any FindingLines
  /// Whether lines go out as they come; else they are kept until all are there.
  package let isImmediate: Bool
  /// What stands around the findings, once all is known; `isEmpty` is whether there is none.
  package let frame: @Sendable (Report, _ isEmpty: Bool) -> ReportFrame
  /// How many bytes of the first finding only part it from one before.
  package let border: Int

  init(
    isImmediate: Bool, border: Int = 0, lines: @escaping @Sendable (RuleSet) -> any FindingLines,
    frame: @escaping @Sendable (Report, _ isEmpty: Bool) -> ReportFrame
  ) {
    self.lines = lines
    self.isImmediate = isImmediate
    self.frame = frame
    self.border = border
  }
}

/// What stands around the findings of a report.
package struct ReportFrame: Sendable {
  /// Before the first of them.
  package let before: [UInt8]
  /// Behind the last.
  package let behind: [UInt8]
}
