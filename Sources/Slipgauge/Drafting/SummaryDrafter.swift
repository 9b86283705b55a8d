import Checks
import Documents
public import Reports
import RuleSets
package import Summaries
import Tables

/// Drafts the theme progress summary that a tracker calls for.
///
///     let drafter = SummaryDrafter(Check(Check.Options(ruleSet: try RuleSet.load())))
///     let summary = try drafter.run("tracker.xlsx").bytes(as: .docx)
public struct SummaryDrafter: Sendable {
  /// The check by which actions with errors are known, with the period, the earlier trackers and the rule set.
  public var check: Check
  /// The path of the list of milestones (CSV, JSON or a workbook, with ref and wording); nil: none are told.
  public var milestones: String?

  /// The path of an older summary, whose texts under Focus 1 actions go on; nil: they are left to be written.
  public var last: String?

  /// A drafter without milestones.
  public init(_ check: Check) { self.check = check }

  /// The summary of the tracker at `path`, `-` for standard input.
  ///
  /// - Throws: `SummaryDraftFailure` where the tracker cannot be checked, the rule set has no words for summaries, or
  ///   the milestones cannot be used.
  public func run(_ path: String) throws(SummaryDraftFailure) -> DraftedSummary {
    let ruleSet = check.options.ruleSet
    if let missing = ruleSet.summary.draft.missing { throw .noWords(missing.rawValue) }
    var check = check
    // A summary is of all actions, and knows of each whether it has an error.
    check.options.selection = nil
    check.options.mostFindings = .max
    var actions: [DraftAction] = []
    let report: Report
    do throws(CheckFailure) {
      report = try check.run(
        path, keeping: { $0.level == .error }, look: { _, facts, _ in actions.append(DraftAction(facts)) })
    } catch {
      throw .check(error)
    }
    var draft = SummaryDraft(
      ruleSet, period: report.summary.period, actions: actions, errors: SummaryDrafter.errors(report.findings))
    try addMilestones(to: &draft)
    return DraftedSummary(summary: draft.summary(last: try lastTexts()), words: ruleSet.summary.draft)
  }

  private func lastTexts() throws(SummaryDraftFailure) -> LastTexts {
    guard let last else { return LastTexts() }
    check.files.add(last)
    do throws(SummaryProblem) {
      let summary = try SummaryReader(check.options.ruleSet).read(path: last, limits: check.options.limits) {
        check.files.add($0, named: last)
      }
      return LastTexts(of: summary, check.options.ruleSet)
    } catch {
      throw .last(path: last, error.problems)
    }
  }

  /// By number of an action: the rules by which there are errors on it, each once.
  private static func errors(_ findings: [Finding]) -> [Int: [String]] {
    findings.reduce(into: [:]) { errors, finding in
      for row in [finding.row].compactMap(\.self) + finding.rows.compactMap(\.row)
      where errors[row]?.contains(finding.ruleID) != true { errors[row, default: []].append(finding.ruleID) }
    }
  }

  private func addMilestones(to draft: inout SummaryDraft) throws(SummaryDraftFailure) {
    guard let path = milestones else { return }
    let found: [(milestone: Milestone, place: TablePlace)]
    do throws(TableError) {
      let file = try check.files.tracker(path, limits: check.options.limits, lists: .milestones)
      found = try MilestoneListReader(check.options.ruleSet).read(file)
    } catch {
      throw .milestones(error)
    }
    for (milestone, place) in found where !draft.add(milestone) {
      throw .unknownRef(
        path, place, ref: milestone.ref,
        nearest: NearestName.several(milestone.ref, among: draft.refs, most: Check.mostNearest))
    }
  }
}

/// A summary that was drafted, to be written in any format.
public struct DraftedSummary: Sendable {
  /// The summary.
  package let summary: Summary
  /// The words that it is written in.
  let words: SummaryDraftWords

  /// The summary in a format.
  ///
  /// - Throws: `ReportFailure` where there is no memory for it.
  public func bytes(as format: SummaryFormat) throws(ReportFailure) -> [UInt8] {
    try format.bytes(of: summary, words)
  }
}
