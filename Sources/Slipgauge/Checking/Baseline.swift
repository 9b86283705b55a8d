import Checks
import Documents
import Glibc
package import Reports
import RuleSets
import Texts

/// An earlier report, against which only what is new counts.
package struct Baseline: Sendable {
  /// A finding of it.
  private struct Entry {
    let fingerprint: String
    let rule: String
    let level: Rule.Level
    let ref: String
    let message: String
  }

  private let path: String
  /// By the tracker's path as it was named then.
  private let trackers: [(path: String, entries: [Entry])]

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
    var trackers: [(path: String, entries: [Entry])] = []
    for report in reports {
      guard let name = report["tracker"]?["path"]?.text, let findings = report["findings"]?.items else {
        throw .noReport(path)
      }
      let entries = findings.compactMap(Baseline.entry)
      guard entries.count == findings.count else { throw .noReport(path) }
      trackers.append((name, entries))
    }
    self.trackers = trackers
  }

  private static func entry(_ node: JSONNode) -> Entry? {
    guard let fingerprint = node["fingerprint"]?.text, let rule = node["rule"]?.text,
      let level = node["level"]?.text.flatMap(Rule.Level.init(rawValue:)), let ref = node["ref"]?.text,
      let message = node["message"]?.text
    else { return nil }
    return Entry(fingerprint: fingerprint, rule: rule, level: level, ref: ref, message: message)
  }

  /// What it has of a tracker: of one report that of any, as files are renamed from month to month.
  private func entries(of tracker: String) -> [Entry] {
    if trackers.count == 1 { return trackers[0].entries }
    return trackers.first { FilePath.absolute($0.path) == FilePath.absolute(tracker) }?.entries ?? []
  }

  /// The report with what is new since, what stands still and what has gone; only what is new, or worse, counts for the
  /// exit code.
  package func applied(to report: Report) -> Report {
    var left = Dictionary(grouping: entries(of: report.tracker.path), by: \.fingerprint)
    var lists: [ReportChanges.Kind: [ReportChanges.Item]] = [:]
    var new: [Rule.Level: Int] = [:]
    for finding in report.findings {
      let old = left[finding.fingerprint]?.popLast()
      let isWorse = old.map { finding.level < $0.level } ?? false
      let note = isWorse ? old.map { "worse: it was at level \($0.level.rawValue)" } : nil
      lists[old == nil ? .new : isWorse ? .changed : .standing, default: []].append(
        ReportChanges.Item(
          ref: finding.ref, ruleID: finding.ruleID, level: finding.level, message: finding.message, note: note,
          refs: finding.refs))
      if old == nil || isWorse { new[finding.level, default: 0] += 1 }
    }
    for entry in entries(of: report.tracker.path) where left[entry.fingerprint]?.popLast() != nil {
      lists[word(of: entry, report), default: []].append(
        ReportChanges.Item(ref: entry.ref, ruleID: entry.rule, level: entry.level, message: entry.message))
    }
    var report = report
    report.newCounts = new
    report.changes = ReportChanges(since: path, lists: { lists[$0] ?? [] })
    return report
  }

  /// What became of a finding that is not there any more.
  private func word(of entry: Entry, _ report: Report) -> ReportChanges.Kind {
    if report.waived.contains(where: { $0.finding.fingerprint == entry.fingerprint }) { return .waived }
    let isAsked = report.summary.rules.contains { $0.id == entry.rule && $0.skipped == nil }
    return isAsked && report.selection == nil ? .resolved : .notChecked
  }
}

extension JSONNode {
  fileprivate var text: String? { if case .string(let text) = value { text } else { nil } }
  fileprivate var items: [JSONNode]? { if case .array(let items) = value { items } else { nil } }
}
