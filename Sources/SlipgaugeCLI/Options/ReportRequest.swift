import Documents
import Reports

/// A report that is asked for, `FORMAT=FILE`.
package struct ReportRequest: Sendable {
  /// What it is written in.
  let format: ReportFormat
  /// The file's path, with placeholders.
  let pattern: String

  /// Reads `html=reports/{tracker}-{date}.html`.
  init(_ text: String) throws(CommandFailure) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw CommandFailure("--report needs FORMAT=FILE, such as json=report.json, not \"\(text)\"")
    }
    guard let format = ReportFormat.named(parts[0]) else {
      throw CommandFailure(
        "unknown format \"\(parts[0])\"" + NearestName.hintOrList(parts[0], among: ReportFormat.all.map(\.id)))
    }
    if parts[1] == "-" {
      throw CommandFailure(
        "--report \(text): a report goes to a file; for standard output there is --format \(parts[0])")
    }
    self.format = format
    pattern = parts[1]
  }
}
