import Checks
import Reports
import RuleSets
import Tables

/// An answer with what the log says of it, which is nothing of what was sent.
package struct WebReply: Sendable {
  /// What the client gets.
  package let answer: WebAnswer
  /// Whether the client asks for the head alone.
  package let isHead: Bool
  /// What the administrator is to read besides, a line each: what is wrong with settings, rules or waivers.
  package var faults: [String] = []
  /// How many bytes were sent.
  var byteCount = 0
  /// What was found; nil where nothing was checked.
  var report: Report?

  init(_ answer: WebAnswer, isHead: Bool = false) {
    (self.answer, self.isHead) = (answer, isHead)
  }

  /// The whole answer, headers and body.
  package var bytes: [UInt8] { answer.bytes(isHead: isHead) }

  /// The log's line on a request that took so many milliseconds; nil for pages and assets that were merely shown.
  package func logLine(milliseconds: Int) -> String? {
    if byteCount == 0, report == nil, answer.status.rawValue < 400 { return nil }
    let outcome = answer.status.rawValue < 400 ? "ok" : answer.status.rawValue < 500 ? "refused" : "failed"
    var items = ["outcome=\(outcome)", "status=\(answer.status.rawValue)"]
    if let report { items.append("format=\(report.tracker.format.rawValue)") }
    items.append("bytes=\(byteCount)")
    if let report {
      items.append("actions=\(report.summary.actions)")
      items += [("errors", .error), ("warnings", .warning), ("notes", .note)].map { name, level in
        "\(name)=\(report.summary.counts[level] ?? 0)"
      }
    }
    return (items + ["ms=\(milliseconds)"]).joined(separator: " ")
  }
}
