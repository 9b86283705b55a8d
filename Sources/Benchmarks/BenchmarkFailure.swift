import Slipgauge
import Tables

/// Why nothing could be measured.
package struct BenchmarkFailure: Error, Sendable {
  /// A line for each problem.
  package let lines: [String]

  /// A failure that is said in one line.
  init(_ line: String) { lines = [line] }
  /// The problems that the library tells, a line each.
  init(_ problems: [Problem]) { lines = problems.map(\.text) }
}
