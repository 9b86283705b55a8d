import Checks

/// Results as tables to read.
package enum BenchmarkText {
  /// The machine, a table of stages and, where they were measured, the rules with the dearest first.
  package static func write(_ results: BenchmarkResults) -> String {
    let machine = results.machine
    let memory = fixed(Double(machine.memoryBytes) / 1_073_741_824, 0)
    var text = "\(machine.processor), \(machine.processors) processors, \(memory) GiB\n"
    text += "medians of \(results.runs) runs, --threads \(results.threads)\n\n"
    text += row(["rows", "stage", "seconds", "rows/s", "MB/s", "peak MiB", "ns/row"])
    for result in results.stages {
      text += row([
        String(result.rows), result.stage.title, fixed(result.seconds, 4), fixed(result.rowsPerSecond, 0),
        fixed(result.bytesPerSecond / 1e6, 0), fixed(Double(result.peakBytes) / 1_048_576, 1),
        fixed(result.rows > 0 ? result.seconds * 1e9 / Double(result.rows) : 0, 0),
      ])
    }
    guard !results.rules.isEmpty else { return text }
    text += "\nEach rule alone, with all facts that it asks for, one thread:\n\n"
    for rule in results.rules.sorted(by: { ($1.nanosecondsPerRow, $0.id) < ($0.nanosecondsPerRow, $1.id) }) {
      text += "\(padded(fixed(rule.nanosecondsPerRow, 0), 8)) ns/row  \(rule.id)\n"
    }
    return text
  }

  private static let widths = [10, -14, 10, 11, 7, 10, 9]

  private static func row(_ cells: [String]) -> String {
    zip(cells, widths).map { cell, width in
      width < 0 ? "  " + cell + String(repeating: " ", count: max(0, -width - cell.count)) : padded(cell, width)
    }.joined() + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// A number with so many digits behind the point.
  static func fixed(_ number: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((number * scale).rounded())
    guard digits > 0 else { return String(whole) }
    let text = String(repeating: "0", count: max(0, digits + 1 - String(whole).count)) + String(whole)
    return "\(text.dropLast(digits)).\(text.suffix(digits))"
  }
}
