import Checks
package import RuleSets
import Tables

extension Report {
  /// Which rules were asked for it.
  package var occasion: Rule.Occasion { summaryAlone == nil ? .tracker : .summary }

  /// The summary that the report is on; nil where it is on the tracker, even with a summary beside it.
  private var summaryAlone: SummaryInfo? { document.flatMap { $0.isBeside ? nil : $0 } }

  /// The path of what was checked: the summary’s, else the tracker’s.
  package var checkedPath: String { summaryAlone?.path ?? tracker.path }

  /// What the checked file is called in a sentence.
  package var checkedName: String { checkedPath == "-" ? "standard input" : checkedPath }

  /// What it is written in, and what it was held against.
  package var checkedFormat: String {
    guard let document = summaryAlone else { return tracker.format.rawValue }
    return document.hasTracker ? "\(document.format), against \(tracker.path)" : document.format
  }

  /// What stands over findings on no theme.
  package var wholeTitle: String {
    occasion == .tracker ? "The tracker as a whole" : "The summary as a whole"
  }

  /// What is to be said of how a summary was read.
  package var documentNotices: [String] { document?.notices ?? [] }

  /// What was looked at, counted: `118 actions`, `57 claims`.
  package var counted: String {
    summaryAlone.map { SummaryLine.count($0.claims, Rule.Subject.claim.rawValue) }
      ?? SummaryLine.count(toldActions, Rule.Subject.action.rawValue)
  }

  /// The report on the tracker with what was found in a summary beside it.
  package func joined(with other: Report) -> Report {
    var joined = with(findings + other.findings, waived: waived + other.waived, summary.joined(with: other.summary))
    joined.document = other.document
    joined.document?.isBeside = true
    return joined
  }

  /// The report on the tracker beside a summary that could not be checked: its rules are not evaluated.
  package func lacking(summary path: String, because reason: String) -> Report {
    let rules = ruleSet.rules.filter { $0.isTold && $0.subject.occasion == .summary }
    let problem = "the summary \(path) was not checked: \(reason)"
    var report = with(findings, waived: waived, summary.skipping(rules, problem))
    report.summaryProblem = problem
    return report
  }

  private func with(_ findings: [Finding], waived: [WaivedFinding], _ summary: CheckSummary) -> Report {
    var report = Report(
      toolVersion: toolVersion, ruleSet: ruleSet, tracker: tracker, asOf: asOf, failOn: failOn, findings: findings,
      waived: waived, waiverNotices: waiverNotices, summary: summary, actions: actions)
    (report.checkedOn, report.awaited, report.selection) = (checkedOn, awaited, selection)
    (report.explained, report.explainedOnGroups) = (explained, explainedOnGroups)
    return report
  }
}
