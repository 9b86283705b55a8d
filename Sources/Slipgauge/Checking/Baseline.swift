import Documents
import Glibc
package import Reports
import RuleSets

/// An earlier report, against which only what is new counts.
package struct Baseline: Sendable {
  private let path: String
  /// In the order of the report.
  private let trackers: [BaselineTracker]

  /// A larger report is none that somebody compares with.
  private static let mostBytes = 1 << 28

  /// Reads a report of `check --format json`, of one tracker or of several.
  package init(_ path: String, files: RunFiles) throws(CheckFailure) {
    self.path = path
    if let obstacle = InputFile.obstacle(path) { throw .file(path, obstacle) }
    guard let bytes = InputFile.bytes(path, most: Baseline.mostBytes, for: files) else {
      throw .file(path, InputFile.obstacle(path) ?? .system(EIO))
    }
    guard bytes.count <= Baseline.mostBytes, let root = try? JSONDocument.read(SourceText(path: path, bytes: bytes))
    else {
      throw .noReport(path)
    }
    let reports = root["trackers"]?.items ?? [root]
    trackers = reports.compactMap(BaselineTracker.init)
    guard trackers.count == reports.count else { throw .noReport(path) }
  }

  /// What it has of a tracker: of one report that of the only one checked, as files are renamed from month to month.
  private func then(_ tracker: String, isOnly: Bool) -> BaselineTracker? {
    if trackers.count == 1, isOnly { return trackers[0] }
    return trackers.first { FilePath.absolute($0.path) == FilePath.absolute(tracker) }
  }

  /// The report with what is new since, what stands still and what has gone; only what is new, or worse, counts for the
  /// exit code. A finding that stands for many actions is as many as these: which of them stood before is told by
  /// action, whether they were one finding then or many. `isOnly`: no other tracker is checked.
  package func applied(to report: Report, isOnly: Bool = true) -> Report {
    let then = then(report.tracker.path, isOnly: isOnly)
    let entries = then?.findings ?? []
    var left = KnownFindings(entries, unlisted: then?.unlisted ?? [:])
    var lists: [ReportChanges.Kind: [ReportChanges.Item]] = [:]
    var new: [Rule.Level: Int] = [:]
    for finding in report.findings {
      let found = BaselineFinding(finding)
      let (added, old) = left.take(found)
      let isWorse = added.isEmpty && old.map { finding.level < $0 } ?? false
      let word: ReportChanges.Kind = !added.isEmpty ? .new : isWorse ? .changed : .standing
      let places = added.isEmpty ? Array(found.keys.indices) : added
      lists[word, default: []].append(
        found.item(of: places, "new on", note: isWorse ? old.map { "worse: it was at level \($0.rawValue)" } : nil))
      if word != .standing { new[finding.level, default: 0] += 1 }
    }
    let waived = Set(report.waived.map(\.finding.fingerprint))
    let asked = report.selection == nil ? Set(report.summary.rules.filter { $0.skipped == nil }.map(\.id)) : []
    for entry in entries {
      let gone = left.rest(of: entry)
      if gone.isEmpty { continue }
      let word: ReportChanges.Kind =
        waived.contains(entry.fingerprint) ? .waived : asked.contains(entry.rule) ? .resolved : .notChecked
      lists[word, default: []].append(entry.item(of: gone, "on", note: nil))
    }
    var report = report
    report.newCounts = new
    report.changes = ReportChanges(
      since: path, lists: { lists[$0] ?? [] }, notices: [then?.notice(path)].compactMap(\.self))
    return report
  }
}
