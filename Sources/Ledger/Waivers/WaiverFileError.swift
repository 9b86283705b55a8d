package import Documents

/// Why a waiver file cannot be used.
package struct WaiverFileError: Error, Hashable, Sendable {
  /// Every mistake, in the order of the file.
  package let problems: [TextProblem]

  package init(_ problems: [TextProblem]) { self.problems = problems }

  /// One line for each mistake: `file:line:column: $.path: what is wrong`.
  package var lines: [String] { problems.map(\.text) }
}
