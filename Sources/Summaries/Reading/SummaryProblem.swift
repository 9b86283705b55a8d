package import Documents
package import Tables

/// Why a summary cannot be read.
package enum SummaryProblem: Error, Hashable, Sendable {
  /// The file cannot be opened, or holds no summary.
  case file(TableError)
  /// What is wrong in a JSON summary, in the order of the file.
  case json([TextProblem])
}
