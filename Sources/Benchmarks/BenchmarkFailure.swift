import Slipgauge
import Tables

/// Why nothing could be measured.
package struct BenchmarkFailure: Error, Sendable {
  /// A line for each problem.
  package let lines: [String]

  init(_ line: String) { lines = [line] }
  init(_ problems: [Problem]) { lines = problems.map(\.text) }
}
