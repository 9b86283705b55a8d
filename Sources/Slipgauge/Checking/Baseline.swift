import Documents
import Glibc
package import Reports
import RuleSets

/// An earlier report, against which only what is new counts.
package struct Baseline: Sendable {
  private let path: String
  /// By the tracker's path as it was named then.
  private let trackers: [(path: String, entries: [BaselineFinding])]

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
    var trackers: [(path: String, entries: [BaselineFinding])] = []
    for report in reports {
      guard let name = report["tracker"]?["path"]?.text, let findings = report["findings"]?.items else {
        throw .noReport(path)
      }
      let entries = findings.compactMap(BaselineFinding.init)
      guard entries.count == findings.count else { throw .noReport(path) }
      trackers.append((name, entries))
    }
    self.trackers = trackers
  }

  /// What it has of a tracker: of one report that of the only one checked, as files are renamed from month to month.
  private func entries(of tracker: String, isOnly: Bool) -> [BaselineFinding] {
    if trackers.count == 1, isOnly { return trackers[0].entries }
    return trackers.first { FilePath.absolute($0.path) == FilePath.absolute(tracker) }?.entries ?? []
  }

  /// The report with what is new since, what stands still and what has gone; only what is new, or worse, counts for the
  /// exit code. A finding that stands for many actions is as many as these: which of them stood before is told by
  /// action, whether they were one finding then or many. `isOnly`: no other tracker is checked.
  package func applied(to report: Report, isOnly: Bool = true) -> Report {
    let entries = entries(of: report.tracker.path, isOnly: isOnly)
    var left = KnownFindings(entries)
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
    for entry in entries {
      let gone = left.rest(of: entry)
      if !gone.isEmpty { lists[word(of: entry, report), default: []].append(entry.item(of: gone, "on", note: nil)) }
    }
    var report = report
    report.newCounts = new
    report.changes = ReportChanges(since: path, lists: { lists[$0] ?? [] })
    return report
  }

  /// What became of a finding that is not there any more.
  private func word(of entry: BaselineFinding, _ report: Report) -> ReportChanges.Kind {
    if report.waived.contains(where: { $0.finding.fingerprint == entry.fingerprint }) { return .waived }
    let isAsked = report.summary.rules.contains { $0.id == entry.rule && $0.skipped == nil }
    return isAsked && report.selection == nil ? .resolved : .notChecked
  }
}
